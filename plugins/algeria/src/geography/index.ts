export {
  allCommunes,
  communesOf,
  findCommuneByName,
  getCommune,
  isCommuneIn,
  searchCommunes,
  wilayaBefore2026,
} from "./communes.js"
export type { Commune, CommuneSearchOptions } from "./communes.js"
export {
  findWilayaByName,
  fromProvinceCode,
  getWilaya,
  isWilayaCode,
  namesOf,
  searchWilayas,
  toProvinceCode,
  WILAYAS,
} from "./wilayas.js"
export type { Wilaya } from "./wilayas.js"
