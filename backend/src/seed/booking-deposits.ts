import { bookingService } from "@hanout/booking/workflows"
import {
  createProductsWorkflow,
  createTranslationsWorkflow,
  deleteProductsWorkflow,
} from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ProductStatus } from "@medusajs/framework/utils"
import { SHOP } from "./names"
import { readRows } from "./read"

type Service = {
  id: string
  code: string
  name_fr: string
  name_ar: string
  name_en: string
  deposit: unknown
  deposit_variant_id: string | null
}

type Stored = {
  id: string
  handle: string
  variants: { id: string; price_set: { prices: { id: string }[] | null } | null }[] | null
}

const handleOf = ({ code }: Pick<Service, "code">): string =>
  `acompte-${code.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`

/**
 * One product for each deposit that is asked, since a deposit is paid like anything else. In no sales
 * channel: no list, search or sitemap shows it, and only the booking puts it into a cart, at the price
 * agreed when the time was held. Nothing is stocked or sent, and no discount touches it. A service the
 * merchant gave a variant of his own keeps it.
 */
export async function seedBookingDeposits(container: MedusaContainer): Promise<void> {
  const services = (await bookingService(container).listBookingServices({})) as Service[]
  const wanted = services.filter(
    ({ deposit, deposit_variant_id }) => Number(deposit) > 0 && deposit_variant_id === null
  )
  if (wanted.length === 0) return
  const variants = await variantsOf(container, wanted)
  await translate(container, wanted)
  await bookingService(container).updateBookingServices(
    wanted.map((service) => ({
      id: service.id,
      deposit_variant_id: variants.get(handleOf(service)) ?? null,
    }))
  )
}

/** Variants by handle of their product; what is missing or was left half-written is made. */
async function variantsOf(
  container: MedusaContainer,
  services: Service[]
): Promise<Map<string, string>> {
  const stored = await readRows<Stored>(
    container,
    "product",
    ["id", "handle", "variants.id", "variants.price_set.prices.id"],
    { handle: services.map(handleOf) }
  )
  const isWhole = ({ variants }: Stored) => Boolean(variants?.[0]?.price_set?.prices?.length)
  const broken = stored.filter((product) => !isWhole(product)).map(({ id }) => id)
  if (broken.length) await deleteProductsWorkflow(container).run({ input: { ids: broken } })

  const found = new Map(
    stored.filter(isWhole).map(({ handle, variants }) => [handle, variants?.[0]?.id ?? ""] as const)
  )
  const missing = services.filter((service) => !found.has(handleOf(service)))
  if (missing.length === 0) return found
  const { result: made } = await createProductsWorkflow(container).run({
    input: { products: missing.map(toProduct) },
  })
  for (const { handle, variants } of made) found.set(handle, variants[0]?.id ?? "")
  return found
}

function toProduct(service: Service) {
  const title = `Acompte : ${service.name_fr}`
  return {
    title,
    handle: handleOf(service),
    status: ProductStatus.PUBLISHED,
    discountable: false,
    metadata: { booking_service: service.code },
    options: [{ title: "Modèle", values: ["Unique"] }],
    variants: [
      {
        title,
        manage_inventory: false,
        options: { Modèle: "Unique" },
        prices: [{ amount: Number(service.deposit), currency_code: SHOP.currency }],
      },
    ],
  }
}

/** Arabic and English titles; a text that is there stays. */
async function translate(container: MedusaContainer, services: Service[]): Promise<void> {
  const products = await readRows<{ id: string; handle: string }>(
    container,
    "product",
    ["id", "handle"],
    { handle: services.map(handleOf) }
  )
  const known = await readRows<{ reference_id: string }>(
    container,
    "translation",
    ["reference_id"],
    { reference_id: products.map(({ id }) => id) }
  )
  const translations = products.flatMap(({ id, handle }) => {
    const service = services.find((candidate) => handleOf(candidate) === handle)
    if (!service || known.some(({ reference_id }) => reference_id === id)) return []
    const titles = { ar: `عربون: ${service.name_ar}`, en: `Deposit: ${service.name_en}` }
    return (["ar", "en"] as const).map((locale_code) => ({
      reference: "product",
      reference_id: id,
      locale_code,
      translations: { title: titles[locale_code] },
    }))
  })
  if (translations.length === 0) return
  await createTranslationsWorkflow(container).run({ input: { translations } })
}
