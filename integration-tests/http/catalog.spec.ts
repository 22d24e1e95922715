import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { updateProductsWorkflow, updateProductVariantsWorkflow } from "@medusajs/medusa/core-flows"
import { followChanges } from "@hanout/backend/catalog/follow"
import { INDEX_NAMES } from "@hanout/backend/catalog/indexes"
import {
  keyOfAnotherChannel,
  seedShop,
  SHOP_ROOT,
  storefrontHeaders,
  useShopEnv,
} from "../apps/shop/shop"

jest.setTimeout(120_000)
useShopEnv()

type Product = {
  id: string
  handle: string
  title: string
  title_locale: string
  price: number
  brand: string
  category_handle: string
  in_stock: boolean
  stock_hint: string
}
type Facet = { handle: string; title: string; count: number }
type Page = {
  products: Product[]
  count: number
  page: number
  pages: number
  facets: {
    brands: Facet[]
    categories: Facet[]
    models: { value: string; count: number }[]
    price: { min: number; max: number }
  }
  suggestions?: string[]
}

medusaIntegrationTestRunner({
  cwd: SHOP_ROOT,
  testSuite: ({ api, getContainer }) => {
    let key: { headers: Record<string, string> }

    const get = async (query: string): Promise<Page> =>
      (await api.get(`/store/catalog?${query}`, key)).data
    const titles = async (query: string): Promise<string[]> =>
      (await get(query)).products.map((product) => product.title)
    const refusal = async (query: string) => {
      const anyStatus = { ...key, validateStatus: () => true }
      const { status, data } = await api.get(`/store/catalog?${query}`, anyStatus)
      return { status, ...data }
    }
    const q = (text: string): string => `q=${encodeURIComponent(text)}`
    const productBySku = async (sku: string) => {
      const query = getContainer().resolve(ContainerRegistrationKeys.QUERY)
      const { data } = await query.graph({
        entity: "product_variant",
        fields: [
          "id",
          "product_id",
          "product.handle",
          "inventory_items.inventory_item_id",
          "inventory_items.inventory.location_levels.location_id",
        ],
        filters: { sku },
      })
      return JSON.parse(JSON.stringify(data[0]))
    }

    beforeAll(async () => {
      await seedShop(getContainer(), { pictures: false })
      key = await storefrontHeaders(getContainer())
    })

    describe("GET /store/catalog, listing", () => {
      it("shows the whole shop with its counts", async () => {
        const page = await get("limit=10")
        expect(page).toMatchObject({ count: 45, page: 1, pages: 5 })
        expect(page.products).toHaveLength(10)
        expect(page.facets.categories).toHaveLength(14)
        expect(page.facets.brands.find((b) => b.handle === "generique")).toEqual({
          handle: "generique",
          title: "Générique",
          count: 12,
        })
        expect(page.facets.categories.reduce((sum, c) => sum + c.count, 0)).toBe(45)
        expect(page.facets.price).toEqual({ min: 900, max: 172_000 })
        expect(page.suggestions).toBeUndefined()
      })

      it("pages through every product exactly once, in each order", async () => {
        for (const sort of ["relevance", "price_asc", "price_desc", "newest", "name"]) {
          const pages = await Promise.all(
            [1, 2, 3, 4].map((page) => get(`limit=12&page=${page}&sort=${sort}`))
          )
          const ids = pages.flatMap((page) => page.products.map((product) => product.id))
          expect(new Set(ids).size).toBe(45)
        }
        expect((await get("limit=12&page=5")).products).toEqual([])
      })

      it("sorts by price and by name in the language shown", async () => {
        const prices = (await get("sort=price_asc&limit=48")).products.map((p) => p.price)
        expect(prices).toEqual([...prices].sort((a, b) => a - b))
        const down = (await get("sort=price_desc&limit=48")).products.map((p) => p.price)
        expect(down).toEqual([...prices].reverse())
        expect(await titles("sort=name&limit=1&locale=en")).toEqual([
          "12-plate hot water heat exchanger for Chaffoteaux",
        ])
      })

      it("filters by category, brands, model and price, all at once", async () => {
        const page = await get(
          "category=allumage&brand[]=baxi&brand[]=ferroli&min_price=6000&max_price=7000"
        )
        expect(page.products.map((p) => p.title)).toEqual(["Module d’allumage Baxi Eco / Main"])
        expect((await get("model=Talia")).count).toBe(6)
        expect((await get("brand=baxi&brand=ferroli")).count).toBe(8)
        expect((await get("brand=baxi")).products.every((p) => p.brand === "Baxi")).toBe(true)
      })

      it("counts the other brands as if none were ticked, and the rest as filtered", async () => {
        const page = await get("category=allumage&brand=baxi")
        expect(page.count).toBe(1)
        expect(page.facets.brands.map((b) => b.handle).sort()).toEqual([
          "baxi",
          "chaffoteaux",
          "ferroli",
          "generique",
          "immergas",
          "saunier-duval",
        ])
        expect(page.facets.price).toEqual({ min: 6400, max: 6400 })
      })

      it("names things in Arabic and English, and says which language a title is in", async () => {
        const arabic = await get("locale=ar&category=circulateurs&sort=price_asc&limit=1")
        expect(arabic.products[0]).toMatchObject({
          title: "مضخة Baxi Main Four / Eco Four",
          title_locale: "ar",
        })
        expect(arabic.facets.categories).toContainEqual(
          expect.objectContaining({ handle: "circulateurs", title: "المضخات" })
        )
        const english = await get("locale=en&category=chaudieres&sort=price_asc&limit=1")
        expect(english.products[0]?.title).toBe(
          "Beretta Ciao 24 kW wall-hung boiler, balanced flue"
        )
      })

      it("falls back to French where nobody has translated yet, and says so", async () => {
        const { product_id } = await productBySku("BAX-CIR-0001")
        const translation = getContainer().resolve(Modules.TRANSLATION)
        const [row] = await translation.listTranslations({
          reference_id: product_id,
          locale_code: "ar",
        })
        await translation.deleteTranslations(row?.id ?? "")
        await getContainer()
          .resolve(Modules.SEARCH)
          .reindex({ index: [...INDEX_NAMES] })
        const page = await get("locale=ar&brand=baxi&category=circulateurs")
        expect(page.products[0]).toMatchObject({
          title: "Circulateur Baxi Main Four / Eco Four",
          title_locale: "fr",
        })
      })

      it("sells nothing outside the key's channel and nothing unpublished", async () => {
        const elsewhere = await keyOfAnotherChannel(getContainer())
        expect((await api.get("/store/catalog", elsewhere)).data).toMatchObject({ count: 0 })
        const { product_id } = await productBySku("BAX-CIR-0001")
        await updateProductsWorkflow(getContainer()).run({
          input: { products: [{ id: product_id, status: "draft" }] },
        })
        await getContainer()
          .resolve(Modules.SEARCH)
          .reindex({ index: [...INDEX_NAMES] })
        expect((await get("limit=1")).count).toBe(44)
        expect((await get("brand=baxi&category=circulateurs")).count).toBe(0)
      })
    })

    describe("GET /store/catalog, search", () => {
      const CASES: [typed: string, first: string][] = [
        ["chaudiere", "Chaudière murale Beretta Ciao 24 kW ventouse"],
        ["chaudière", "Chaudière murale Beretta Ciao 24 kW ventouse"],
        ["CHAUDIÈRES", "Chaudière murale Beretta Ciao 24 kW ventouse"],
        ["شوديير", "Chaudière murale Beretta Ciao 24 kW ventouse"],
        ["مرجل", "Chaudière murale Beretta Ciao 24 kW ventouse"],
        ["chodiere", "Chaudière murale Beretta Ciao 24 kW ventouse"],
        ["مضخة", "Circulateur 15/5 Chaffoteaux Pigma / Talia"],
        ["المضخات", "Circulateur 15/5 Chaffoteaux Pigma / Talia"],
        ["pompe baxi", "Circulateur Baxi Main Four / Eco Four"],
        ["bomba", "Circulateur 15/5 Chaffoteaux Pigma / Talia"],
        ["CHF-PCB-0001", "Carte électronique principale Chaffoteaux Niagara / Talia"],
        ["chfpcb0001", "Carte électronique principale Chaffoteaux Niagara / Talia"],
        ["thermostat sans fil", "Thermostat d’ambiance sans fil programmable"],
        ["chofo", "Thermocouple universel 60 cm chauffe-bain"],
        ["٩٥", "Thermostat limiteur de sécurité 95 °C"],
      ]
      it("finds the right part first, in both scripts, by code, and as people here spell", async () => {
        const found = await Promise.all(
          CASES.map(async ([typed]) => [typed, (await titles(`${q(typed)}&limit=1`))[0]])
        )
        expect(found).toEqual(CASES)
      })

      it("finds the five boards and nothing else for “carte electronique”", async () => {
        const found = await titles(q("carte electronique"))
        expect(found).toHaveLength(5)
        expect(found.every((title) => title.startsWith("Carte électronique"))).toBe(true)
        expect(await titles(q("بطاقة إلكترونية"))).toHaveLength(5)
        expect(await titles(`${q("control board")}&locale=en`)).toHaveLength(5)
      })

      it("finds the parts of a model", async () => {
        expect((await titles(q("nike star"))).sort()).toEqual([
          "Jeu d’électrodes Immergas Nike / Eolo Star",
          "Robinet de remplissage Immergas",
          "Vanne gaz type SIT 845 Sigma",
        ])
      })

      it("finds parts that cure an error code of a brand", async () => {
        expect(await titles(q("baxi E10"))).toContain('Vase d’expansion plat 8 L raccord 3/8"')
        expect(await titles(q("E01"))).toContain("Module d’allumage Baxi Eco / Main")
        expect(await titles(q("vaillant F75"))).toEqual(
          expect.arrayContaining([expect.stringContaining("Vaillant")])
        )
      })

      it("corrects a slip of the fingers and says what it looked for", async () => {
        const page = await get(q("circulatuer"))
        expect(page.suggestions).toEqual(["circulateur"])
        expect(page.products.map((p) => p.category_handle)).toEqual(Array(3).fill("circulateurs"))
        const arabic = await get(`${q("مضحة")}&locale=ar`)
        expect(arabic.count).toBe(3)
        expect(arabic.suggestions).toHaveLength(1)
      })

      it("answers nothing, politely, for what the shop does not sell", async () => {
        expect(await get(q("zzzzzz"))).toMatchObject({ products: [], count: 0, pages: 0 })
        expect(await get(q("climatiseur inverter 18000"))).toMatchObject({ count: 0 })
      })

      it("treats signs, quotes and operators as text", async () => {
        for (const typed of ["'", '"', "a' OR 1=1 --", "%", "&|!()", ":*", "\\", "<b>", "؟"]) {
          expect((await api.get(`/store/catalog?${q(typed)}`, key)).status).toBe(200)
        }
      })

      it("searches inside a category and keeps the counts of that search", async () => {
        const page = await get(`${q("baxi")}&category=allumage`)
        expect(page.count).toBe(1)
        expect(page.facets.categories.length).toBeGreaterThan(1)
      })
    })

    describe("GET /store/catalog/suggest", () => {
      const suggest = async (query: string) =>
        (await api.get(`/store/catalog/suggest?${query}`, key)).data

      it("answers while a word is being typed", async () => {
        const { products, categories } = await suggest(q("therm"))
        expect(products.length).toBeGreaterThan(2)
        expect(products.length).toBeLessThanOrEqual(6)
        expect(categories.length).toBeLessThanOrEqual(3)
        expect(categories).toContainEqual({ handle: "regulation", title: "Régulation" })
      })

      it("answers in Arabic", async () => {
        const { products } = await suggest(`${q("مضخ")}&locale=ar`)
        expect(products.map((p: Product) => p.title)).toContain("مضخة Baxi Main Four / Eco Four")
      })

      it("has nothing to say about nothing", async () => {
        expect(await suggest("")).toEqual({ products: [], categories: [] })
        expect(await suggest(q("  "))).toEqual({ products: [], categories: [] })
      })
    })

    it("answers wrong parameters with a clear 400 that never repeats what was sent", async () => {
      expect(await refusal("page=0&sort=random")).toEqual({
        status: 400,
        code: "invalid_query",
        type: "invalid_data",
        message:
          "sort: must be one of relevance, price_asc, price_desc, newest, name; page: starts at 1",
      })
      expect(await refusal("locale=%3Cscript%3E")).toMatchObject({
        status: 400,
        message: "locale: must be fr, ar or en",
      })
      expect(await refusal("unknown=1")).toMatchObject({ status: 400, code: "invalid_query" })
      const keyless = await api.get("/store/catalog", { validateStatus: () => true })
      expect(keyless.status).toBe(400)
    })

    describe("stock and prices", () => {
      it("tells in, low and out without telling how many", async () => {
        const { products } = await get("limit=48")
        const hint = (handle: string) => products.find((p) => p.handle.startsWith(handle))
        expect(hint("thermocouple")).toMatchObject({ in_stock: true, stock_hint: "in" })
        expect(hint("chaudiere-murale-saunier")).toMatchObject({ stock_hint: "low" })
        expect(JSON.stringify(products)).not.toContain("quantity")
      })

      it("shows a part sold out at once, and drops it from “in stock” when told", async () => {
        const variant = await productBySku("SDU-CHD-0001")
        const item: string = variant.inventory_items[0].inventory_item_id
        const location_id: string =
          variant.inventory_items[0].inventory.location_levels[0].location_id
        const inventory = getContainer().resolve(Modules.INVENTORY)
        await inventory.createReservationItems([
          { inventory_item_id: item, location_id, quantity: 1 },
        ])
        const [boiler] = (await get("category=chaudieres&sort=price_desc")).products
        expect(boiler).toMatchObject({ in_stock: false, stock_hint: "out" })
        const levels = await inventory.listInventoryLevels({ inventory_item_id: item })
        const moved = [`inventory-level:${levels[0]?.id}` as const]
        await followChanges(getContainer(), moved)
        expect((await get("category=chaudieres&in_stock=true")).count).toBe(2)
        await inventory.updateInventoryLevels([
          { inventory_item_id: item, location_id, stocked_quantity: 5 },
        ])
        await followChanges(getContainer(), moved)
        expect((await get("category=chaudieres&in_stock=true")).count).toBe(3)
      })

      it("shows a new price at once", async () => {
        const { id } = await productBySku("SDU-CHD-0001")
        await updateProductVariantsWorkflow(getContainer()).run({
          input: {
            selector: { id },
            update: { prices: [{ amount: 165_000, currency_code: "dzd" }] },
          },
        })
        const [boiler] = (await get("category=chaudieres&sort=price_desc")).products
        expect(boiler?.price).toBe(165_000)
      })
    })
  },
})
