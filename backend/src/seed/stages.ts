import { seedAdminLayout } from "./admin-layout"
import { seedBookingDeposits } from "./booking-deposits"
import { seedBookingCatalogue, seedBookingHolidays, seedTechnicians } from "./booking"
import { seedBrands, seedCategories, seedProducts, seedStock } from "./catalogue"
import { seedDelivery } from "./delivery"
import { seedCategoryPictures, seedProductPictures } from "./pictures"
import { seedPayments } from "./payments"
import type { Stage } from "./run"
import {
  seedServiceZone,
  seedShippingOptions,
  seedShippingProfile,
  seedStockLocation,
} from "./shipping"
import {
  seedLocales,
  seedPublishableKey,
  seedRegion,
  seedSalesChannel,
  seedStore,
  seedTaxes,
} from "./shop"
import { seedSearchIndexes } from "./search"
import { seedTranslations } from "./translations"

/** Who sells, where, in which money and languages, and how parcels travel. */
export const SHOP_STAGES: Stage[] = [
  { name: "sales channel", run: seedSalesChannel },
  { name: "languages", run: seedLocales },
  { name: "store", run: seedStore },
  { name: "publishable key", run: seedPublishableKey },
  { name: "region", run: seedRegion },
  { name: "taxes", run: seedTaxes },
  { name: "stock location", run: seedStockLocation },
  { name: "shipping profile", run: seedShippingProfile },
  { name: "service zone", run: seedServiceZone },
  { name: "shipping options", run: seedShippingOptions },
  { name: "admin layout", run: seedAdminLayout },
]

/** What is sold: categories, brands, the 45 parts, their stock and translations. */
export const CATALOGUE_STAGES: Stage[] = [
  { name: "categories", run: seedCategories },
  { name: "brands", run: seedBrands },
  { name: "products", run: seedProducts },
  { name: "stock", run: seedStock },
  { name: "translations", run: seedTranslations },
  { name: "product pictures", run: seedProductPictures },
  { name: "category pictures", run: seedCategoryPictures },
]

/** How much a parcel costs to each wilaya, and where it can be collected. */
export const DELIVERY_STAGES: Stage[] = [{ name: "tariffs and desks", run: seedDelivery }]

/** How the buyer may pay, and where the merchant sees it; existing shops run these too. */
export const PAYMENT_STAGES: Stage[] = [
  { name: "ways to pay", run: seedPayments },
  { name: "admin layout with payments", run: seedAdminLayout },
]

/** Last, because the indexes are read from everything before. */
export const SEARCH_STAGES: Stage[] = [{ name: "search indexes", run: seedSearchIndexes }]

/** Home visits: what can be booked, when nobody works, and who goes. */
export const BOOKING_STAGES: Stage[] = [
  { name: "booking catalogue", run: seedBookingCatalogue },
  { name: "public holidays", run: seedBookingHolidays },
  { name: "technicians", run: seedTechnicians },
  { name: "deposits of visits", run: seedBookingDeposits },
]
