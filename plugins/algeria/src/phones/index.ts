export {
  cleanPhone,
  formatPhone,
  looksLikeMobile,
  maskPhone,
  toMobileE164,
  toNationalMobile,
} from "./light.js"
export { parsePhone } from "./parse.js"
export type { Phone, PhoneErrorCode, PhoneKind, PhoneResult } from "./parse.js"
