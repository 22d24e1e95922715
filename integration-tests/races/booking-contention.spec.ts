import { Modules } from "@medusajs/framework/utils"
import { medusaIntegrationTestRunner } from "@medusajs/test-utils"
import { Agent, request } from "node:http"
import path from "node:path"
import {
  COMMUNE,
  deadlocksDuring,
  hireCrowd,
  OVERLAPS,
  SERVICES,
  sqlOf,
  startOn,
  technicianId,
  type Sql,
} from "../apps/booking/crowd"
import {
  contradictions,
  emptyWalk,
  walk,
  type Answer,
  type Body,
  type Call,
} from "../apps/booking/walk"
import { createKey, createMerchant } from "../apps/checkout/shop"

jest.setTimeout(1_800_000)

const TECHNICIANS = 20
const CLIENTS = 16
const OPERATIONS = process.env.HANOUT_CONTENTION === "full" ? 20_000 : 2_000
/** Give the seed of a run that failed to choose the same operations again. */
const SEED = Number(process.env.HANOUT_SEED ?? Date.now() % 1_000_000)

/** Figures are part of the result: the runner silences the console, not the stream. */
const report = (line: string) => void process.stdout.write(`    ${line}\n`)

medusaIntegrationTestRunner({
  cwd: path.resolve(__dirname, "../apps/booking"),
  testSuite: ({ api, getContainer }) => {
    let sql: Sql
    let call: Call

    beforeAll(async () => {
      sql = sqlOf(getContainer())
      const [channel] = await getContainer()
        .resolve(Modules.SALES_CHANNEL)
        .createSalesChannels([{ name: "Boutique" }])
      await hireCrowd(sql, TECHNICIANS)
      call = callerOf(String(api.defaults.baseURL), {
        store: { "x-publishable-api-key": await createKey(getContainer(), channel?.id ?? "") },
        admin: { authorization: `Bearer ${await createMerchant(getContainer(), api)}` },
      })
    })

    let browsers = 0
    const hold = (
      starts_at: string,
      {
        service = SERVICES.hour,
        technician,
      }: { service?: { id: string }; technician?: number } = {}
    ) =>
      call("store", "POST", "/store/booking/holds", {
        service_id: service.id,
        commune: COMMUNE,
        starts_at,
        client: `browser-${browsers++}`,
        ...(technician !== undefined && { technician_id: technicianId(technician) }),
      })
    const offered = async (daysAhead: number, service = SERVICES.hour) => {
      const day = startOn(daysAhead, "12:00").slice(0, 10)
      const { data } = await call(
        "store",
        "GET",
        `/store/booking/slots?service_id=${service.id}&commune=${COMMUNE}&from=${day}&to=${day}`
      )
      return data.slots ?? []
    }

    describe.each([50, 200])("scenario 1: %d simultaneous requests for one slot", (requests) => {
      it("one is held, the others are refused with three alternatives", async () => {
        const starts_at = startOn(requests === 50 ? 10 : 11, "10:00")
        const times: number[] = []
        const answers: Answer[] = []
        const race = async () => {
          const begun = performance.now()
          answers.push(await hold(starts_at, { technician: 0 }))
          times.push(performance.now() - begun)
        }
        const deadlocks = await deadlocksDuring(
          sql,
          async () => void (await Promise.all(Array.from({ length: requests }, race)))
        )
        expect(deadlocks).toBe(0)
        const slowest = Math.max(...times) / 1000
        report(`${requests} parallel holds on one slot: slowest answer ${slowest.toFixed(2)} s`)
        expect(answers.filter(({ status }) => status === 201)).toHaveLength(1)
        const refused = answers.filter(({ status }) => status !== 201)
        expect(refused).toHaveLength(requests - 1)
        for (const { status, data } of refused) {
          expect({ status, code: data.code }).toEqual({ status: 409, code: "slot_taken" })
          expect(data.alternatives).toHaveLength(3)
          expect(data.alternatives?.map((slot) => slot.starts_at)).not.toContain(starts_at)
        }
        const [{ n } = {}] = await sql(
          `SELECT count(*)::int AS n FROM appointment_block WHERE starts_at = ? AND status = 'held'`,
          [starts_at]
        )
        expect(n).toBe(1)
        expect(await sql(OVERLAPS)).toEqual([])
      })
    })

    it("scenario 2: a request that starts inside a longer visit of the technician is refused", async () => {
      const first = await hold(startOn(12, "10:00"), { service: SERVICES.long, technician: 1 })
      expect(first.status).toBe(201)
      const inside = await hold(startOn(12, "11:00"), { service: SERVICES.short, technician: 1 })
      expect(inside).toMatchObject({ status: 409, data: { code: "slot_taken", reason: "busy" } })
      const after = await hold(startOn(12, "11:30"), { service: SERVICES.short, technician: 1 })
      expect(after.status).toBe(201)
    })

    it("scenario 4: two free technicians serve two customers at once, the third is refused", async () => {
      const day = startOn(13, "12:00").slice(0, 10)
      await sql(
        `INSERT INTO booking_exception (id, technician_id, date)
         SELECT 'bexc_' || id, id, ? FROM booking_technician
         WHERE active AND id NOT IN (?, ?)`,
        [day, technicianId(2), technicianId(3)]
      )
      const starts_at = startOn(13, "09:00")
      const both = await Promise.all([hold(starts_at), hold(starts_at)])
      expect(both.map(({ status }) => status)).toEqual([201, 201])
      const rows = await sql(
        `SELECT technician_id FROM appointment_block WHERE starts_at = ? ORDER BY technician_id`,
        [starts_at]
      )
      expect(rows.map((row) => row.technician_id)).toEqual([technicianId(2), technicianId(3)])
      expect(await hold(starts_at)).toMatchObject({ status: 409, data: { code: "slot_taken" } })
    })

    it("what is offered can be held, what is held is no longer offered", async () => {
      const slots = await offered(14, SERVICES.buffered)
      expect(slots.length).toBeGreaterThan(10)
      for (const [nth, slot] of slots.entries()) {
        const technician = nth % TECHNICIANS
        const id = technicianId(technician)
        const now = (await offered(14, SERVICES.buffered)).find(
          ({ starts_at }) => starts_at === slot.starts_at
        )
        const answer = await hold(slot.starts_at, { service: SERVICES.buffered, technician })
        expect(answer.status).toBe(now?.technician_ids.includes(id) ? 201 : 409)
        const left = (await offered(14, SERVICES.buffered)).find(
          ({ starts_at }) => starts_at === slot.starts_at
        )
        expect(left?.technician_ids ?? []).not.toContain(id)
      }
    })

    it(`${CLIENTS} clients, ${TECHNICIANS} technicians, ${OPERATIONS} operations at random: nothing overlaps`, async () => {
      const overlapsSeen: unknown[] = []
      const begun = performance.now()
      const done = emptyWalk()
      const deadlocks = await deadlocksDuring(sql, () =>
        walk(done, {
          call,
          sql,
          clients: CLIENTS,
          operations: OPERATIONS,
          technicians: TECHNICIANS,
          seed: SEED,
          halfway: async () => void overlapsSeen.push(...(await sql(OVERLAPS))),
        })
      )
      overlapsSeen.push(...(await sql(OVERLAPS)))
      const seconds = (performance.now() - begun) / 1000
      report(`${OPERATIONS} operations (seed ${SEED}) in ${seconds.toFixed(0)} s:`)
      for (const [answer, count] of [...done.answers].sort()) report(`  ${answer}: ${count}`)

      expect(deadlocks).toBe(0)
      expect(overlapsSeen).toEqual([])
      expect([...done.answers.keys()].filter((answer) => / (0|5\d\d)\b/.test(answer))).toEqual([])
      expect(await contradictions(sql, done)).toEqual([])
      expect(done.unanswered).toBe(0)
      const succeeded = [...done.answers.keys()].filter((answer) => / 20[01]$/.test(answer)).sort()
      const each = ["book 201", "cancel 200", "drop 200", "hold 201", "move 200", "reassign 200"]
      expect(succeeded).toEqual(each)
      const hoarders = await sql(
        `SELECT client_key FROM appointment_block
         WHERE status = 'held' AND hold_expires_at > now() GROUP BY client_key HAVING count(*) > 2`
      )
      expect(hoarders).toEqual([])
    })
  },
})

/** Calls over connections of their own kind: the client must not be what limits the race. */
function callerOf(url: string, headersOf: Record<"store" | "admin", Record<string, string>>): Call {
  const agent = new Agent({ keepAlive: false, maxSockets: Infinity })
  return (who, method, route, body, extra = {}) =>
    new Promise<Answer>((resolve, reject) => {
      const text = body === undefined ? undefined : JSON.stringify(body)
      const headers = { ...headersOf[who], ...extra, "content-type": "application/json" }
      const asked = request(`${url}${route}`, { method, headers, agent }, (answer) => {
        const chunks: Buffer[] = []
        answer.on("data", (chunk: Buffer) => chunks.push(chunk))
        answer.on("end", () => {
          const said = Buffer.concat(chunks).toString()
          const isJson = answer.headers["content-type"]?.includes("json") ?? false
          const data = isJson ? (JSON.parse(said) as Body) : {}
          resolve({ status: answer.statusCode ?? 0, data })
        })
      })
      asked.on("error", reject)
      asked.end(text)
    })
}
