import { getCommune } from "@hanout/algeria/geography"
import { centimesToDinars, type Centimes } from "@hanout/algeria/money"
import type { StopDesk } from "../domain/desk"
import type { Tariff } from "../domain/tariff"
import type { AdminDesk, AdminTariff, StoreDesk, StoreTariff } from "../types/http"

/** A threshold in dinars, or null when there is none. */
export function presentFreeFrom(freeFrom: Centimes | null): number | null {
  return freeFrom === null ? null : centimesToDinars(freeFrom)
}

/** A tariff as HTTP carries it: money in dinars. */
export function presentTariff(tariff: Tariff): AdminTariff {
  return {
    ...tariff,
    price: centimesToDinars(tariff.price),
    extra_kg_price: centimesToDinars(tariff.extra_kg_price),
  }
}

/** {@link presentTariff} for shoppers, with the currency said. */
export function presentStoreTariff(tariff: Tariff): StoreTariff {
  return { ...presentTariff(tariff), currency_code: "dzd" }
}

/** A desk for shoppers: only what helps them find it. */
export function presentStoreDesk(desk: StopDesk): StoreDesk {
  const { id, wilaya_code, commune_code, name_fr, name_ar, address_fr, address_ar, phone } = desk
  return {
    ...{ id, wilaya_code, commune_code, name_fr, name_ar, address_fr, address_ar },
    ...(phone ? { phone } : {}),
  }
}

/** A desk for the merchant, with the names of its commune. */
export function presentAdminDesk(desk: StopDesk): AdminDesk {
  const commune = getCommune(desk.commune_code)
  return {
    ...presentStoreDesk(desk),
    phone: desk.phone,
    active: desk.active,
    commune_name_fr: commune?.name_fr ?? desk.commune_code,
    commune_name_ar: commune?.name_ar ?? desk.commune_code,
  }
}
