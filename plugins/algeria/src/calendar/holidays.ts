import { addDays } from "./dates.js"
import type { IsoDate } from "./dates.js"

/** A paid public holiday, one row per day off. */
export interface Holiday {
  readonly date: IsoDate
  readonly name_fr: string
  readonly name_ar: string
  readonly name_en: string
  /**
   * True for lunar days: computed (Umm al-Qura), announced only the evening before, and one day
   * off is common. Warn on them, and let the merchant correct the table.
   */
  readonly tentative: boolean
}

type Names = Pick<Holiday, "name_fr" | "name_ar" | "name_en">

const FIXED: readonly (readonly [monthDay: string, names: Names])[] = [
  ["01-01", { name_fr: "Nouvel An", name_ar: "رأس السنة الميلادية", name_en: "New Year" }],
  ["01-12", { name_fr: "Yennayer", name_ar: "يناير", name_en: "Yennayer" }],
  ["05-01", { name_fr: "Fête du travail", name_ar: "عيد العمال", name_en: "Labour Day" }],
  ["07-05", { name_fr: "Indépendance", name_ar: "عيد الاستقلال", name_en: "Independence Day" }],
  ["11-01", { name_fr: "Révolution", name_ar: "عيد الثورة", name_en: "Revolution Day" }],
]

const FITR = { name_fr: "Aïd El Fitr", name_ar: "عيد الفطر", name_en: "Eid al-Fitr" }
const ADHA = { name_fr: "Aïd El Adha", name_ar: "عيد الأضحى", name_en: "Eid al-Adha" }
const AWAL = { name_fr: "Awal Mouharram", name_ar: "أول محرم", name_en: "Islamic New Year" }
const ACHOURA = { name_fr: "Achoura", name_ar: "عاشوراء", name_en: "Ashura" }
const MAWLID = { name_fr: "Mawlid Ennabaoui", name_ar: "المولد النبوي", name_en: "Mawlid" }

/** First day off and number of days off (three for each Aïd). */
const LUNAR: readonly (readonly [first: IsoDate, days: number, names: Names])[] = [
  ["2026-03-20", 3, FITR],
  ["2026-05-27", 3, ADHA],
  ["2026-06-16", 1, AWAL],
  ["2026-06-25", 1, ACHOURA],
  ["2026-08-25", 1, MAWLID],
  ["2027-03-09", 3, FITR],
  ["2027-05-16", 3, ADHA],
  ["2027-06-06", 1, AWAL],
  ["2027-06-15", 1, ACHOURA],
  ["2027-08-14", 1, MAWLID],
]

function buildHolidays(years: readonly number[]): readonly Holiday[] {
  const fixed = years.flatMap((year) =>
    FIXED.map(([monthDay, names]) => ({ ...names, date: `${year}-${monthDay}`, tentative: false }))
  )
  const lunar = LUNAR.flatMap(([first, days, names]) =>
    Array.from({ length: days }, (_, day) => ({
      ...names,
      date: addDays(first, day),
      tentative: true,
    }))
  )
  const byDate = (left: Holiday, right: Holiday) => (left.date < right.date ? -1 : 1)
  return Object.freeze([...fixed, ...lunar].sort(byDate).map((holiday) => Object.freeze(holiday)))
}

/** Years the default table covers. */
export const HOLIDAY_YEARS: readonly number[] = /* @__PURE__ */ Object.freeze([2026, 2027])

/**
 * Default table, 2026 and 2027, in date order: loi 63-278 as amended in 2018 and 2023, dates read
 * 20 November 2026. Lunar days are tentative. Pass an edited copy to the functions of this module.
 */
export const ALGERIA_HOLIDAYS: readonly Holiday[] = /* @__PURE__ */ buildHolidays(HOLIDAY_YEARS)
