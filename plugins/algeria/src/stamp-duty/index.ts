export { stampDuty, stampDutyRuleOn, stampDutyUnder } from "./compute.js"
export type { StampDutyErrorCode, StampDutyOptions, StampDutyResult } from "./compute.js"
export { STAMP_DUTY_RULES } from "./rules.js"
export type { StampDutyBracket, StampDutyRule } from "./rules.js"
