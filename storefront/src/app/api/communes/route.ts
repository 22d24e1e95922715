import { isWilayaCode } from "@hanout/algeria/geography"
import { communeChoices } from "@/data/checkout"
import { DEFAULT_LOCALE, isLocale } from "@/lib/i18n/locales"

/**
 * `GET /api/communes?wilaya=16&locale=ar` → `{ communes: [{ code, name }] }`: one wilaya at a time,
 * because the whole country weighs more than the rest of the page. 404 for an unknown wilaya.
 */
export function GET(request: Request): Response {
  const query = new URL(request.url).searchParams
  const wilaya = query.get("wilaya") ?? ""
  const locale = query.get("locale") ?? ""
  if (!isWilayaCode(wilaya)) {
    return Response.json({ communes: [] }, { status: 404 })
  }
  return Response.json(
    { communes: communeChoices(wilaya, isLocale(locale) ? locale : DEFAULT_LOCALE) },
    { headers: { "cache-control": "public, max-age=86400" } }
  )
}
