import type { Dinars } from "@hanout/algeria/money"
import { brokenLimit } from "../../domain/cash"
import type { CodOptions } from "../options"

/** Why cash is not taken; `limit` in dinars. */
export type CodRefusal = {
  reason: "min_amount" | "max_amount" | "wilaya" | "history"
  limit?: number
}

/** What a cash order is judged on; what is not known yet is left out and refuses nothing. */
export type CodFacts = {
  /** In dinars. */
  total: Dinars
  wilaya_code?: string | null | undefined
  /** Cash orders of the phone that were refused within the window. */
  refused?: number | undefined
}

/** Why an order cannot be paid in cash, or undefined when it can. Pure. */
export function codRefusal(
  { total, wilaya_code, refused = 0 }: CodFacts,
  { wilayas, history, ...limits }: CodOptions
): CodRefusal | undefined {
  const broken = brokenLimit(total, limits)
  if (broken) return { reason: broken.limit, limit: broken.amount }
  if (wilaya_code && wilayas?.exclude.includes(wilaya_code)) return { reason: "wilaya" }
  if (history && refused >= history.maxRefused) return { reason: "history" }
  return undefined
}
