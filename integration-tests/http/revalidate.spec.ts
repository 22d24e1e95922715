import {
  deleteProductsWorkflow,
  updateProductCategoriesWorkflow,
  updateProductsWorkflow,
  updateProductVariantsWorkflow,
} from "@medusajs/medusa/core-flows"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { DELIVERY_EVENTS } from "@hanout/delivery"
import { createHmac } from "node:crypto"
import { createServer, type IncomingHttpHeaders, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { secret, seedShop, SHOP_ROOT, storefrontHeaders, useShopEnv } from "../apps/shop/shop"

jest.setTimeout(60_000)

type Call = { url: string; headers: IncomingHttpHeaders; body: string }

/** A storefront that notes what it is told and answers as it is asked to. */
class FakeStorefront {
  readonly calls: Call[] = []
  answers: number[] = []
  private waiting: { test: (calls: Call[]) => boolean; done: () => void }[] = []
  private server: Server | undefined

  async listen(): Promise<string> {
    const server = createServer((req, res) => {
      let body = ""
      req.on("data", (chunk) => (body += String(chunk)))
      req.on("end", () => {
        res.writeHead(this.answers.shift() ?? 200).end()
        this.calls.push({ url: `${req.method} ${req.url}`, headers: req.headers, body })
        this.waiting = this.waiting.filter(({ test, done }) => {
          if (!test(this.calls)) return true
          done()
          return false
        })
      })
    })
    this.server = server
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  /** Resolves once every tag has been told, in however many calls. */
  async told(...tags: string[]): Promise<void> {
    const test = (): boolean => {
      const known = new Set(this.tags())
      return tags.every((tag) => known.has(tag))
    }
    if (test()) return
    await new Promise<void>((done) => this.waiting.push({ test, done }))
  }

  async called(times: number): Promise<void> {
    const test = (calls: Call[]): boolean => calls.length >= times
    if (test(this.calls)) return
    await new Promise<void>((done) => this.waiting.push({ test, done }))
  }

  tags(): string[] {
    return this.calls.flatMap((call) => JSON.parse(call.body).tags as string[])
  }

  forget(): void {
    this.calls.length = 0
    this.answers = []
  }

  close(): void {
    this.server?.close()
    this.server?.closeAllConnections()
  }
}

const storefront = new FakeStorefront()

// Before the runner's own: the address must be known when the shop reads its environment.
beforeAll(async () => {
  useShopEnv({ HANOUT_STOREFRONT_URL: await storefront.listen() })
})
afterAll(() => storefront.close())

medusaIntegrationTestRunner({
  cwd: SHOP_ROOT,
  testSuite: ({ api, getContainer }) => {
    let key: { headers: Record<string, string> }
    const found = async (query: string): Promise<string[]> =>
      (await api.get(`/store/catalog?${query}`, key)).data.products.map(
        (row: { title: string }) => row.title
      )
    const product = async (handle: string): Promise<{ id: string; variant: string }> => {
      const query = getContainer().resolve(ContainerRegistrationKeys.QUERY)
      const { data } = await query.graph({
        entity: "product",
        fields: ["id", "variants.id"],
        filters: { handle },
      })
      return { id: String(data[0]?.id), variant: String(data[0]?.variants[0]?.id) }
    }
    const rename = async (handle: string, title: string): Promise<void> => {
      const { id } = await product(handle)
      await updateProductsWorkflow(getContainer()).run({
        input: { products: [{ id, title }] },
      })
    }
    const PUMP = "circulateur-baxi-main-four-eco-four"
    const SENSOR = "capteur-de-pression-d-eau-chaffoteaux"

    beforeAll(async () => {
      await seedShop(getContainer(), { pictures: false })
      key = await storefrontHeaders(getContainer())
      // The seed itself is news; let it pass.
      await storefront.told("catalog", "tariffs")
      storefront.forget()
    })
    beforeEach(() => storefront.forget())

    it("tells the storefront which pages an edit has made old, signed", async () => {
      await rename(PUMP, "Circulateur Baxi, nouveau nom")
      await storefront.told(`product:${PUMP}`, "category:circulateurs", "catalog")
      const [call] = storefront.calls
      expect(call?.url).toBe("POST /api/revalidate")
      const timestamp = String(call?.headers["x-hanout-timestamp"])
      expect(Math.abs(Number(timestamp) - Date.now() / 1000)).toBeLessThan(60)
      expect(call?.headers["x-hanout-signature"]).toBe(
        createHmac("sha256", secret).update(`${timestamp}.${call?.body}`).digest("hex")
      )
      expect(JSON.parse(call?.body ?? "")).toEqual({
        id: expect.stringMatching(/^[0-9a-f-]{36}$/),
        tags: expect.arrayContaining([`product:${PUMP}`]),
      })
    })

    it("has the lists right by the time the storefront is told", async () => {
      await rename(PUMP, "Pompe rebaptisée Zéphyr")
      await storefront.told(`product:${PUMP}`)
      expect(await found("q=zephyr")).toEqual(["Pompe rebaptisée Zéphyr"])
      expect(await found("q=zephyr&locale=ar")).toEqual(["مضخة Baxi Main Four / Eco Four"])

      storefront.forget()
      const { id } = await product(PUMP)
      await deleteProductsWorkflow(getContainer()).run({ input: { ids: [id] } })
      await storefront.told(`product:${PUMP}`, "catalog")
      expect(await found("q=zephyr")).toEqual([])
    })

    it("makes one call of many edits", async () => {
      const { id: first } = await product(PUMP)
      const { id: second } = await product(SENSOR)
      await updateProductsWorkflow(getContainer()).run({
        input: {
          products: [
            { id: first, subtitle: "a" },
            { id: second, subtitle: "b" },
          ],
        },
      })
      await storefront.told(`product:${PUMP}`, `product:${SENSOR}`)
      expect(storefront.calls).toHaveLength(1)
      const tags = storefront.tags()
      expect(tags).toEqual([...new Set(tags)].sort())
    })

    it("tells of prices, categories, texts, stock and tariffs by their own tags", async () => {
      const container = getContainer()
      const { id, variant } = await product(SENSOR)
      await updateProductVariantsWorkflow(container).run({
        input: {
          selector: { id: variant },
          update: { prices: [{ amount: 4_100, currency_code: "dzd" }] },
        },
      })
      await storefront.told("prices", `product:${SENSOR}`)

      storefront.forget()
      const [category] = await container
        .resolve(Modules.PRODUCT)
        .listProductCategories({ handle: "allumage" })
      await updateProductCategoriesWorkflow(container).run({
        input: { selector: { id: category?.id ?? "" }, update: { description: "Autre texte" } },
      })
      await storefront.told("category:allumage", "catalog")

      storefront.forget()
      const query = container.resolve(ContainerRegistrationKeys.QUERY)
      const { data } = await query.graph({
        entity: "product",
        fields: [
          "variants.inventory_items.inventory_item_id",
          "variants.inventory_items.inventory.location_levels.location_id",
        ],
        filters: { id },
      })
      const item = data[0]?.variants[0]?.inventory_items?.[0]
      await container.resolve(Modules.INVENTORY).updateInventoryLevels([
        {
          inventory_item_id: String(item?.inventory_item_id),
          location_id: String(item?.inventory?.location_levels?.[0]?.location_id),
          stocked_quantity: 0,
        },
      ])
      await storefront.told(`product:${SENSOR}`)

      storefront.forget()
      await container
        .resolve(Modules.EVENT_BUS)
        .emit({ name: DELIVERY_EVENTS.tariffsUpdated, data: { wilaya_codes: ["16"] } })
      await storefront.told("tariffs")
    })

    it("tries again with the same id when the storefront is restarting", async () => {
      storefront.answers = [503, 502]
      await rename(PUMP, "Circulateur Baxi, encore un nom")
      await storefront.called(3)
      const ids = storefront.calls.map((call) => JSON.parse(call.body).id)
      expect(new Set(ids).size).toBe(1)
    })

    it("does not insist when the storefront refuses, and the edit stands", async () => {
      storefront.answers = [401]
      await rename(PUMP, "Refusé")
      await storefront.called(1)
      await rename(SENSOR, "Suivant")
      await storefront.told(`product:${SENSOR}`)
      // The refused message was not sent a second time before the next one.
      expect(storefront.calls).toHaveLength(2)
      const { id } = await product(PUMP)
      const products = getContainer().resolve(Modules.PRODUCT)
      expect((await products.retrieveProduct(id)).title).toBe("Refusé")
    })
  },
})
