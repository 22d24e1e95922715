export {
  multiplyCentimes,
  percentOf,
  roundToStep,
  subtractCentimes,
  sumCentimes,
} from "./arithmetic.js"
export {
  centimes,
  centimesToDecimal,
  centimesToDinars,
  dinarsToCentimes,
  MAX_CENTIMES,
  MoneyError,
  readDinars,
  roundToCentimes,
  ZERO_CENTIMES,
} from "./centimes.js"
export type { Centimes, Dinars, MoneyErrorCode } from "./centimes.js"
export { formatDate, formatDateTime, formatTime, TIME_ZONE } from "./dates.js"
export type { DateStyle, Instant } from "./dates.js"
export { formatPrice, INTL_LOCALES } from "./format.js"
export type { FormatPriceOptions, Locale } from "./format.js"
