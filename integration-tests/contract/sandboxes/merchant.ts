import type { ChargilySandbox, SatimSandbox } from "../../sandboxes/load"

/** What a gateway answered: `body` is undefined when it is no JSON. */
export type Told = { status: number; text: string; body: Record<string, unknown> | undefined }

/** Reads an answer without believing that it is JSON. */
export async function told(answer: Response): Promise<Told> {
  const text = await answer.text()
  try {
    return { status: answer.status, text, body: JSON.parse(text) as Record<string, unknown> }
  } catch {
    return { status: answer.status, text, body: undefined }
  }
}

/** A merchant of the SATIM sandbox, as thin as can be: it sends forms and reads what comes. */
export function satimMerchant(satim: SatimSandbox) {
  let number = 4_820_000_000
  const access = { userName: satim.config.userName, password: satim.config.password }
  const call = (path: string, params: Record<string, string>, timeoutMs = 10_000) =>
    fetch(`${satim.url}/${path}`, {
      method: "POST",
      body: new URLSearchParams(params),
      signal: AbortSignal.timeout(timeoutMs),
    }).then(told)
  const registration = (patch: Record<string, string> = {}): Record<string, string> => {
    const orderNumber = patch.orderNumber ?? String((number += 1))
    return {
      ...access,
      orderNumber,
      amount: "80650",
      currency: "012",
      returnUrl: `https://shop.example/pay/r/${orderNumber}`,
      failUrl: `https://shop.example/pay/f/${orderNumber}`,
      language: "FR",
      description: "Commande 17",
      jsonParams: JSON.stringify({ force_terminal_id: satim.config.terminalId, udf1: orderNumber }),
      ...patch,
    }
  }
  return {
    call,
    access,
    registration,
    /** Registers an order that the sandbox accepts. */
    async register(patch: Record<string, string> = {}) {
      const params = registration(patch)
      const { body } = await call("register.do", params)
      if (typeof body?.orderId !== "string") throw new Error(`Not registered: ${String(body)}`)
      return {
        orderId: body.orderId,
        formUrl: String(body.formUrl),
        orderNumber: params.orderNumber ?? "",
      }
    },
    acknowledge: (mdOrder: string, language = "FR") =>
      call("public/acknowledgeTransaction.do", { ...access, mdOrder, language }),
    confirm: (orderId: string) => call("confirmOrder.do", { ...access, orderId, language: "FR" }),
    status: (orderId: string) => call("getOrderStatusExtended.do", { ...access, orderId }),
    refund: (orderId: string, centimes: number) =>
      call("refund.do", { ...access, orderId, amount: String(centimes) }),
  }
}

/** A merchant of the Chargily sandbox in test mode. */
export function chargilyMerchant(chargily: ChargilySandbox) {
  const call = (method: string, path: string, body?: unknown, key = chargily.config.testKey) =>
    fetch(`${chargily.url}/${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(10_000),
    }).then(told)
  const order = (patch: Record<string, unknown> = {}): Record<string, unknown> => ({
    amount: 2500,
    currency: "dzd",
    success_url: "https://shop.example/pay/r/token",
    failure_url: "https://shop.example/pay/f/token?lang=fr",
    locale: "fr",
    payment_method: "edahabia",
    metadata: { session_id: "payses_demo", note: "قهوة / café" },
    ...patch,
  })
  return {
    call,
    order,
    /** Creates a checkout that the sandbox accepts. */
    async create(patch: Record<string, unknown> = {}) {
      const { body } = await call("POST", "checkouts", order(patch))
      if (typeof body?.id !== "string") throw new Error(`Not created: ${JSON.stringify(body)}`)
      return { id: body.id, url: String(body.checkout_url), body }
    },
    get: (id: string) => call("GET", `checkouts/${id}`),
    expire: (id: string) => call("POST", `checkouts/${id}/expire`),
  }
}
