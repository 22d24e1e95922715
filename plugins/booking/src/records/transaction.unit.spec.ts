import type { MedusaContainer } from "@medusajs/framework/types"
import type { Sql, Tx } from "./connection"
import { inTransaction } from "./transaction"

const CLOCK = new Date("2027-03-01T06:00:00.123Z")

/** A database that only tells the time; `failures` are thrown by the transactions, one each. */
function databaseFailing(...failures: unknown[]) {
  const sql: Sql = { raw: () => Promise.resolve({ rows: [{ now: CLOCK }] }) }
  let begun = 0
  const database = {
    ...sql,
    transaction: async <T>(work: (sql: Sql) => Promise<T>) => {
      begun += 1
      const answer = await work(sql)
      const failure = failures.shift()
      if (failure !== undefined) throw failure
      return answer
    },
  }
  // Only the connection is asked of the container.
  const container = { resolve: () => database } as unknown as MedusaContainer
  return { container, begun: () => begun }
}

const state = (code: string) => Object.assign(new Error(code), { code })
const run = (container: MedusaContainer, now?: Date) =>
  inTransaction(container, (tx: Tx) => Promise.resolve(tx), { now })

describe("a transaction of the planning", () => {
  it("knows the database's time to the millisecond, or the one a test gives", async () => {
    const { container } = databaseFailing()
    const tx = await run(container)
    expect(tx.now).toEqual(CLOCK)
    expect(await tx.clock()).toEqual(CLOCK)
    const given = new Date("2030-01-01T00:00:00Z")
    const fixed = await run(container, given)
    expect([fixed.now, await fixed.clock()]).toEqual([given, given])
  })

  it.each([
    ["23P01", 1, "slot_taken"],
    ["40P01", 4, "slot_taken"],
    ["40001", 4, "try_again"],
    ["55P03", 2, "try_again"],
    ["57014", 1, "try_again"],
  ])("%s is tried %d times in all and then told as %s", async (code, tries, name) => {
    const { container, begun } = databaseFailing(...Array.from({ length: 9 }, () => state(code)))
    await expect(run(container)).rejects.toMatchObject({ name: "BookingError", code: name })
    expect(begun()).toBe(tries)
  })

  it("goes on after a deadlock, a busy lock and a reference drawn twice", async () => {
    for (const code of ["40P01", "55P03", "23505"]) {
      const { container, begun } = databaseFailing(state(code))
      await expect(run(container)).resolves.toMatchObject({ now: CLOCK })
      expect(begun()).toBe(2)
    }
  })

  it("a pool without a free connection asks to come back", async () => {
    const failure = Object.assign(new Error("Timeout"), { name: "KnexTimeoutError" })
    const { container } = databaseFailing(failure)
    await expect(run(container)).rejects.toMatchObject({ code: "try_again" })
  })

  it("a fault of ours stays one", async () => {
    for (const failure of [new TypeError("oops"), state("42703"), "text"]) {
      const { container, begun } = databaseFailing(failure)
      await expect(run(container)).rejects.toBe(failure)
      expect(begun()).toBe(1)
    }
  })
})
