/** Crockford's base 32: no I, L, O or U, so that nobody mistakes a letter for a digit. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const BASE = ALPHABET.length
const BODY = 7

/** Luhn's rule over the alphabet: finds one wrong character and most swapped neighbours. */
function checkOf(body: string): string {
  let sum = 0
  for (let index = body.length - 1, factor = 2; index >= 0; index--, factor = 3 - factor) {
    const product = factor * ALPHABET.indexOf(body.charAt(index))
    sum += Math.floor(product / BASE) + (product % BASE)
  }
  return ALPHABET.charAt((BASE - (sum % BASE)) % BASE)
}

/**
 * A payment reference of eight characters, the last of them a check: what a shopper writes into a
 * transfer. `random`: at least seven random bytes. 35 bits: unique only together with a unique index.
 */
export function makeReference(random: Uint8Array): string {
  const body = Array.from(random.slice(0, BODY), (byte) => ALPHABET.charAt(byte % BASE)).join("")
  if (body.length < BODY) throw new RangeError("A reference needs seven random bytes")
  return body + checkOf(body)
}

/**
 * The reference in what a person typed or read from a statement: any case, spaces and dashes, O for
 * 0, I or L for 1. Undefined when the check does not fit.
 */
export function readReference(typed: string): string | undefined {
  const text = typed
    .slice(0, 64)
    .toUpperCase()
    .replace(/[\s-]/g, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1")
  const known = text.length === BODY + 1 && [...text].every((letter) => ALPHABET.includes(letter))
  return known && checkOf(text.slice(0, BODY)) === text.charAt(BODY) ? text : undefined
}
