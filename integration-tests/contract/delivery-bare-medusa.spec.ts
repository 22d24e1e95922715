import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { ModulesSdkUtils } from "@medusajs/framework/utils"
import type { DeliveryShop } from "../apps/delivery/shop"
import { BareProject } from "./delivery-bare-medusa/project"

// Packing, a whole installation and a start: minutes on a cold machine.
jest.setTimeout(900_000)

const { DB_HOST = "localhost", DB_PORT = "5432", DB_USERNAME = "", DB_PASSWORD = "" } = process.env
const DATABASE = `hanout_bare_${process.pid}`
const urlOf = (database: string) =>
  `postgres://${DB_USERNAME}:${encodeURIComponent(DB_PASSWORD)}@${DB_HOST}:${DB_PORT}/${database}`

async function onServer(statement: string): Promise<void> {
  const connection = ModulesSdkUtils.createPgConnection({ clientUrl: urlOf("postgres") })
  await connection.raw(statement).finally(() => connection.destroy())
}

describe("the delivery plugin's tarball in a bare Medusa project", () => {
  const project = new BareProject(`${urlOf(DATABASE)}?sslmode=disable`)
  let address = ""
  let shop: DeliveryShop

  beforeAll(async () => {
    await onServer(`CREATE DATABASE ${DATABASE}`)
    await project.install(await project.pack(["algeria", "delivery"]))
    await project.medusa("db:migrate", "--execute-all-links")
    const ids = join(project.folder, "shop.json")
    await project.medusa("exec", "./contract/delivery-bare-medusa/seed.ts", ids)
    shop = JSON.parse(readFileSync(ids, "utf8")) as DeliveryShop
    address = await project.start()
  })

  afterAll(async () => {
    await project.remove()
    await onServer(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`)
  })

  async function call(method: string, path: string, body?: unknown) {
    const response = await fetch(`${address}${path}`, {
      method,
      headers: { ...shop.headers, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: response.status, data: await response.json() }
  }

  const cartIn = async (province: string, communeCode: string, phone = "+213550123456") => {
    const { data } = await call("POST", "/store/carts", {
      region_id: shop.region_id,
      sales_channel_id: shop.sales_channel_id,
      email: "amina@example.dz",
      items: [{ variant_id: shop.variant_id, quantity: 1 }],
      shipping_address: {
        first_name: "Amina Benali",
        phone,
        country_code: "dz",
        province,
        metadata: { commune_code: communeCode },
      },
    })
    return data.cart.id as string
  }

  it("brings the sources of its README and none of its tests, and no other plugin of the house", () => {
    const installed = join(project.folder, "node_modules/@hanout/delivery")
    expect(existsSync(join(installed, "README.md"))).toBe(true)
    expect(existsSync(join(installed, ".medusa/server/src/admin/index.mjs"))).toBe(true)
    expect(existsSync(join(installed, "src"))).toBe(false)
    expect(existsSync(join(project.folder, "node_modules/@hanout/checkout"))).toBe(false)
    expect(readFileSync(join(installed, "package.json"), "utf8")).not.toMatch(/workspace:|catalog:/)
  })

  it("shows shoppers the price table", async () => {
    const { status, data } = await call("GET", "/store/delivery/tariffs")
    expect(status).toBe(200)
    expect(data.tariffs).toHaveLength(138)
  })

  it("prices the shipping options of a cart by its wilaya", async () => {
    const cart = await cartIn("dz-11", "1101")
    const { data } = await call("GET", `/store/shipping-options?cart_id=${cart}`)
    expect(data.shipping_options.map(({ name }: { name: string }) => name).sort()).toEqual([
      "home",
      "stop_desk",
    ])
    const priced = await call("POST", `/store/shipping-options/${shop.options.home}/calculate`, {
      cart_id: cart,
    })
    expect(priced.data.shipping_option).toMatchObject({ amount: 1200, is_tax_inclusive: true })
  })

  it("keeps its completion rules without the checkout plugin", async () => {
    const complete = async (phone?: string) => {
      const cart = await cartIn("dz-16", "1601", phone)
      await call("POST", `/store/carts/${cart}/shipping-methods`, { option_id: shop.options.home })
      const { data } = await call("POST", "/store/payment-collections", { cart_id: cart })
      const sessions = `/store/payment-collections/${data.payment_collection.id}/payment-sessions`
      await call("POST", sessions, { provider_id: "pp_system_default" })
      return await call("POST", `/store/carts/${cart}/complete`)
    }
    const sound = await complete()
    expect([sound.status, sound.data.type]).toEqual([200, "order"])
    const wrong = await complete("12")
    expect([wrong.status, wrong.data.code]).toEqual([400, "phone_invalid"])
  })
})
