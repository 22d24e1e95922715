import ar from "./ar.json"
import en from "./en.json"
import fr from "./fr.json"

/** Texts of this plugin's admin screens, in Medusa's namespace `hanoutPayments`. */
export default {
  fr: { hanoutPayments: fr },
  ar: { hanoutPayments: ar },
  en: { hanoutPayments: en },
}
