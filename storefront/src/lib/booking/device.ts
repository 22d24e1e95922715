/*
 * Apart from the form's rules: these reach the browser, and the rules would bring every phone number
 * range of the country along.
 */

/** Value of a select for a brand nobody can read off the boiler. */
export const UNKNOWN_BRAND = "?"

/** The code people read on a display, found among the merchant's; brand and code in any case. */
export function findErrorCode<T extends { brand: string; code: string }>(
  codes: readonly T[],
  brand: string,
  code: string
): T | undefined {
  const wanted = code.replace(/\s/g, "").toUpperCase()
  const of = brand.toLowerCase()
  return codes.find((one) => one.brand.toLowerCase() === of && one.code.toUpperCase() === wanted)
}
