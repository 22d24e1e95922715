import { loadChargilySandbox, loadSatimSandbox } from "../../sandboxes/load"

/** Who first asks the gateway after the shopper left its page; `none`: only the order's deadline. */
export type Trigger = "return" | "webhook" | "poller" | "none"
/** What the shopper does on the hosted page. */
export type Outcome = "paid" | "declined" | "cancelled" | "left"
/** How an order may end; every journey ends in exactly one. */
export type End = "paid" | "unpaid" | "cancelled" | "alert"

export type Journey = {
  name: string
  gateway: "satim" | "chargily"
  outcome: Outcome
  trigger: Trigger
  /** Fault of the call that opens the hosted page. */
  register?: string
  /** Faults of the first calls that read the payment, one after the other. */
  reads?: string[]
  /** What Chargily posts in place of a good webhook. */
  webhook?: string
  /** Webhooks that follow it, by the status they claim. */
  then?: string[]
  /** How the browser comes back from SATIM. */
  returning?: string
  /** A second hosted page of the same order, paid too. */
  twice?: true
  /** What SATIM's console does to the paid order before the next poll. */
  console?: "cancel" | "refund" | "refund-part"
  /** An OrderStatus nobody expects; null leaves it out. */
  status?: number | null
  ends: readonly End[]
}

/** Faults of the line hit every endpoint of a gateway, lies one or two of them. */
const EVERYWHERE = 5
const TRIGGERS: Trigger[] = ["return", "webhook", "poller", "none"]

/**
 * What an honest answer after the fault makes of an order. SATIM takes back what nobody acknowledged
 * for 20 minutes, so a payment only the deadline asks about is gone by then; Chargily keeps it.
 */
function endsOf(gateway: Journey["gateway"], outcome: Outcome, trigger: Trigger): readonly End[] {
  if (outcome !== "paid") return ["cancelled"]
  return gateway === "satim" && trigger === "none" ? ["cancelled"] : ["paid"]
}

type Fault = { name: string; endpoints: readonly string[] }

/**
 * Every fault on every way of asking, for both gateways, from the sandboxes' own catalogues. An order
 * is dear to place, so one order meets several: a fault when its page is opened, one at the first
 * question, the next one at the second.
 */
export async function allJourneys(): Promise<Journey[]> {
  const { SATIM_FAULTS } = await loadSatimSandbox()
  const { CHARGILY_FAULTS, WEBHOOK_VARIANTS } = await loadChargilySandbox()
  const posted = WEBHOOK_VARIANTS.map(([variant]): Journey => ({
    name: `webhook ${variant}`,
    gateway: "chargily",
    outcome: "paid",
    trigger: "webhook",
    webhook: variant,
    ends: ["paid"],
  }))
  return [
    ...plain(),
    ...faulty("satim", SATIM_FAULTS, ["register", "acknowledge"]),
    ...faulty("chargily", CHARGILY_FAULTS, ["create", "get"]),
    ...posted,
    ...outOfOrder(),
    ...ofSatim(),
  ]
}

/** The faults of one gateway, spread over journeys. */
function faulty(
  gateway: Journey["gateway"],
  faults: readonly Fault[],
  [open, ask]: readonly [open: string, ask: string]
): Journey[] {
  const at = (endpoint: string) => faults.filter((f) => f.endpoints.includes(endpoint))
  const reading = at(ask)
  const lies = reading.filter((f) => f.endpoints.length < EVERYWHERE)
  const silences = reading.filter((f) => f.endpoints.length >= EVERYWHERE)
  const journey = (outcome: Outcome, trigger: Trigger, reads: Fault[]): Journey => ({
    name: `reads ${reads.map((f) => f.name).join(", ")}`,
    gateway,
    outcome,
    trigger,
    reads: reads.map((f) => f.name),
    // A gateway that says what is not so is a person's affair; one that says nothing is not.
    ends: [
      ...endsOf(gateway, outcome, trigger),
      ...(reads.some((f) => lies.includes(f)) ? LIED : []),
    ],
  })
  // The shopper's question meets one fault, the poller's the next.
  const asked = reading.map((fault, i) =>
    journey("paid", "return", [fault, ...reading.slice(i + 1, i + 2)])
  )
  // SATIM has no webhooks, so none can meet a fault.
  const notified = gateway === "satim" ? [] : reading.map((f) => journey("paid", "webhook", [f]))
  const atDeadline = [...groups(silences, 3), ...lies.map((f) => [f])].map((some) =>
    journey("paid", "none", some)
  )
  const unpaid = lies.map((fault) => journey("left", "return", [fault]))
  const all = [...asked, ...notified, ...atDeadline, ...unpaid]
  return all.map((one, i) => {
    const fault = at(open)[i]?.name
    return fault ? { ...one, name: `opens ${fault}, ${one.name}`, register: fault } : one
  })
}

const LIED: readonly End[] = ["alert"]

/** A list cut into pieces of `size`. */
const groups = <T>(list: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, i) =>
    list.slice(i * size, (i + 1) * size)
  )

/** No fault at all: every outcome, and a payment asked about in every way. */
function plain(): Journey[] {
  const outcomes: Outcome[] = ["paid", "declined", "cancelled", "left"]
  return (["satim", "chargily"] as const).flatMap((gateway) =>
    outcomes.flatMap((outcome) =>
      (outcome === "paid" ? TRIGGERS : TRIGGERS.slice(0, 1)).map((trigger): Journey => {
        const ends = endsOf(gateway, outcome, trigger)
        return { name: "no fault", gateway, outcome, trigger, ends }
      })
    )
  )
}

function outOfOrder(): Journey[] {
  const late = ["failed", "canceled", "expired"].map((status): Partial<Journey> => ({
    then: [status],
  }))
  const before = ["failed", "canceled", "expired"].map((status): Partial<Journey> => ({
    webhook: status,
    then: ["paid"],
  }))
  return [...late, ...before].map((events) => ({
    name: `webhooks ${[events.webhook ?? "paid", ...(events.then ?? [])].join(" then ")}`,
    gateway: "chargily" as const,
    outcome: "paid" as const,
    trigger: "webhook" as const,
    ends: ["paid"] as const,
    ...events,
  }))
}

function ofSatim(): Journey[] {
  const satim = { gateway: "satim", outcome: "paid", trigger: "return" } as const
  const back = ["twice", "fail", "other-order", "no-order"].map((returning): Journey => ({
    ...satim,
    name: `back ${returning}`,
    returning,
    ends: ["paid"],
  }))
  return [
    ...back,
    { ...satim, name: "two pages, both paid", twice: true, ends: ["alert"] },
    { ...satim, name: "annulled in the console", console: "cancel", ends: ["alert"] },
    { ...satim, name: "refunded in the console", console: "refund", ends: ["alert"] },
    { ...satim, name: "refunded in part", console: "refund-part", ends: ["alert"] },
    ...[1, -1, 3, 7, 9, null].map((status): Journey => ({
      ...satim,
      name: `OrderStatus ${String(status)}`,
      outcome: "left",
      status,
      // Held or unheard-of: a person looks. Declined, reversed or left out: nobody has the money.
      ends: status === 1 || status === 7 || status === 9 ? ["alert"] : ["cancelled", "alert"],
    })),
  ]
}
