import type { Cart } from "../cart/cart"
import type { MethodKind } from "../pay/methods"
import type { CheckoutField } from "./fields"
import type { CheckoutValues, DeliveryMode } from "./form"

/** A commune or desk to choose from. */
export type PlaceChoice = { code: string; name: string }
export type DeskChoice = { id: string; name: string; address: string; communeCode: string }

/** One way of delivery with its price and what the whole order would then come to. */
export type ModeChoice = {
  mode: DeliveryMode
  priceCentimes: number
  totalCentimes: number
  /** "2 à 4 jours ouvrés", or null when nobody states it. */
  days: string | null
}

/** Everything that depends on the chosen wilaya. */
export type PlaceView = {
  wilaya: string
  communes: PlaceChoice[]
  desks: DeskChoice[]
  modes: ModeChoice[]
  /** Price of the goods as the backend counts it; null when it could not be asked. */
  goodsCentimes: number | null
}

/** A message above the form. `fix` is a line to correct with one button. */
export type CheckoutNotice = {
  tone: "ok" | "warn" | "bad"
  title: string
  text: string
  fixes?: { text: string; button: string; change: string }[]
}

/** A way to pay as a card to choose; `note` says what it costs or why it cannot be chosen. */
export type PayChoice = {
  id: string
  kind: MethodKind
  name: string
  next: string
  available: boolean
  note: string | null
  sandbox: string | null
}

/** The way to pay that shows as chosen: the one asked for while it can be had, else none. */
export function chosenPay(choices: readonly PayChoice[], asked: string): string {
  return choices.some(({ id, available }) => id === asked && available) ? asked : ""
}

/** All the form needs to draw itself: it is the same on the first visit and after an error. */
export type CheckoutView = {
  /** Names the cart without telling its id; see `checkoutKey`. */
  key: string
  cart: Cart
  values: CheckoutValues
  errors: Partial<Record<CheckoutField, string>>
  notice: CheckoutNotice | null
  place: PlaceView | null
  pays: PayChoice[]
  /** Grows with every answer, so that focus moves again after the same error. */
  round: number
}

/** The way of delivery that is chosen and can be had, or undefined. */
export function chosenMode(place: PlaceView | null, mode: string): ModeChoice | undefined {
  return place?.modes.find((choice) => choice.mode === mode)
}

/** The desk that will be used: the chosen one, or the only one there is. */
export function chosenDesk(place: PlaceView | null, desk: string): string {
  return place?.desks.length === 1 ? (place.desks[0]?.id ?? "") : desk
}

/**
 * What a shopper agrees to: the page shows the total of whichever way of delivery is chosen, so the
 * form posts them all ("home:14900.50 stop_desk:14750.00", decimal dinars) and the chosen one
 * counts. "" while there is no total yet.
 */
export function agreedTotals(place: PlaceView | null): string {
  return (place?.modes ?? [])
    .map(({ mode, totalCentimes }) => `${mode}:${(totalCentimes / 100).toFixed(2)}`)
    .join(" ")
}

/** The total shown for a mode, read back from {@link agreedTotals}; undefined when none was. */
export function readAgreedTotal(posted: unknown, mode: string): string | undefined {
  const shown = typeof posted === "string" ? posted.split(" ") : []
  const total = shown.find((one) => one.startsWith(`${mode}:`))?.slice(mode.length + 1)
  return total && /^\d{1,12}\.\d{2}$/.test(total) ? total : undefined
}
