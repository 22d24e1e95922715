import { LOCALES } from "../i18n/locales"
import { alternates } from "./alternates"

/** One page for a sitemap: its path below the locale, and when it last changed (ISO date). */
export type SitemapPage = { path: string; changed?: string }

/** Products in one sitemap file: three languages each, far below the 50 000 addresses allowed. */
export const SITEMAP_PRODUCTS = 2_000

function escapeXml(text: string): string {
  return text.replace(/[<>&'"]/g, (char) => `&#${char.charCodeAt(0)};`)
}

function absolute(site: string, path: string): string {
  return escapeXml(site + encodeURI(path))
}

/**
 * A sitemap of pages, each once per language and naming its translations.
 * @param site the shop's address, without a slash at the end.
 */
export function sitemapXml(site: string, pages: readonly SitemapPage[]): string {
  const urls = pages.flatMap(({ path, changed }) =>
    LOCALES.map((locale) => {
      const { canonical, languages } = alternates(locale, path)
      const links = Object.entries(languages).map(
        ([lang, href]) =>
          `<xhtml:link rel="alternate" hreflang="${lang}" href="${absolute(site, href)}"/>`
      )
      const lastmod = changed ? `<lastmod>${escapeXml(changed)}</lastmod>` : ""
      return `<url><loc>${absolute(site, canonical)}</loc>${lastmod}${links.join("")}</url>`
    })
  )
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">' +
    `${urls.join("\n")}</urlset>\n`
  )
}

/** The index that names every sitemap file of the shop. */
export function sitemapIndexXml(site: string, parts: readonly string[]): string {
  const maps = parts.map(
    (part) => `<sitemap><loc>${absolute(site, `/sitemaps/${part}.xml`)}</loc></sitemap>`
  )
  return (
    '<?xml version="1.0" encoding="UTF-8"?>\n' +
    `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${maps.join("\n")}</sitemapindex>\n`
  )
}
