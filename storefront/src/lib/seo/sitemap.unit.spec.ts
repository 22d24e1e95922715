import { sitemapIndexXml, sitemapXml } from "./sitemap"

describe("sitemapXml", () => {
  const xml = sitemapXml("https://shop.dz", [
    { path: "" },
    { path: "/products/مضخة&co", changed: "2026-11-21" },
  ])

  it("lists each page once per language, with its translations", () => {
    expect(xml.match(/<url>/g)).toHaveLength(6)
    expect(xml.match(/hreflang="x-default"/g)).toHaveLength(6)
    expect(xml).toContain("<loc>https://shop.dz/ar</loc>")
    expect(xml.match(/<lastmod>2026-11-21<\/lastmod>/g)).toHaveLength(3)
  })

  it("writes addresses that are valid in XML", () => {
    expect(xml).toContain(`${encodeURI("مضخة")}&#38;co`)
    expect(xml).not.toMatch(/&(?!#\d+;)/)
  })
})

it("names every part in the index", () => {
  expect(sitemapIndexXml("https://shop.dz", ["pages", "products-1"])).toContain(
    "<loc>https://shop.dz/sitemaps/products-1.xml</loc>"
  )
})
