import type { Messages } from "@/i18n/messages"
import type { PluralForms } from "@/lib/plural-forms"

/** Finished words for the parts of the cart that run in the browser. */
export type CartLabels = Messages["cart"]["labels"] & {
  /** "3 articles": for the badge and the live region. */
  count: PluralForms
  /** "Il n’en reste que 3". */
  left: PluralForms
  soldOut: string
  reduced: PluralForms
  expiredTitle: string
  expiredText: string
  downTitle: string
  downText: string
}
