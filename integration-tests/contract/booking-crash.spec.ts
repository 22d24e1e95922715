import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { hireCrowd, OVERLAPS, sqlOf } from "../apps/booking/crowd"
import {
  contradictions,
  emptyWalk,
  walk,
  type Answer,
  type Body,
  type Call,
} from "../apps/booking/walk"
import { createKey, createMerchant } from "../apps/checkout/shop"
import { startMedusa, type MedusaProcess } from "../apps/shop/process"
import { SHOP_ROOT, useShopEnv } from "../apps/shop/shop"

// Generous: three starts of Medusa on a busy machine.
jest.setTimeout(600_000)
useShopEnv()

const TECHNICIANS = 20
const CLIENTS = 16
const SEED = Number(process.env.HANOUT_SEED ?? Date.now() % 1_000_000)

/** Figures are part of the result: the runner silences the console, not the stream. */
const report = (line: string) => void process.stdout.write(`    ${line}\n`)

medusaIntegrationTestRunner({
  cwd: SHOP_ROOT,
  testSuite: ({ api, getContainer, dbConfig }) => {
    const running: MedusaProcess[] = []

    // Not in the test: one that runs out of time never gets to its end.
    afterEach(async () => {
      await Promise.all(running.splice(0).map((medusa) => medusa.kill()))
    })

    it("two shops on one database, one killed in the middle: nothing overlaps, nothing told is lost", async () => {
      const sql = sqlOf(getContainer())
      await hireCrowd(sql, TECHNICIANS)
      const [channel] = await getContainer()
        .resolve(Modules.SALES_CHANNEL)
        .createSalesChannels([{ name: "Boutique" }])
      const headers = {
        store: { "x-publishable-api-key": await createKey(getContainer(), channel?.id ?? "") },
        admin: { authorization: `Bearer ${await createMerchant(getContainer(), api)}` },
      }
      const start = () => startMedusa(dbConfig.clientUrl)
      running.push(...(await Promise.all([start(), start()])))

      const call = callerOf(headers, () => running.map(({ url }) => url))
      const done = emptyWalk()
      const people = { call, sql, clients: CLIENTS, technicians: TECHNICIANS }
      await walk(done, {
        ...people,
        operations: 800,
        seed: SEED,
        // Everybody goes on while it dies; nobody is sent to it afterwards.
        halfway: async () => {
          const killed = running.shift()
          await killed?.kill()
        },
      })
      expect(await sql(OVERLAPS)).toEqual([])
      running.push(await start())
      await walk(done, { ...people, operations: 400, seed: SEED + 1 })

      report(`seed ${SEED}:`)
      for (const [answer, count] of [...done.answers].sort()) report(`  ${answer}: ${count}`)
      expect(await sql(OVERLAPS)).toEqual([])
      expect(await contradictions(sql, done)).toEqual([])
      expect(done.unanswered).toBe(0)
      expect([...done.answers.keys()].filter((answer) => / 5\d\d\b/.test(answer))).toEqual([])
      expect(done.visits.size).toBeGreaterThan(CLIENTS)
    })
  },
})

/** Calls the shops in turn. One whose connection breaks answers status 0: the caller learnt nothing. */
function callerOf(
  headersOf: Record<"store" | "admin", Record<string, string>>,
  shops: () => string[]
): Call {
  let turn = 0
  return async (who, method, route, body, extra = {}): Promise<Answer> => {
    const urls = shops()
    const url = urls[turn++ % urls.length]
    try {
      const answer = await fetch(`${url}${route}`, {
        method,
        headers: { ...headersOf[who], ...extra, "content-type": "application/json" },
        ...(body && { body: JSON.stringify(body) }),
      })
      const isJson = answer.headers.get("content-type")?.includes("json") ?? false
      return { status: answer.status, data: isJson ? ((await answer.json()) as Body) : {} }
    } catch {
      return { status: 0, data: {} }
    }
  }
}
