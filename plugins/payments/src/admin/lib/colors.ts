type Color = "green" | "red" | "orange" | "blue" | "purple" | "grey"

const COLORS: Readonly<Record<string, Color>> = {
  // Attempts.
  draft: "grey",
  registered: "blue",
  paid: "green",
  declined: "red",
  cancelled: "grey",
  expired: "grey",
  reversed: "red",
  refunded: "purple",
  partially_refunded: "purple",
  review: "red",
  refused: "red",
  abandoned: "grey",
  // Orders.
  unpaid: "orange",
  processing: "blue",
  canceled: "grey",
  cash_on_delivery: "orange",
  // Transfers.
  awaiting_transfer: "orange",
  proof_submitted: "blue",
  awaiting_second: "blue",
  confirmed: "green",
  rejected: "red",
  // Phone confirmation.
  to_call: "orange",
  call_back: "blue",
  unreachable: "red",
  // Alerts and cash.
  open: "red",
  resolved: "green",
  to_collect: "orange",
  collected: "green",
}

/** The colour of a state's badge: green done, orange waits for us or the shopper, red wants a look. */
export function colorOf(state: string): Color {
  return COLORS[state] ?? "grey"
}
