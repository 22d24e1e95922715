/**
 * What the slot engine works on. Pure data: the engine knows neither database nor clock.
 *
 * Instants are whole **minutes since 1970 UTC** (`EpochMinute`); every interval is half-open, so a
 * visit that ends at 11:00 and one that starts at 11:00 do not meet. Local values (`LocalMinute`,
 * `IsoDate`) only have a meaning together with an IANA time zone.
 */

/** Minutes since 1970-01-01T00:00Z. */
export type EpochMinute = number

/** Minutes since local midnight, 0 to 1440 (1440 is the end of the day). */
export type LocalMinute = number

/** A calendar date, `2026-11-21`. */
export type IsoDate = string

/** `[from, until)`, from < until. */
export type Interval = { from: EpochMinute; until: EpochMinute }

/** `[from, until)` on one local day. */
export type LocalRange = { from: LocalMinute; until: LocalMinute }

/** 0 is Sunday, as in `Date.getUTCDay`. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

/** One row of the weekly hours; breaks are cut out of the work of the same weekday. */
export type WeeklyRange = LocalRange & { weekday: Weekday; kind: "work" | "break" }

/** On this date these hours hold instead of the weekly ones; no ranges means off. */
export type DateException = { date: IsoDate; ranges: LocalRange[] }

/** A skill a technician has; with `certified_until` only through that local date (inclusive). */
export type HeldSkill = { code: string; certified_until: IsoDate | null }

/**
 * Time of a technician that is taken. `from`/`until` with buffers; `starts_at`/`ends_at` what the
 * customer sees. `zone_id` is where he is then; null when unknown (time off): no travel is counted.
 */
export type BusyBlock = Interval & {
  id: string
  starts_at: EpochMinute
  ends_at: EpochMinute
  zone_id: string | null
  kind: "visit" | "time_off" | "external"
}

/** Everything known of one technician. */
export type Technician = {
  id: string
  active: boolean
  time_zone: string
  /** Larger takes more: the load of the last weeks is divided by it. At least 1. */
  weight: number
  skills: HeldSkill[]
  /** Zones he serves. */
  zone_ids: string[]
  weekly: WeeklyRange[]
  exceptions: DateException[]
  /** Blocks that overlap the asked window widened by a day on each side, in any order. */
  blocks: BusyBlock[]
}

/** What is to be booked. */
export type ServiceRules = {
  id: string
  duration_min: number
  buffer_before_min: number
  buffer_after_min: number
  /** A slot starts at least this many minutes from now. */
  min_notice_min: number
  /** Local dates from today that may be booked: 60 means today … today + 60 days. */
  window_days: number
  /** Starts lie on this grid of the technician's local day, counted from midnight. */
  slot_step_min: number
  /** Every one of them must be held. */
  skills: string[]
  /** A long job may run through a break of the weekly hours (the break is taken on site). */
  spans_breaks: boolean
}

/** The company's own days. `zone_id` null closes everything. Dates in `time_zone`, inclusive. */
export type CompanyCalendar = {
  time_zone: string
  closures: { from_date: IsoDate; until_date: IsoDate; zone_id: string | null }[]
  /** Dates on which nobody works. */
  holidays: IsoDate[]
  /** Visits one technician takes on one of his local days; null for no limit. */
  max_visits_per_day: number | null
}

/** Minutes from a place in one zone to a place in another (or the same). */
export type Travel = (from_zone_id: string, to_zone_id: string) => number

/** What is asked of the engine. `zone_ids`: the zones the customer's commune lies in. */
export type SlotQuery = {
  service: ServiceRules
  technicians: Technician[]
  company: CompanyCalendar
  travel: Travel
  zone_ids: string[]
  now: EpochMinute
  /** Only starts in this range are answered. */
  range: Interval
}

/** A start that can be held now, and who could take it, sorted by id. */
export type Slot = { starts_at: EpochMinute; ends_at: EpochMinute; technician_ids: string[] }

/** Why one technician cannot take one start. The first that applies, in this order. */
export type SlotRefusal =
  | "inactive"
  | "zone"
  | "skill"
  | "certificate"
  | "past"
  | "notice"
  | "window"
  | "grid"
  | "closed"
  | "holiday"
  | "hours"
  | "full"
  | "busy"
  | "travel"
