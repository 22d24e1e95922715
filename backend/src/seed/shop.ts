import {
  createApiKeysWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createStoresWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  updateRegionsWorkflow,
  updateStoresWorkflow,
  createTaxRatesWorkflow,
} from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { catalog } from "../data/catalog"
import { LOCALES, type Locale } from "../data/part-texts"
import { SHOP } from "./names"
import { readRequired, readRows } from "./read"

type Row = { id: string }

/** The channel the storefront sells in. */
export async function seedSalesChannel(container: MedusaContainer): Promise<void> {
  const found = await readRows<Row>(container, "sales_channel", ["id"], { name: SHOP.salesChannel })
  if (found.length) return
  await createSalesChannelsWorkflow(container).run({
    input: {
      salesChannelsData: [{ name: SHOP.salesChannel, description: "Le site MJ Chauffage" }],
    },
  })
}

const LOCALE_NAMES: Record<Locale, string> = { fr: "Français", ar: "العربية", en: "English" }

/** French, Arabic and English as short codes, the ones the storefront puts in its URLs. */
export async function seedLocales(container: MedusaContainer): Promise<void> {
  const translation = container.resolve(Modules.TRANSLATION)
  const known = await translation.listLocales({ code: [...LOCALES] })
  const missing = LOCALES.filter((code) => !known.some((locale) => locale.code === code))
  if (!missing.length) return
  await translation.createLocales(missing.map((code) => ({ code, name: LOCALE_NAMES[code] })))
}

/**
 * Names the store, makes the dinar its currency with prices that include TVA, and lists its
 * languages. A store a merchant has already renamed is left alone.
 */
export async function seedStore(container: MedusaContainer): Promise<void> {
  const channel = await readRequired<Row>(container, "sales_channel", ["id"], {
    name: SHOP.salesChannel,
  })
  type Store = {
    id: string
    default_sales_channel_id: string | null
    supported_currencies: { currency_code: string }[]
    supported_locales: { locale_code: string }[]
  }
  const [store] = await readRows<Store>(container, "store", [
    "id",
    "default_sales_channel_id",
    "supported_currencies.currency_code",
    "supported_locales.locale_code",
  ])
  const wanted = {
    name: SHOP.name,
    default_sales_channel_id: channel.id,
    supported_currencies: [
      { currency_code: SHOP.currency, is_default: true, is_tax_inclusive: true },
    ],
    supported_locales: LOCALES.map((locale_code) => ({ locale_code })),
  }
  if (!store) {
    const { supported_locales, ...create } = wanted
    await createStoresWorkflow(container).run({ input: { stores: [create] } })
    const { id } = await readRequired<Row>(container, "store", ["id"])
    await updateStoresWorkflow(container).run({
      input: { selector: { id }, update: { supported_locales, ...create } },
    })
    return
  }
  const ready =
    store.default_sales_channel_id === channel.id &&
    store.supported_currencies.some((c) => c.currency_code === SHOP.currency) &&
    LOCALES.every((code) => store.supported_locales.some((l) => l.locale_code === code))
  if (ready) return
  await updateStoresWorkflow(container).run({
    input: { selector: { id: store.id }, update: wanted },
  })
}

/** The key the storefront sends, tied to the one channel. */
export async function seedPublishableKey(container: MedusaContainer): Promise<void> {
  const channel = await readRequired<Row>(container, "sales_channel", ["id"], {
    name: SHOP.salesChannel,
  })
  type Key = { id: string; sales_channels: Row[] }
  const filters = { title: SHOP.publishableKey, type: "publishable" }
  const fields = ["id", "sales_channels.id"]
  if (!(await readRows<Key>(container, "api_key", fields, filters)).length) {
    await createApiKeysWorkflow(container).run({
      input: { api_keys: [{ title: SHOP.publishableKey, type: "publishable", created_by: "" }] },
    })
  }
  const key = await readRequired<Key>(container, "api_key", fields, filters)
  if (key.sales_channels?.some((c) => c?.id === channel.id)) return
  await linkSalesChannelsToApiKeyWorkflow(container).run({
    input: { id: key.id, add: [channel.id] },
  })
}

/** Algeria in dinars, cash on delivery allowed, TVA inside the price. */
export async function seedRegion(container: MedusaContainer): Promise<void> {
  type Region = {
    id: string
    countries: { iso_2: string }[]
    payment_providers: Row[]
  }
  const [region] = await readRows<Region>(
    container,
    "region",
    ["id", "countries.iso_2", "payment_providers.id"],
    { name: SHOP.region }
  )
  const wanted = {
    name: SHOP.region,
    currency_code: SHOP.currency,
    countries: [SHOP.country],
    payment_providers: [SHOP.paymentProvider],
    automatic_taxes: true,
    is_tax_inclusive: true,
  }
  if (!region) {
    await createRegionsWorkflow(container).run({ input: { regions: [wanted] } })
    return
  }
  const preferences = await readRows<Row>(container, "price_preference", ["id"], {
    attribute: "region_id",
    value: region.id,
    is_tax_inclusive: true,
  })
  const ready =
    preferences.length > 0 &&
    region.countries?.some((c) => c?.iso_2 === SHOP.country) &&
    region.payment_providers?.some((p) => p?.id === SHOP.paymentProvider)
  if (ready) return
  await updateRegionsWorkflow(container).run({
    input: { selector: { id: region.id }, update: wanted },
  })
}

/** TVA at the rate of the sample (19 %), as the default rate of the country. */
export async function seedTaxes(container: MedusaContainer): Promise<void> {
  type TaxRegion = { id: string; tax_rates: { id: string; is_default: boolean }[] }
  const [region] = await readRows<TaxRegion>(
    container,
    "tax_region",
    ["id", "tax_rates.id", "tax_rates.is_default"],
    { country_code: SHOP.country }
  )
  const rate = { name: "TVA", code: "TVA", rate: catalog.meta.vat_rate_pct }
  if (!region) {
    await createTaxRegionsWorkflow(container).run({
      input: [{ country_code: SHOP.country, provider_id: "tp_system", default_tax_rate: rate }],
    })
    return
  }
  if (region.tax_rates?.some((r) => r?.is_default)) return
  await createTaxRatesWorkflow(container).run({
    input: [{ ...rate, is_default: true, tax_region_id: region.id }],
  })
}
