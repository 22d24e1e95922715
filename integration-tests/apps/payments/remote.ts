import { centimes, type Centimes } from "@hanout/algeria/money"
import type {
  Attempt,
  AttemptDraft,
  Gateway,
  GatewayCapabilities,
  GatewayFacts,
  GatewayReading,
  GatewayState,
  RefundResult,
  RegisterResult,
  WebhookHeaders,
  WebhookResult,
} from "@hanout/payments/gateway"

/** A payment as the remote keeps it. Money in centimes. */
type RemoteOrder = {
  id: string
  draft: AttemptDraft
  state: GatewayState
  deposited: number
  amount: number
  closed: boolean
  facts: Partial<GatewayFacts>
}

/** Calls the remote saw. */
type Calls = { register: number; read: number; refund: number; expire: number }

/**
 * The remote end of a gateway, scripted by a test: it keeps orders, is paid by `pay`, and can be made
 * to fail in the ways networks do.
 */
export class Remote {
  readonly orders = new Map<string, RemoteOrder>()
  readonly calls: Calls = { register: 0, read: 0, refund: 0, expire: 0 }
  private serial = 0
  /** Answers nothing while true. */
  down = false
  /** What the next calls do instead of the usual. */
  nextRegister: RegisterResult[] = []
  nextRefund: ("lose_answer" | "lose_request" | "refuse")[] = []
  /** Called in the middle of a read, to let races happen. */
  onRead: (() => Promise<void>) | undefined

  constructor(readonly id: string) {}

  reset(): void {
    this.down = false
    this.nextRegister = []
    this.nextRefund = []
    this.onRead = undefined
    Object.assign(this.calls, { register: 0, read: 0, refund: 0, expire: 0 })
  }

  register(draft: AttemptDraft): RegisterResult {
    this.calls.register++
    const scripted = this.nextRegister.shift()
    if (scripted) return scripted
    if (this.down) return { outcome: "failed", code: "unreachable" }
    const gateway_order_id = `${this.id}-${draft.order_number}-${++this.serial}`
    this.orders.set(gateway_order_id, {
      id: gateway_order_id,
      draft,
      state: "pending",
      deposited: 0,
      amount: draft.amount,
      closed: false,
      facts: {},
    })
    return {
      outcome: "registered",
      gateway_order_id,
      redirect_url: `https://${this.id}.example/pay/${gateway_order_id}`,
    }
  }

  async read({ gateway_order_id }: Pick<Attempt, "gateway_order_id">): Promise<GatewayReading> {
    this.calls.read++
    await this.onRead?.()
    if (this.down) return { kind: "unreadable", code: "unreachable" }
    const order = this.orders.get(gateway_order_id)
    if (!order) return { kind: "unknown_order" }
    return {
      kind: "facts",
      facts: {
        state: order.state,
        gateway_order_id: order.id,
        order_number: order.draft.order_number,
        session_id: order.draft.session_id,
        amount: centimes(order.amount),
        deposited: centimes(order.deposited),
        currency: order.draft.currency,
        mode: "test",
        approved: order.state === "paid",
        ...(order.state === "paid" && {
          approval_code: "123456",
          pan_masked: "6280****7215",
          message: "Votre paiement a été accepté",
        }),
        ...order.facts,
      },
    }
  }

  refund(attempt: Attempt, amount: Centimes): RefundResult {
    this.calls.refund++
    const order = this.order(attempt.gateway_order_id)
    const fault = this.nextRefund.shift()
    if (this.down || fault === "lose_request") return { outcome: "unclear", code: "timeout" }
    if (fault === "refuse" || amount > order.deposited) {
      return { outcome: "refused", code: "deposit_rule" }
    }
    this.giveBack(order.id, amount)
    return fault === "lose_answer"
      ? { outcome: "unclear", code: "timeout" }
      : { outcome: "done", deposited_after: centimes(order.deposited) }
  }

  expire(attempt: Attempt): void {
    this.calls.expire++
    this.order(attempt.gateway_order_id).closed = true
  }

  order(id: string): RemoteOrder {
    const order = this.orders.get(id)
    if (!order) throw new Error(`No order ${id} at ${this.id}`)
    return order
  }

  /** The shopper pays; with an amount, the remote took another sum. */
  pay(id: string, amount?: number): void {
    const order = this.order(id)
    order.state = "paid"
    order.amount = amount ?? order.amount
    order.deposited = order.amount
  }

  decline(id: string, facts: Partial<GatewayFacts> = { reason: "insufficient_funds" }): void {
    Object.assign(this.order(id), { state: "declined", facts })
  }

  /** Somebody gives money back in the gateway's own back office. */
  giveBack(id: string, amount: number): void {
    const order = this.order(id)
    order.deposited -= amount
    order.state = order.deposited === 0 ? "refunded" : "partially_refunded"
  }

  /** All money the remote holds, in centimes. */
  held(): number {
    return [...this.orders.values()].reduce((sum, { deposited }) => sum + deposited, 0)
  }
}

const KEY = Symbol.for("hanout.tests.remotes")

/** The remote of a gateway: one in the process, for the provider and for the tests. */
export function remote(id: string): Remote {
  const known: unknown = Reflect.get(globalThis, KEY)
  const remotes = known instanceof Map ? (known as Map<string, Remote>) : new Map<string, Remote>()
  Reflect.set(globalThis, KEY, remotes)
  const found = remotes.get(id) ?? new Remote(id)
  remotes.set(id, found)
  return found
}

/** The signature the hosted remote puts on webhooks. */
export const WEBHOOK_SIGNATURE = "signed-by-hosted"

/** A gateway over a {@link Remote}. */
export function gatewayOver(id: string, capabilities: GatewayCapabilities): Gateway {
  const end = remote(id)
  return {
    id,
    mode: "test",
    capabilities,
    pollMinutes: [2, 5, 10],
    readsPerMinute: 6000,
    register: async (draft) => end.register(draft),
    read: (attempt) => end.read(attempt),
    ...(capabilities.refund !== "none" && {
      refund: async (attempt: Attempt, amount: Centimes) => end.refund(attempt, amount),
    }),
    ...(capabilities.expire && { expire: async (attempt: Attempt) => end.expire(attempt) }),
    ...(capabilities.webhook && { verifyWebhook }),
  }
}

function verifyWebhook(raw: Buffer, headers: WebhookHeaders): WebhookResult {
  if (headers.signature !== WEBHOOK_SIGNATURE) return { outcome: "rejected" }
  const event = JSON.parse(raw.toString()) as { id: string; type: string; order: string }
  return {
    outcome: "authentic",
    event_id: event.id,
    type: event.type,
    gateway_order_id: event.order,
  }
}
