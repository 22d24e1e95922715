import type { Query } from "../lib/query"

type Handled = { handle: string }

/** Subjects whose change alters a list even when no product is touched. */
const LISTED = ["product", "product-category", "product-collection", "translation", "price-list"]

async function productTags(query: Query, ids: string[]): Promise<string[]> {
  if (!ids.length) return []
  const { data } = await query.graph({
    entity: "product",
    fields: ["handle", "categories.handle"],
    filters: { id: ids },
    // A deleted page must be forgotten too.
    withDeleted: true,
  })
  const rows = data as unknown as (Handled & { categories?: (Handled | null)[] | null })[]
  return rows.flatMap((row) => [
    `product:${row.handle}`,
    ...(row.categories ?? []).flatMap((c) => (c ? [`category:${c.handle}`] : [])),
  ])
}

async function categoryTags(query: Query, ids: string[]): Promise<string[]> {
  if (!ids.length) return []
  const { data } = await query.graph({
    entity: "product_category",
    fields: ["handle"],
    filters: { id: ids },
    withDeleted: true,
  })
  return (data as unknown as Handled[]).map((row) => `category:${row.handle}`)
}

/** What the storefront must forget after changes (by subject) that touched `products` (ids). */
export async function tagsOf(
  groups: Map<string, string[]>,
  products: string[],
  query: Query
): Promise<string[]> {
  const tags = await productTags(query, products)
  tags.push(...(await categoryTags(query, groups.get("product-category") ?? [])))
  if (products.length || LISTED.some((subject) => groups.has(subject))) tags.push("catalog")
  if (groups.has("price") || groups.has("price-list")) tags.push("prices")
  if (groups.has("delivery")) tags.push("tariffs")
  return tags
}
