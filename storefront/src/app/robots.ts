import type { MetadataRoute } from "next"
import { requestEnv } from "@/data/request-time"
import { LOCALES } from "@/lib/i18n/locales"

/** Everything may be read but what belongs to one shopper. Filtered lists say `noindex` themselves. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  const { publicUrl } = await requestEnv()
  const personal = [
    "cart",
    "checkout",
    "orders",
    "track",
    "account",
    "booking/",
    "visits",
    "proposals",
  ]
  return {
    rules: {
      userAgent: "*",
      disallow: ["/api/", ...LOCALES.flatMap((locale) => personal.map((p) => `/${locale}/${p}`))],
    },
    sitemap: `${publicUrl}/sitemap.xml`,
  }
}
