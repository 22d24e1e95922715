import { MedusaError } from "@medusajs/framework/utils"
import { partKind, type SeedProduct } from "../data/catalog"
import { PART_TEXTS, type Locale } from "../data/part-texts"

const FITS: Record<Locale, string> = {
  fr: "Compatible avec",
  ar: "يناسب",
  en: "Fits",
}
const COLON: Record<Locale, string> = { fr: " : ", ar: ": ", en: ": " }
const CHECK: Record<Locale, string> = {
  fr: "Vérifiez la notice ou la plaque de votre appareil.",
  ar: "راجع الدليل أو لوحة جهازك.",
  en: "Check the manual or the plate of your appliance.",
}

/** The product's name in one language. */
export function titleOf(product: SeedProduct, locale: Locale): string {
  return { fr: product.name_fr, ar: product.name_ar, en: product.name_en }[locale]
}

function fitsOf(product: SeedProduct, locale: Locale): string | undefined {
  const note = {
    fr: product.fits_note_fr,
    ar: product.fits_note_ar,
    en: product.fits_note_en,
  }[locale]
  if (note) return `${FITS[locale]}${COLON[locale]}${note}.`
  if (!product.compatible_models.length) return undefined
  const models = product.compatible_models.join(locale === "ar" ? "، " : ", ")
  return `${FITS[locale]}${COLON[locale]}${models}. ${CHECK[locale]}`
}

/** What the part does, then what it fits: two short paragraphs, nothing the data does not say. */
export function descriptionOf(product: SeedProduct, locale: Locale): string {
  const text = PART_TEXTS[partKind(product.sku)]?.[locale]
  if (!text)
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `No text for part kind of ${product.sku}`
    )
  return [text, fitsOf(product, locale)].filter(Boolean).join("\n\n")
}

/** URL handle: the French name without accents, lower case, hyphens; unique within the sample. */
export function handleOf(product: SeedProduct): string {
  return product.name_fr
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
}
