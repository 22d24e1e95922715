import { ar } from "./ar"
import { en } from "./en"
import { fr } from "./fr"

// Medusa merges these into its own translations; pages read them under the namespace `delivery`.
export default { fr: { delivery: fr }, ar: { delivery: ar }, en: { delivery: en } }
