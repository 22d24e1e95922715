import "server-only"
import { cacheLife, cacheTag } from "next/cache"
import { LIVES, TAGS } from "@/lib/cache-tags"
import { storeRead } from "./medusa"
import { atRequest } from "./request-time"

export type DeliveryMode = "home" | "stop_desk"

/** Price of one way of delivery to one wilaya, in dinars, and working days from dispatch. */
export type Tariff = {
  mode: DeliveryMode
  price: number
  min_days: number
  max_days: number
  available: boolean
}

export type WilayaTariffs = {
  tariffs: Tariff[]
  /** Items total in dinars from which delivery is free, or null. */
  free_from: number | null
}

async function readTariffs(wilaya: string): Promise<WilayaTariffs> {
  "use cache"
  cacheLife(LIVES.tariffs)
  cacheTag(TAGS.tariffs)
  return storeRead<WilayaTariffs>("/store/delivery/tariffs", { query: { wilaya } })
}

/**
 * Public delivery prices of a wilaya ("16").
 * @throws BackendError, FetchError 4xx for an unknown wilaya
 */
export const getTariffs = atRequest(readTariffs)
