import { toAsciiDigits } from "@hanout/algeria/text"
import { openSealed, sealValue } from "../security/sealed"

/**
 * The question under the pay button (certification asks for a captcha there): adding two numbers
 * written as words. It needs no third party, no script, no picture and no sound, so anyone who can
 * read the page can answer it. It only slows programs down: what protects an order is that starting
 * a payment twice leads to the same hosted page.
 */
export type Challenge = {
  /** 1 to 9 each. */
  left: number
  right: number
  /** Sealed operands, order and moment, to come back with the answer. */
  seal: string
}

/** Why an answer does not count. */
export type ChallengeFault = "wrong" | "stale" | "hasty"

const PURPOSE = "pay-challenge"
/** A page may stay open while the shopper looks for the card. */
export const CHALLENGE_SECONDS = 30 * 60
/** Nobody reads the total, ticks the terms and answers in less. */
export const HASTY_SECONDS = 1

type Sealed = { l: number; r: number; ref: string; at: number }

/**
 * A question for one order.
 * @param pick a whole number below its argument; random outside tests.
 * @param now unix seconds.
 */
export function makeChallenge(
  { ref, now, secret }: { ref: string; now: number; secret: string },
  pick: (below: number) => number
): Challenge {
  const left = 1 + pick(9)
  const right = 1 + pick(9)
  const sealed: Sealed = { l: left, r: right, ref, at: now }
  return { left, right, seal: sealValue(sealed, PURPOSE, secret) }
}

/**
 * Checks an answer; digits of either script count. `trap` is a field no person sees or fills.
 * @returns the fault, or undefined when the answer counts.
 */
export function checkChallenge(
  given: { seal: string; answer: string; trap: string },
  { ref, now, secret }: { ref: string; now: number; secret: string }
): ChallengeFault | undefined {
  const sealed = openSealed(given.seal, PURPOSE, secret)
  if (!isSealed(sealed) || sealed.ref !== ref) {
    return "stale"
  }
  const age = now - sealed.at
  if (age < 0 || age > CHALLENGE_SECONDS) {
    return "stale"
  }
  if (given.trap !== "") {
    return "wrong"
  }
  if (toAsciiDigits(given.answer).trim() !== String(sealed.l + sealed.r)) {
    return "wrong"
  }
  return age < HASTY_SECONDS ? "hasty" : undefined
}

function isSealed(value: unknown): value is Sealed {
  if (typeof value !== "object" || value === null) {
    return false
  }
  const { l, r, ref, at } = value as Record<string, unknown>
  return (
    typeof l === "number" &&
    typeof r === "number" &&
    typeof ref === "string" &&
    typeof at === "number"
  )
}
