type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json }

/**
 * JSON for an inline script. `<` is escaped, so that no text of the catalogue can close the script
 * element and open its own.
 */
export function serializeJsonLd(data: Json): string {
  return JSON.stringify(data)
    .replace(/</g, "\\u003c")
    .replace(/\u2028/g, "\\u2028")
    .replace(/\u2029/g, "\\u2029")
}

export type ProductFacts = {
  name: string
  description: string
  url: string
  image: string | null
  sku: string | null
  brand: string | null
  /** Dinars, taxes included. */
  price: number
  inStock: boolean
  sellerName: string
}

/** schema.org Product with one Offer in dinars. Addresses must be absolute. */
export function productJsonLd(facts: ProductFacts): Json {
  return {
    "@context": "https://schema.org",
    "@type": "Product",
    name: facts.name,
    description: facts.description || undefined,
    image: facts.image ?? undefined,
    sku: facts.sku ?? undefined,
    brand: facts.brand ? { "@type": "Brand", name: facts.brand } : undefined,
    offers: {
      "@type": "Offer",
      url: facts.url,
      price: facts.price,
      priceCurrency: "DZD",
      availability: `https://schema.org/${facts.inStock ? "InStock" : "OutOfStock"}`,
      itemCondition: "https://schema.org/NewCondition",
      seller: { "@type": "Organization", name: facts.sellerName },
      areaServed: "DZ",
      hasMerchantReturnPolicy: {
        "@type": "MerchantReturnPolicy",
        applicableCountry: "DZ",
        returnPolicyCategory: "https://schema.org/MerchantReturnFiniteReturnWindow",
        merchantReturnDays: 4,
        returnMethod: "https://schema.org/ReturnByMail",
      },
    },
  }
}

/** schema.org breadcrumb trail. `url` absolute; the last may have none. */
export function breadcrumbJsonLd(items: { name: string; url?: string }[]): Json {
  return {
    "@context": "https://schema.org",
    "@type": "BreadcrumbList",
    itemListElement: items.map(({ name, url }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: url,
    })),
  }
}

export type ShopFacts = {
  name: string
  url: string
  phone: string
  email: string
  address: string
}

/** schema.org store: who sells, where, and how to reach them. */
export function shopJsonLd(shop: ShopFacts): Json {
  return {
    "@context": "https://schema.org",
    "@type": "HardwareStore",
    name: shop.name,
    url: shop.url,
    telephone: shop.phone,
    email: shop.email,
    address: { "@type": "PostalAddress", streetAddress: shop.address, addressCountry: "DZ" },
    currenciesAccepted: "DZD",
    paymentAccepted: "Cash",
  }
}
