import type { IsoDate } from "../calendar/dates.js"

/** One line of a stamp-duty table: the rate of every amount up to a limit. */
export interface StampDutyBracket {
  /** Highest amount of the bracket in dinars, included; null for "and above" (last bracket). */
  readonly up_to_da: number | null
  /** Duty in dinars per step or part of a step; 0 for exempt amounts. */
  readonly da_per_step: number
}

/** A dated stamp-duty table. Plain JSON: the merchant may edit it, an invoice keeps a copy. */
export interface StampDutyRule {
  /** Stable name stored with each computed duty. */
  readonly id: string
  /** First day it applies, included. */
  readonly from: IsoDate
  /** Last day it applies, included; null while it is in force. */
  readonly to: IsoDate | null
  /** Size of a step in dinars. */
  readonly step_da: number
  /** By rising `up_to_da`. The whole amount takes the rate of one bracket: no slices. */
  readonly brackets: readonly StampDutyBracket[]
  /** Least duty in dinars once any is due. */
  readonly minimum_da: number
  /** Whether the duty is rounded to a whole dinar; the law does not say. */
  readonly rounding: "none" | "half_up" | "up"
  /** Where it comes from. */
  readonly source: string
}

/**
 * Known tables, oldest first. Sources disagree on the minimum (5 or 30 DA), on slices and on
 * rounding, so this is a default to confirm with an accountant; LF 2027 may change it on
 * 1 January 2027. Read 20 November 2026, secondary sources.
 */
export const STAMP_DUTY_RULES: readonly StampDutyRule[] = [
  {
    id: "lf-2025",
    from: "2025-01-01",
    to: null,
    step_da: 100,
    brackets: [
      { up_to_da: 300, da_per_step: 0 },
      { up_to_da: 30_000, da_per_step: 1 },
      { up_to_da: 100_000, da_per_step: 1.5 },
      { up_to_da: null, da_per_step: 2 },
    ],
    minimum_da: 5,
    rounding: "none",
    source: "Code du timbre art. 100-I, LF 2025 art. 46, DGI circular 14 of 5 March 2025",
  },
]
