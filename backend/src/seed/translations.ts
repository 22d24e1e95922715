import { createTranslationsWorkflow } from "@medusajs/medusa/core-flows"
import type { CreateTranslationDTO, MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { catalog } from "../data/catalog"
import type { Locale } from "../data/part-texts"
import { descriptionOf, handleOf, titleOf } from "./describe"
import { SHIPPING_OPTIONS } from "./names"
import { readRows } from "./read"

/** Everything but the base language. */
const TRANSLATED: readonly Exclude<Locale, "fr">[] = ["ar", "en"]

type Wanted = Omit<CreateTranslationDTO, "locale_code"> & { locale_code: Exclude<Locale, "fr"> }

async function productTexts(container: MedusaContainer): Promise<Wanted[]> {
  const stored = await readRows<{ id: string; handle: string }>(container, "product", [
    "id",
    "handle",
  ])
  return stored.flatMap(({ id, handle }) => {
    const product = catalog.products.find((p) => handleOf(p) === handle)
    if (!product) return []
    return TRANSLATED.map((locale_code) => ({
      reference: "product",
      reference_id: id,
      locale_code,
      translations: {
        title: titleOf(product, locale_code),
        description: descriptionOf(product, locale_code),
      },
    }))
  })
}

async function categoryTexts(container: MedusaContainer): Promise<Wanted[]> {
  const stored = await readRows<{ id: string; handle: string }>(container, "product_category", [
    "id",
    "handle",
  ])
  return stored.flatMap(({ id, handle }) => {
    const category = catalog.categories.find((c) => c.handle === handle)
    if (!category) return []
    return TRANSLATED.map((locale_code) => ({
      reference: "product_category",
      reference_id: id,
      locale_code,
      translations: {
        name: category[`name_${locale_code}`],
        description: category[`description_${locale_code}`],
      },
    }))
  })
}

async function shippingTexts(container: MedusaContainer): Promise<Wanted[]> {
  const stored = await readRows<{ id: string; name: string }>(container, "shipping_option", [
    "id",
    "name",
  ])
  return stored.flatMap(({ id, name }) => {
    const option = SHIPPING_OPTIONS.find((o) => o.name === name)
    if (!option) return []
    return TRANSLATED.map((locale_code) => ({
      reference: "shipping_option",
      reference_id: id,
      locale_code,
      translations: { name: option[`name_${locale_code}`] },
    }))
  })
}

/** Brand names are the same in every script; only the generic range has a translated title. */
async function brandTexts(container: MedusaContainer): Promise<Wanted[]> {
  const [generic] = await readRows<{ id: string }>(container, "product_collection", ["id"], {
    handle: "generique",
  })
  if (!generic) return []
  const titles = { ar: "قطع عامة", en: "Generic" }
  return TRANSLATED.map((locale_code) => ({
    reference: "product_collection",
    reference_id: generic.id,
    locale_code,
    translations: { title: titles[locale_code] },
  }))
}

/** Arabic and English beside the French base; a text a person has already edited stays as it is. */
export async function seedTranslations(container: MedusaContainer): Promise<void> {
  const wanted = (
    await Promise.all([
      productTexts(container),
      categoryTexts(container),
      shippingTexts(container),
      brandTexts(container),
    ])
  ).flat()
  const translation = container.resolve(Modules.TRANSLATION)
  const known = await translation.listTranslations(
    { reference_id: [...new Set(wanted.map((w) => w.reference_id))] },
    { take: wanted.length, select: ["reference_id", "locale_code"] }
  )
  const keys = new Set(known.map((row) => `${row.reference_id} ${row.locale_code}`))
  const missing = wanted.filter((w) => !keys.has(`${w.reference_id} ${w.locale_code}`))
  if (!missing.length) return
  await createTranslationsWorkflow(container).run({ input: { translations: missing } })
}
