import { dirname, join } from "node:path"
import { createRequire } from "node:module"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import type { DeliveryModuleService, Tariff } from "@hanout/delivery"

const load = createRequire(__filename)
const pluginRoot = dirname(load.resolve("@hanout/delivery/package.json"))
const modulePath = join(pluginRoot, ".medusa/server/src/modules/delivery")

const da = (dinars: number) => (dinars * 100) as Tariff["price"]

const tariff = (over: Partial<Tariff> = {}): Tariff => ({
  wilaya_code: "16",
  mode: "home",
  price: da(500),
  included_kg: 5,
  extra_kg_price: da(50),
  min_days: 1,
  max_days: 2,
  available: true,
  ...over,
})

jest.setTimeout(120_000)

moduleIntegrationTestRunner<DeliveryModuleService>({
  moduleName: "delivery",
  resolve: modulePath,
  moduleModels: Object.values(load(join(modulePath, "models")) as Record<string, unknown>) as never,
  pathToMigrations: join(modulePath, "migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = (text: string) => MikroOrmWrapper.forkManager().execute(text)

    describe("tariffs", () => {
      it("come back as they went in, to the centime", async () => {
        const odd = tariff({ price: 50_001 as Tariff["price"], wilaya_code: "69" })
        await service.upsertTariffs([odd, tariff({ mode: "stop_desk", available: false })])
        expect(await service.readTariffs("69")).toEqual([odd])
        expect(await service.readTariffs()).toEqual([
          tariff({ mode: "stop_desk", available: false }),
          odd,
        ])
      })

      it("are replaced by wilaya and mode, never doubled", async () => {
        await service.upsertTariffs([tariff()])
        const [before] = await service.listDeliveryTariffs({})
        await service.upsertTariffs([tariff({ price: da(650) })])
        const rows = await service.listDeliveryTariffs({})
        expect(rows).toHaveLength(1)
        expect(rows[0]).toMatchObject({ id: before?.id, price: 650 })
      })

      it("go in whole or not at all", async () => {
        await expect(
          service.upsertTariffs([tariff(), tariff({ mode: "stop_desk", min_days: 9, max_days: 1 })])
        ).rejects.toThrow()
        expect(await service.readTariffs()).toEqual([])
      })

      it("survive twenty people saving the table at once", async () => {
        const table = Array.from({ length: 69 }, (_, at) =>
          tariff({ wilaya_code: String(at + 1).padStart(2, "0") })
        )
        await Promise.all(
          Array.from({ length: 20 }, (_, turn) =>
            service.upsertTariffs(
              (turn % 2 ? table : [...table].reverse()).map((row) => ({ ...row, price: da(turn) }))
            )
          )
        )
        const rows = await service.readTariffs()
        expect(rows).toHaveLength(69)
        expect(new Set(rows.map(({ price }) => price)).size).toBe(1)
      })

      it("leave the table by wilaya and mode", async () => {
        await service.upsertTariffs([tariff(), tariff({ mode: "stop_desk" })])
        await service.removeTariffs([tariff(), tariff({ wilaya_code: "31" })])
        expect(await service.readTariffs()).toEqual([tariff({ mode: "stop_desk" })])
      })

      it.each([
        [
          "a third mode",
          "INSERT INTO delivery_tariff (id,wilaya_code,mode,price,raw_price,min_days,max_days) VALUES ('x','16','drone',1,'{}',1,1)",
        ],
        [
          "a negative price",
          "INSERT INTO delivery_tariff (id,wilaya_code,mode,price,raw_price,min_days,max_days) VALUES ('x','16','home',-1,'{}',1,1)",
        ],
        [
          "a wilaya that is no code",
          "INSERT INTO delivery_tariff (id,wilaya_code,mode,price,raw_price,min_days,max_days) VALUES ('x','Alger','home',1,'{}',1,1)",
        ],
      ])("cannot hold %s, even by hand", async (_, statement) => {
        await expect(sql(statement)).rejects.toThrow(/check constraint/)
      })
    })

    describe("examples", () => {
      const desk = {
        id: "sdesk_example_16",
        wilaya_code: "16",
        commune_code: "1601",
        name_fr: "Exemple",
        name_ar: "مثال",
        address_fr: "Centre",
        address_ar: "وسط",
        phone: null,
        active: true,
      }

      it("are added once and never over the merchant's own rows", async () => {
        await service.upsertTariffs([tariff({ price: da(999) })])
        for (let run = 0; run < 2; run++) {
          await service.addMissing([tariff(), tariff({ mode: "stop_desk" })], [desk])
        }
        expect(await service.readTariffs()).toEqual([
          tariff({ price: da(999) }),
          tariff({ mode: "stop_desk" }),
        ])
        expect(await service.listStopDesks({})).toHaveLength(1)
      })

      it("do not bring back a desk the merchant deleted", async () => {
        await service.addMissing([], [desk])
        await service.softDeleteStopDesks([desk.id])
        await service.addMissing([], [desk])
        expect(await service.listStopDesks({})).toEqual([])
      })

      it("meet in two processes without an error", async () => {
        await Promise.all(Array.from({ length: 5 }, () => service.addMissing([tariff()], [desk])))
        expect(await service.readTariffs()).toHaveLength(1)
        expect(await service.listStopDesks({})).toHaveLength(1)
      })
    })

    describe("free delivery", () => {
      it("has no threshold until one is set, and none again after null", async () => {
        expect(await service.readFreeFrom()).toBeNull()
        await service.writeFreeFrom(da(20_000))
        expect(await service.readFreeFrom()).toBe(da(20_000))
        await service.writeFreeFrom(null)
        expect(await service.readFreeFrom()).toBeNull()
      })
    })

    describe("a quote", () => {
      it("prices every mode of the wilaya, and leaves a closed one without a price", async () => {
        await service.upsertTariffs([tariff(), tariff({ mode: "stop_desk", available: false })])
        const parcel = { weightGrams: 6_200, itemsTotal: da(10_000) }
        expect(await service.quote("16", parcel)).toEqual([
          { mode: "home", price: da(600), min_days: 1, max_days: 2 },
          { mode: "stop_desk", price: undefined, min_days: 1, max_days: 2 },
        ])
        await service.writeFreeFrom(da(10_000))
        expect((await service.quote("16", parcel))[0]?.price).toBe(0)
        expect(await service.quote("31", parcel)).toEqual([])
      })
    })
  },
})
