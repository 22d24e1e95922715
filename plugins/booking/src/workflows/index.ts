export { expireHolds } from "./expire-holds"
export { findSlots } from "./find-slots"
export { forgetOldData } from "./forget"
export { createHold, extendHold, readHold, releaseHold } from "./holds"
export { addTimeOff, removeTimeOff } from "./time-off"
export {
  approveVisit,
  assignVisit,
  bookVisit,
  cancelVisit,
  createStaffVisit,
  moveVisit,
  setStatus,
} from "./visits"
export { bookingOptions, bookingService, readSettings } from "./settings"
export type * from "./types"
