export { BookingClosure, BookingHoliday, BookingSetting } from "./calendar"
export { BookingService } from "./service"
export {
  BookingException,
  BookingHours,
  BookingSkill,
  BookingTechnician,
  BookingTechnicianSkill,
  BookingTechnicianZone,
} from "./technician"
export { BookingBrand, BookingErrorCode, BookingFault } from "./trade"
export { BookingZone, BookingZonePlace, BookingZoneTravel } from "./zone"
