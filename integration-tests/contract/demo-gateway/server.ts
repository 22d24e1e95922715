import {
  startScriptedServer,
  type Fault,
  type GatewayCall,
  type ScriptedAnswer,
  type ScriptedRequest,
} from "@hanout/payments/testing"

/** A payment of the demo's; amounts in centimes. */
export type DemoPayment = {
  id: string
  reference: string
  amount: number
  left: number
  currency: string
  state: string
  page: string
}

/** What becomes of the next call of one kind: a fault of the line, or another answer. */
type Spoiled = Fault | ((payment: DemoPayment) => Partial<DemoPayment>)

/** The demo's server: three calls, payments in memory. */
export async function startDemoServer(apiKey: string) {
  const payments = new Map<string, DemoPayment>()
  const spoiled = new Map<GatewayCall, Spoiled>()
  let calls = 0
  let down = false

  const server = await startScriptedServer((request) => {
    if (down) return "reset"
    calls += 1
    if (request.headers["x-api-key"] !== apiKey) {
      return no(401, "credentials_refused", `The key ${request.headers["x-api-key"]} is unknown`)
    }
    const call = callOf(request)
    const how = spoiled.get(call)
    spoiled.delete(call)
    if (typeof how === "string" && BEFORE[how]) return BEFORE[how]
    const answer = work(call, request)
    if (typeof answer === "string" || !("body" in answer) || answer.status !== 200) return answer
    if (typeof how === "string") return afterFault(how, answer.body ?? "")
    const payment = JSON.parse(answer.body ?? "") as DemoPayment
    return good({ ...payment, ...how?.(payment) })
  })

  function work(call: GatewayCall, { path, body }: ScriptedRequest): ScriptedAnswer {
    if (call === "register") {
      const { reference, amount, currency } = JSON.parse(body)
      const id = `pay-${String(payments.size + 1).padStart(6, "0")}`
      const page = `${server.url}/pay/${id}`
      const payment = { id, reference, amount, left: 0, currency, state: "open", page }
      payments.set(id, payment)
      return good(payment)
    }
    const payment = payments.get(path.split("/")[2] ?? "")
    if (!payment) return no(404, "not_found", "No such payment")
    if (call === "refund") {
      const { amount } = JSON.parse(body)
      if (amount > payment.left) return no(409, "refund_refused", "Not that much is left")
      payment.left -= amount
      payment.state = payment.left === 0 ? "refunded" : "partly_refunded"
    }
    return good(payment)
  }

  return {
    url: server.url,
    close: () => server.close(),
    calls: () => calls,
    outage: (isDown: boolean) => void (down = isDown),
    spoil: (call: GatewayCall, how: Spoiled) => void spoiled.set(call, how),
    reset() {
      payments.clear()
      spoiled.clear()
      calls = 0
      down = false
    },
    payment(id: string): DemoPayment {
      const payment = payments.get(id)
      if (!payment) throw new Error(`No payment is called ${id}`)
      return payment
    },
  }
}

export type DemoServer = Awaited<ReturnType<typeof startDemoServer>>

const good = (payment: DemoPayment) => ({ status: 200, body: JSON.stringify(payment) })
const no = (status: number, error: string, text: string) => ({
  status,
  body: JSON.stringify({ error, text }),
})

function callOf({ method, path }: ScriptedRequest): GatewayCall {
  if (method === "GET") return "read"
  return path.endsWith("/refunds") ? "refund" : "register"
}

/** Faults before the demo does anything. */
const BEFORE: Partial<Record<Fault, ScriptedAnswer>> = {
  silence: "silence",
  reset: "reset",
  http_500: { status: 500, body: "<html>" },
  http_403: { status: 403, body: "<html>" },
}

/** Faults after it did what it was asked. */
function afterFault(fault: Fault, body: string): ScriptedAnswer {
  const answers: Partial<Record<Fault, ScriptedAnswer>> = {
    lost_response: "reset",
    lost_silence: "silence",
    html: { body: "<html>" },
    empty: { body: "" },
    truncated: "cut",
    json_null: { body: "null" },
    json_string: { body: '"paid"' },
    json_array: { body: `[${body}]` },
    huge: { body: `${body}${" ".repeat(1_200_000)}` },
  }
  return answers[fault] ?? { body }
}
