import { centimesToDinars, readDinars } from "@hanout/algeria/money"
import { stripInvisible, toAsciiDigits } from "@hanout/algeria/text"

/** A positive amount as people type it ("1 200,50", "١٢٠٠"), in dinars; undefined when it is none. */
export function readAmount(typed: string): number | undefined {
  const plain = stripInvisible(toAsciiDigits(typed)).replace(/\s/g, "").replace(/[,٫]/, ".")
  const read = readDinars(plain)
  return read.ok && read.centimes > 0 ? centimesToDinars(read.centimes) : undefined
}

/** What stands in an amount field before anybody types: 1200.5 → "1200,50" in French. */
export function typedAmount(dinars: number, locale: string): string {
  const text = Number.isInteger(dinars) ? String(dinars) : dinars.toFixed(2)
  return locale === "fr" ? text.replace(".", ",") : text
}
