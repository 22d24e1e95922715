import { MedusaError } from "@medusajs/framework/utils"
import {
  updateProductCategoriesWorkflow,
  updateProductsWorkflow,
  uploadFilesWorkflow,
} from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import sharp from "sharp"
import { catalog } from "../data/catalog"
import { categoryPicture, productPicture } from "../pictures/draw"
import { handleOf } from "./describe"
import { readRows } from "./read"

/** Side in pixels of the picture on a product page, and of the one in lists. */
const LARGE = 1200
const SMALL = 480

/** Written together, so that an interrupted run leaves few files nobody points at. */
const BATCH = 15

type Picture = { name: string; svg: string }
type Urls = { large: string; small: string }

async function toWebp(svg: string, size: number): Promise<string> {
  const image = await sharp(Buffer.from(svg)).resize(size, size).webp({ quality: 82 }).toBuffer()
  return image.toString("base64")
}

/** Renders drawings and hands them to the file module; answers their addresses in the same order. */
async function upload(container: MedusaContainer, pictures: Picture[]): Promise<Urls[]> {
  const files = await Promise.all(
    pictures.flatMap(({ name, svg }) =>
      [LARGE, SMALL].map(async (size) => ({
        filename: `${name}-${size}.webp`,
        mimeType: "image/webp",
        content: await toWebp(svg, size),
        access: "public" as const,
      }))
    )
  )
  const { result } = await uploadFilesWorkflow(container).run({ input: { files } })
  return pictures.map((_, i) => {
    const large = result[i * 2]?.url
    const small = result[i * 2 + 1]?.url
    if (!large || !small)
      throw new MedusaError(
        MedusaError.Types.UNEXPECTED_STATE,
        "The file module did not answer for every picture"
      )
    return { large, small }
  })
}

function chunks<T>(items: T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / BATCH) }, (_, i) =>
    items.slice(i * BATCH, (i + 1) * BATCH)
  )
}

/** Draws the parts that have no picture yet; one a merchant has put there stays. */
export async function seedProductPictures(container: MedusaContainer): Promise<void> {
  type Row = { id: string; handle: string; thumbnail: string | null }
  const stored = await readRows<Row>(container, "product", ["id", "handle", "thumbnail"], {
    handle: catalog.products.map(handleOf),
  })
  const bare = stored.flatMap((row) => {
    const product = catalog.products.find((p) => handleOf(p) === row.handle)
    return product && !row.thumbnail ? [{ id: row.id, product }] : []
  })
  for (const batch of chunks(bare)) {
    const urls = await upload(
      container,
      batch.map(({ product }) => ({
        name: product.sku.toLowerCase(),
        svg: productPicture(product),
      }))
    )
    await updateProductsWorkflow(container).run({
      input: {
        products: batch.flatMap(({ id }, i) => {
          const url = urls[i]
          return url ? [{ id, thumbnail: url.small, images: [{ url: url.large }] }] : []
        }),
      },
    })
  }
}

/** Gives each category its drawing, as `metadata.picture` and `metadata.picture_large`. */
export async function seedCategoryPictures(container: MedusaContainer): Promise<void> {
  type Row = { id: string; handle: string; metadata: Record<string, unknown> | null }
  const stored = await readRows<Row>(container, "product_category", ["id", "handle", "metadata"], {
    handle: catalog.categories.map((category) => category.handle),
  })
  const bare = stored.filter((row) => !row.metadata?.picture)
  if (!bare.length) return
  const urls = await upload(
    container,
    bare.map(({ handle }) => ({ name: `category-${handle}`, svg: categoryPicture(handle) }))
  )
  for (const [i, row] of bare.entries()) {
    const url = urls[i]
    if (!url) continue
    await updateProductCategoriesWorkflow(container).run({
      input: {
        selector: { id: row.id },
        update: { metadata: { ...row.metadata, picture: url.small, picture_large: url.large } },
      },
    })
  }
}
