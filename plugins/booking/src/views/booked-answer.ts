import type { MedusaContainer } from "@medusajs/framework/types"
import type { Language } from "../refusal"
import type { BookedVisit } from "../workflows/types"
import { viewOf } from "./load"

/** What a customer hears when he booked: the visit, its link, and the deposit that is still to be paid. */
export async function bookedAnswer(
  container: MedusaContainer,
  { block, manage_token }: BookedVisit,
  language: Language
) {
  const variant_id = block.service?.deposit_variant_id
  return {
    visit: await viewOf(container, block, { language, now: new Date() }),
    manage_token,
    deposit:
      block.status === "held" && variant_id
        ? { variant_id, amount: Number(block.deposit), currency_code: block.currency_code }
        : null,
  }
}
