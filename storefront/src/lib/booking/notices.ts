/** Sentences under `booking.notice`. */
export const NOTICES = [
  "down",
  "refused",
  "slot_taken",
  "slot_not_offered",
  "too_many_holds",
  "too_many_visits",
  "too_many_moves",
  "hold_gone",
  "extended",
  "not_extended",
  "out_of_zone",
  "photo_type",
  "photo_size",
  "photo_many",
  "photo_missing",
  "photo_full",
  "photo_added",
  "photo_removed",
  "payment_unavailable",
  "total_changed",
  "too_late",
  "visit_closed",
  "link_replaced",
  "moved",
  "cancelled",
  "callback_sent",
  "skipped",
] as const

export type Notice = (typeof NOTICES)[number]

/** Codes of `plugins/booking` that are told in the words of another. */
const SAME_WORDS: Record<string, Notice> = {
  hold_not_found: "hold_gone",
  hold_expired: "hold_gone",
  link_expired: "link_replaced",
  photo_unreadable: "photo_type",
  photo_too_large: "photo_size",
  too_many_photos: "photo_many",
  proposal_closed: "visit_closed",
  try_again: "down",
}

/** Maps a refusal to a sentence; unknown codes are `refused`. */
export function noticeOf(code: string): Notice {
  const same = Object.hasOwn(SAME_WORDS, code) ? SAME_WORDS[code] : undefined
  return NOTICES.find((one) => one === code) ?? same ?? "refused"
}

/**
 * What the place of a deposit's order was refused for. The checkout says `order_refused` of a hold
 * that is gone, with the reason beside it.
 */
export function depositNotice(code: string, body: Record<string, unknown>): Notice {
  if (code === "order_refused") {
    return body.reason === "hold_expired" || body.reason === "hold_missing"
      ? "hold_gone"
      : "refused"
  }
  switch (code) {
    case "payment_method_unavailable":
    case "too_many_unpaid_orders":
      return "payment_unavailable"
    case "cart_not_found":
    case "cart_empty":
    case "cart_completed":
      return "hold_gone"
    default:
      return noticeOf(code)
  }
}
