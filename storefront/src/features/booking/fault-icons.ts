import type { IconName } from "@/ui/icon"

/** Parts of a fault's code and the drawing that goes with them; the merchant may add any fault. */
const DRAWINGS: readonly [RegExp, IconName][] = [
  [/gaz|gas|odeur/, "alert"],
  [/code|ecran|screen/, "screen"],
  [/allum|flam|ignit/, "flame"],
  [/pression|press/, "gauge"],
  [/eau|fuite|leak|water/, "drop"],
  [/bruit|noise/, "sound"],
  [/fum|fan|ventil/, "fan"],
  [/entretien|mainten/, "calendar"],
  [/chauffage|heat/, "flame"],
]

/** The drawing beside a fault; a wrench for one nobody drew. */
export function faultIcon(code: string): IconName {
  return DRAWINGS.find(([pattern]) => pattern.test(code))?.[1] ?? "wrench"
}
