import ar from "./ar.json"
import fr from "./fr.json"

/**
 * Words of this shop over Medusa's own. In Medusa's French "expédié" says packed and sent alike, and
 * its Arabic leaves parts of the order page in English; a cash shop's merchant reads both all day.
 */
export default { fr, ar, en: { hanoutShop: { language: "Language" } } }
