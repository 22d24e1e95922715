/*
 * Apart from the form's rules: these reach the browser, and the rules would bring every commune and
 * phone number of the country along.
 */

/** Fields of the checkout form a person fills, in the order they stand on the page. */
export const CHECKOUT_FIELDS = [
  "name",
  "phone",
  "email",
  "wilaya",
  "commune",
  "mode",
  "desk",
  "address",
  "landmark",
  "note",
  "payment",
  "terms",
] as const

export type CheckoutField = (typeof CHECKOUT_FIELDS)[number]

/** The first wrong field in page order, or undefined. */
export function firstWrong(errors: Partial<Record<CheckoutField, unknown>>) {
  return CHECKOUT_FIELDS.find((field) => errors[field] !== undefined)
}
