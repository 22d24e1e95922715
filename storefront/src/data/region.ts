import "server-only"
import { cacheLife } from "next/cache"
import { LIVES } from "@/lib/cache-tags"
import { storeRead } from "./medusa"
import { atRequest } from "./request-time"

async function readRegionId(): Promise<string | undefined> {
  "use cache"
  cacheLife(LIVES.menu)
  const { regions } = await storeRead<{ regions: { id: string; currency_code: string }[] }>(
    "/store/regions",
    { query: { fields: "id,currency_code", limit: 20 } }
  )
  return (regions.find(({ currency_code: code }) => code === "dzd") ?? regions[0])?.id
}

/** Medusa's id of the one region we sell in: Algeria, in dinars. @throws BackendError */
export const getRegionId = atRequest(readRegionId)
