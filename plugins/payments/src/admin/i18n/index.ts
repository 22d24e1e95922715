import arCommon from "./ar/common.json"
import arMoney from "./ar/money.json"
import arOffline from "./ar/offline.json"
import enCommon from "./en/common.json"
import enMoney from "./en/money.json"
import enOffline from "./en/offline.json"
import frCommon from "./fr/common.json"
import frMoney from "./fr/money.json"
import frOffline from "./fr/offline.json"

/** Texts of this plugin's admin screens, in Medusa's namespace `hanoutPayments`. */
export default {
  fr: { hanoutPayments: { ...frCommon, ...frMoney, ...frOffline } },
  ar: { hanoutPayments: { ...arCommon, ...arMoney, ...arOffline } },
  en: { hanoutPayments: { ...enCommon, ...enMoney, ...enOffline } },
}
