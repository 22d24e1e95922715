export { addDays, algiersDay, weekdayOf } from "./dates.js"
export type { IsoDate } from "./dates.js"
export { ALGERIA_HOLIDAYS, HOLIDAY_YEARS } from "./holidays.js"
export type { Holiday } from "./holidays.js"
export {
  addWorkingDays,
  ALGERIA_CALENDAR,
  coversYearOf,
  holidayOn,
  isWeekend,
  isWorkingDay,
  tentativeHolidays,
  workingDayFrom,
  workingDaysBetween,
} from "./working-days.js"
export type { WorkCalendar } from "./working-days.js"
