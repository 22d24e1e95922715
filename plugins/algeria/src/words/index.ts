export { amountInFrench } from "./amount.js"
export type { AmountInFrenchOptions } from "./amount.js"
export { numberInFrench } from "./number.js"
