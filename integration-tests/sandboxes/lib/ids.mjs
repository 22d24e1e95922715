import { createHash } from "node:crypto"

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
/** Crockford's alphabet, in lower case as Chargily writes its ids. */
const BASE32 = "0123456789abcdefghjkmnpqrstvwxyz"
const DIGITS = "0123456789"

/**
 * Ids that look random and are the same for the same seed: a failing test can be repeated.
 * @param {string | number} seed
 */
export function idMaker(seed) {
  let drawn = 0
  const text = (/** @type {string} */ alphabet, /** @type {number} */ length) => {
    drawn += 1
    const bytes = createHash("sha512").update(`${seed}:${drawn}`).digest()
    return Array.from({ length }, (_, i) => alphabet[(bytes[i] ?? 0) % alphabet.length]).join("")
  }
  return {
    /** 20 letters and digits, as SATIM's `orderId`. */
    satim: () => text(LETTERS, 20),
    /** 26 characters, a ULID in lower case as Chargily's ids. */
    ulid: () => `01h${text(BASE32, 23)}`,
    digits: (/** @type {number} */ length) => text(DIGITS, length),
    letters: (/** @type {number} */ length) => text(LETTERS, length),
  }
}

/** @typedef {ReturnType<typeof idMaker>} IdMaker */
