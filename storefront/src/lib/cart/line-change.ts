import { readQuantity } from "./cart"

/** A quantity asked for by a form. */
export type LineChange = { variantId: string; quantity: number }

/** Whether a posted value can be a variant's id. */
export function isVariantId(value: unknown): value is string {
  return typeof value === "string" && /^\w{3,64}$/.test(value)
}

/** Value of a button that sets a quantity: works by itself, without JavaScript. */
export function changeValue(variantId: string, quantity: number): string {
  return `${variantId}:${quantity}`
}

/** Reads a value made by {@link changeValue}; undefined for anything else. */
export function readChangeValue(value: unknown): LineChange | undefined {
  const [variantId, typed, ...rest] = typeof value === "string" ? value.split(":") : []
  const quantity = readQuantity(typed)
  return isVariantId(variantId) && quantity !== undefined && rest.length === 0
    ? { variantId, quantity }
    : undefined
}

/** What a line's form asks for: the pressed button first, else the number typed. */
export function readLineChange(form: { get(name: string): unknown }): LineChange | undefined {
  const pressed = form.get("change")
  if (pressed !== null) {
    return readChangeValue(pressed)
  }
  const variantId = form.get("variant_id")
  const quantity = readQuantity(form.get("quantity"))
  return isVariantId(variantId) && quantity !== undefined ? { variantId, quantity } : undefined
}
