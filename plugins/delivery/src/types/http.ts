import type { DeliveryMode } from "../domain/modes"

/** Money of these shapes is dinars, tax included. */

/** One price of the public table. */
export type StoreTariff = {
  wilaya_code: string
  mode: DeliveryMode
  price: number
  included_kg: number
  extra_kg_price: number
  currency_code: "dzd"
  min_days: number
  max_days: number
  available: boolean
}

/** `GET /store/delivery/tariffs`. */
export type StoreTariffsResponse = { tariffs: StoreTariff[]; free_from: number | null }

/** A desk a shopper may choose. */
export type StoreDesk = {
  id: string
  wilaya_code: string
  commune_code: string
  name_fr: string
  name_ar: string
  address_fr: string
  address_ar: string
  phone?: string
}

/** `GET /store/delivery/desks`. */
export type StoreDesksResponse = { desks: StoreDesk[] }

/** One row of the merchant's table; POST takes the same shape. */
export type AdminTariff = Omit<StoreTariff, "currency_code">

/** `GET` and `POST /admin/delivery/tariffs`. */
export type AdminTariffsResponse = { tariffs: AdminTariff[]; free_from: number | null }

/** `POST /admin/delivery/tariffs/import`. */
export type AdminImportResponse = { imported: number }

/** `GET` and `POST /admin/delivery/settings`. */
export type AdminSettingsResponse = { settings: { free_from: number | null } }

/** A desk as the merchant edits it. */
export type AdminDesk = Omit<StoreDesk, "phone"> & {
  phone: string | null
  active: boolean
  commune_name_fr: string
  commune_name_ar: string
}

/** `GET /admin/delivery/desks`. */
export type AdminDesksResponse = { desks: AdminDesk[]; count: number }

/** `GET /admin/delivery/communes`. */
export type AdminCommunesResponse = {
  communes: { code: string; name_fr: string; name_ar: string }[]
}

/** `GET /admin/delivery/orders/:id`: what the merchant needs to call and to send. */
export type AdminOrderDelivery = {
  name: string | null
  /** E.164 for the link, national grouping for the eye. */
  phone: { e164: string; national: string } | null
  phone2: { e164: string; national: string } | null
  wilaya: { code: string; name_fr: string; name_ar: string } | null
  commune: { code: string; name_fr: string; name_ar: string } | null
  address: string | null
  landmark: string | null
  note: string | null
  mode: DeliveryMode | null
  desk: { id: string; name_fr: string; name_ar: string } | null
  /** The commune's wilaya on the 58-wilaya map carriers still use, when it differs. */
  carrier_wilaya: { code: string; name_fr: string; name_ar: string } | null
}

/** Envelope of {@link AdminOrderDelivery}. */
export type AdminOrderDeliveryResponse = { delivery: AdminOrderDelivery }
