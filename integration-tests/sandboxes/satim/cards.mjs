import { readFileSync } from "node:fs"

/**
 * @typedef {{ kind: "paid" }
 *   | { kind: "declined", respCode: string, actionCode: number }
 *   | { kind: "blocked" | "blocked-before-password", actionCode: number }} CardOutcome
 * @typedef {{ pan: string, expiry: string, cvv2: string, password: string, note: string, outcome: CardOutcome }} TestCard
 *   `expiry` is MMYYYY; the sandbox compares it with what is typed, never with the calendar
 */

/**
 * The cards of the certification sheet, with what each did in September 2026. They are data: SATIM
 * replaces them every few years.
 * @type {readonly TestCard[]}
 */
export const TEST_CARDS = JSON.parse(readFileSync(new URL("./cards.json", import.meta.url), "utf8"))

/** The check digit rule of card numbers. @param {string} pan digits only */
export function passesLuhn(pan) {
  if (!/^\d{12,19}$/.test(pan)) return false
  const sum = [...pan].reverse().reduce((total, letter, i) => {
    const digit = Number(letter) * (i % 2 === 1 ? 2 : 1)
    return total + (digit > 9 ? digit - 9 : digit)
  }, 0)
  return sum % 10 === 0
}

/** @param {string} pan */
export const maskPan = (pan) => `${pan.slice(0, 4)}****${pan.slice(-4)}`

/**
 * What the issuer says of a card as typed. A number of no test card is unknown to every issuer.
 * @param {{ pan: string, expiry: string, cvv2: string }} typed
 * @returns {{ card: TestCard | undefined, outcome: CardOutcome }}
 */
export function judge(typed) {
  const card = TEST_CARDS.find((c) => c.pan === typed.pan)
  if (!card) return { card, outcome: { kind: "declined", respCode: "62", actionCode: 125 } }
  if (card.expiry !== typed.expiry)
    return { card, outcome: { kind: "declined", respCode: "AD", actionCode: 100882 } }
  if (card.cvv2 !== typed.cvv2)
    return { card, outcome: { kind: "declined", respCode: "AB", actionCode: 140 } }
  return { card, outcome: card.outcome }
}
