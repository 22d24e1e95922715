export { stripInvisible, toAsciiDigits } from "./digits.js"
export { foldKey, foldText, sameName } from "./fold.js"
