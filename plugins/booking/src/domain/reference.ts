/** Crockford's base 32: no I, L, O or U, so that nobody mistakes a letter for a digit. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
const LETTERS = 7

/**
 * The name of a visit people say on the phone: `V` and seven letters or digits. `random`: at least
 * seven random bytes. 35 bits: unique only together with a unique index; it opens nothing.
 */
export function visitReference(random: Uint8Array): string {
  if (random.length < LETTERS) throw new RangeError("A reference needs seven random bytes")
  const letters = Array.from(random.slice(0, LETTERS), (byte) => ALPHABET.charAt(byte % 32))
  return `V${letters.join("")}`
}
