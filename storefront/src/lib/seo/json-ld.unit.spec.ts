import fc from "fast-check"
import { breadcrumbJsonLd, productJsonLd, serializeJsonLd } from "./json-ld"

describe("serializeJsonLd", () => {
  it("cannot be escaped from, and reads back the same", () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.constantFrom("</script><script>alert(1)</script>", "<!--", "\u2028\u2029")
    )
    fc.assert(
      fc.property(hostile, (text) => {
        const out = serializeJsonLd({ text })
        expect(out).not.toMatch(/[<\u2028\u2029]/)
        expect(JSON.parse(out)).toEqual({ text })
      })
    )
  })
})

describe("productJsonLd", () => {
  const facts = {
    name: "Circulateur",
    description: "",
    url: "https://shop.dz/fr/products/x",
    image: null,
    sku: "BAX-CIR-0001",
    brand: "Baxi",
    price: 19500,
    inStock: false,
    sellerName: "MJ Chauffage",
  }

  it("states price, currency and availability, and leaves out what is unknown", () => {
    expect(JSON.parse(serializeJsonLd(productJsonLd(facts)))).toMatchObject({
      "@type": "Product",
      sku: "BAX-CIR-0001",
      brand: { name: "Baxi" },
      offers: {
        price: 19500,
        priceCurrency: "DZD",
        availability: "https://schema.org/OutOfStock",
      },
    })
    expect(serializeJsonLd(productJsonLd(facts))).not.toContain('"image"')
    expect(serializeJsonLd(productJsonLd(facts))).not.toContain('"description"')
  })
})

it("numbers breadcrumbs from one", () => {
  const json = JSON.parse(
    serializeJsonLd(breadcrumbJsonLd([{ name: "a", url: "/a" }, { name: "b" }]))
  )
  expect(json.itemListElement).toEqual([
    { "@type": "ListItem", position: 1, name: "a", item: "/a" },
    { "@type": "ListItem", position: 2, name: "b" },
  ])
})
