import { defineCatalogIndex } from "../catalog/define"

export default defineCatalogIndex("en")
