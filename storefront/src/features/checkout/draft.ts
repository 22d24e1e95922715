import "server-only"
import { readSealed, writeSealed } from "@/data/cookie-jar"
import { COOKIES } from "@/lib/cookies"
import { CHECKOUT_FIELDS } from "@/lib/checkout/fields"
import { emptyValues, type CheckoutValues } from "@/lib/checkout/form"

/** Fields worth keeping: consent is asked again each time. */
const KEPT = CHECKOUT_FIELDS.filter((field) => field !== "terms")
const DAYS = 1
/** A browser keeps at most 4 kB a cookie; base64 and names take their part. */
const LONGEST = 250

/** Keeps an unfinished form in a sealed cookie: a closed tab or another language loses nothing. */
export async function keepDraft(values: CheckoutValues): Promise<void> {
  const draft = Object.fromEntries(
    KEPT.flatMap((field) => (values[field] ? [[field, values[field].slice(0, LONGEST)]] : []))
  )
  await writeSealed(COOKIES.draft, draft, { days: DAYS })
}

/** The kept form, or undefined. */
export async function readDraft(): Promise<CheckoutValues | undefined> {
  const draft = await readSealed(COOKIES.draft)
  if (typeof draft !== "object" || draft === null) {
    return undefined
  }
  const values = emptyValues()
  for (const field of KEPT) {
    const value: unknown = Reflect.get(draft, field)
    if (typeof value === "string") {
      values[field] = value
    }
  }
  return values
}
