import { dayStart } from "../calendar/dates.js"
import type { IsoDate } from "../calendar/dates.js"
import {
  centimes,
  dinarsToCentimes,
  multiplyCentimes,
  readDinars,
  roundToStep,
  ZERO_CENTIMES,
} from "../money/index.js"
import type { Centimes, Dinars, MoneyErrorCode } from "../money/index.js"
import type { Result } from "../result.js"
import { STAMP_DUTY_RULES } from "./rules.js"
import type { StampDutyRule } from "./rules.js"

/** Why no duty could be computed. */
export type StampDutyErrorCode = MoneyErrorCode | "amount_negative" | "stamp_duty_no_rule"

/** The duty, and the id of the table it was computed with, to store on the document. */
export type StampDutyResult = Result<{ duty: Centimes; rule_id: string }, StampDutyErrorCode>

/** Which table to use. */
export interface StampDutyOptions {
  /** Tables to choose from; {@link STAMP_DUTY_RULES} unless told. */
  readonly rules?: readonly StampDutyRule[]
}

/** The table in force on a day: the last one that covers it, or undefined. RangeError for a bad day. */
export function stampDutyRuleOn(
  date: IsoDate,
  rules: readonly StampDutyRule[] = STAMP_DUTY_RULES
): StampDutyRule | undefined {
  dayStart(date)
  return rules.findLast(({ from, to }) => from <= date && (to === null || date <= to))
}

function roundDuty(duty: Centimes, rounding: StampDutyRule["rounding"]): Centimes {
  const dinar = centimes(100)
  if (rounding === "none") return duty
  return rounding === "half_up" ? roundToStep(duty, dinar) : centimes(Math.ceil(duty / 100) * 100)
}

/** Duty of an amount of at least zero under one table. Throws `MoneyError` for a table that is not money. */
export function stampDutyUnder(amount: Centimes, rule: StampDutyRule): Centimes {
  const bracket = rule.brackets.find(
    ({ up_to_da }) => up_to_da === null || amount <= dinarsToCentimes(up_to_da)
  )
  const perStep = dinarsToCentimes(bracket?.da_per_step ?? 0)
  if (amount === 0 || perStep === 0) return ZERO_CENTIMES
  // "Par tranche de 100 DA ou fraction": a part of a step counts as a step.
  const steps = Math.ceil(amount / dinarsToCentimes(rule.step_da))
  const duty = multiplyCentimes(perStep, steps)
  const minimum = dinarsToCentimes(rule.minimum_da)
  return roundDuty(duty < minimum ? minimum : duty, rule.rounding)
}

/**
 * Stamp duty (droit de timbre) on an amount paid in cash, all taxes included, on a day. Dinars in
 * (Medusa decimals), centimes out. Cash on delivery is cash; for an electronic payment, which is
 * exempt, do not call it. The duty is not part of the base of the TVA.
 *
 * Codes: those of `readDinars`, `amount_negative`, `stamp_duty_no_rule` (no table covers the day:
 * none is known before 2025). RangeError for a bad day.
 */
export function stampDuty(
  amountDa: Dinars,
  date: IsoDate,
  { rules = STAMP_DUTY_RULES }: StampDutyOptions = {}
): StampDutyResult {
  const read = readDinars(amountDa)
  if (!read.ok) return read
  if (read.centimes < 0) return { ok: false, code: "amount_negative" }
  const rule = stampDutyRuleOn(date, rules)
  if (!rule) return { ok: false, code: "stamp_duty_no_rule" }
  return { ok: true, duty: stampDutyUnder(read.centimes, rule), rule_id: rule.id }
}
