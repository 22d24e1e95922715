import arBoard from "./ar/board.json"
import arCommon from "./ar/common.json"
import arSettings from "./ar/settings.json"
import arVisit from "./ar/visit.json"
import enBoard from "./en/board.json"
import enCommon from "./en/common.json"
import enSettings from "./en/settings.json"
import enVisit from "./en/visit.json"
import frBoard from "./fr/board.json"
import frCommon from "./fr/common.json"
import frSettings from "./fr/settings.json"
import frVisit from "./fr/visit.json"

/** Texts of this plugin's admin screens, in Medusa's namespace `hanoutBooking`. */
export default {
  fr: { hanoutBooking: { ...frCommon, ...frBoard, ...frVisit, ...frSettings } },
  ar: { hanoutBooking: { ...arCommon, ...arBoard, ...arVisit, ...arSettings } },
  en: { hanoutBooking: { ...enCommon, ...enBoard, ...enVisit, ...enSettings } },
}
