import raw from "./catalog.json"

/** A brand of the sample shop; becomes a product collection. `models` are boiler names. */
export type SeedBrand = { name: string; handle: string; models: string[] }

/** One of the 14 categories, in three languages. */
export type SeedCategory = {
  handle: string
  name_fr: string
  name_ar: string
  name_en: string
  description_fr: string
  description_ar: string
  description_en: string
}

/** One part. `price_dzd` is whole dinars, TVA included; weights are kilograms, sizes centimetres. */
export type SeedProduct = {
  sku: string
  brand: string
  name_fr: string
  name_ar: string
  name_en: string
  price_dzd: number
  category: string
  universal: boolean
  fits_note_fr: string | null
  fits_note_ar: string | null
  fits_note_en: string | null
  compatible_models: string[]
  gas: string | null
  weight_kg: number
  dimensions_cm: number[]
  stock: number
  warranty_months: number
  deposit_required: boolean
  change_of_mind_return: boolean
}

/** What a boiler shows when it stops; meanings vary by model, so staff may edit them per product. */
export type SeedErrorCode = { brand: string; code: string; meaning_fr: string; fault: string }

/** The sample catalogue: invented prices, stock and compatibility (see `catalog.json`, `meta`). */
export const catalog: {
  meta: { vat_rate_pct: number }
  brands: SeedBrand[]
  categories: SeedCategory[]
  products: SeedProduct[]
  search_synonyms: string[][]
  error_codes: SeedErrorCode[]
} = raw

/** `CHF-PCB-0001` → `PCB`: the kind of part a SKU of this shop names in its middle. */
export function partKind(sku: string): string {
  return sku.split("-")[1] ?? ""
}

/** The brand a boiler model belongs to, or undefined for an unknown model. */
export function brandOfModel(model: string): string | undefined {
  return catalog.brands.find((brand) => brand.models.includes(model))?.name
}

/** Which categories may hold the part behind a fault, most likely first. */
const CATEGORIES_OF_FAULT: Record<string, string[]> = {
  allumage: ["allumage", "vannes-gaz", "cartes-electroniques"],
  "code-erreur": ["securite", "sondes-capteurs", "circulateurs"],
  "pas-chauffage": ["circulateurs", "hydraulique"],
  "pression-basse": ["vases-expansion", "hydraulique", "sondes-capteurs"],
  fumees: ["ventilateurs", "securite", "fumisterie"],
}

/** Error codes a part may cure: same brand (its own, or the brand of a compatible model) and fault. */
export function errorCodesFor(product: SeedProduct): string[] {
  const brands = new Set([product.brand, ...product.compatible_models.map(brandOfModel)])
  const codes = catalog.error_codes
    .filter((entry) => brands.has(entry.brand))
    .filter((entry) => CATEGORIES_OF_FAULT[entry.fault]?.includes(product.category))
    .map((entry) => `${entry.brand} ${entry.code}`)
  return [...new Set(codes)]
}
