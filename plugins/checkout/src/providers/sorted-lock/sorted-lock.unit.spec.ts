import fc from "fast-check"
import { lockOrder, timeoutSeconds } from "./ordered-execute"
import { SortedLockProvider } from "./service"

const turn = () => new Promise<void>((resolve) => setImmediate(resolve))

/** A promise with its switch outside. */
function gate() {
  let open: () => void = () => {}
  const passed = new Promise<void>((resolve) => (open = resolve))
  return { open, passed }
}

describe("lockOrder", () => {
  it("is the same for every arrangement of the same keys", () => {
    fc.assert(
      fc.property(
        fc
          .array(fc.string())
          .chain((keys) =>
            fc.tuple(fc.constant(keys), fc.shuffledSubarray([...keys], { minLength: keys.length }))
          ),
        ([keys, shuffled]) => {
          expect(lockOrder([...shuffled, ...keys])).toEqual(lockOrder(keys))
          expect(new Set(lockOrder(keys))).toEqual(new Set(keys))
        }
      )
    )
  })
})

describe("timeoutSeconds", () => {
  it.each([
    [undefined, 5],
    [0, 1],
    [-3, 1],
    [Number.NaN, 1],
    [30, 30],
  ])("reads %p as %p", (given, seconds) => expect(timeoutSeconds(given)).toBe(seconds))
})

describe("SortedLockProvider", () => {
  it("never lets two jobs that share a key overlap, and ends every job (no dead-lock)", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            keys: fc.array(fc.constantFrom("a", "b", "c", "d"), { minLength: 1, maxLength: 5 }),
            turns: fc.nat(3),
            fails: fc.boolean(),
          }),
          { minLength: 2, maxLength: 12 }
        ),
        async (jobs) => {
          const locks = new SortedLockProvider()
          const inside = new Set<string>()
          const results = await Promise.allSettled(
            jobs.map(({ keys, turns, fails }) =>
              locks.execute(keys, async () => {
                for (const key of new Set(keys)) {
                  if (inside.has(key)) throw new Error(`overlap on ${key}`)
                  inside.add(key)
                }
                for (let i = 0; i < turns; i++) await turn()
                for (const key of keys) inside.delete(key)
                if (fails) throw new Error("job failed")
              })
            )
          )
          results.forEach((result, i) => {
            if (jobs[i]?.fails) {
              expect(result).toMatchObject({ reason: { message: "job failed" } })
            } else {
              expect(result.status).toBe("fulfilled")
            }
          })
          // Everything was given back: an acquire takes all of it at once.
          await locks.acquire(["a", "b", "c", "d"])
        }
      ),
      { numRuns: 200 }
    )
  })

  it("serves those who wait in the order they came", async () => {
    const locks = new SortedLockProvider()
    const first = gate()
    const seen: number[] = []
    const jobs = [
      locks.execute("k", () => first.passed),
      ...[1, 2, 3].map((n) => locks.execute("k", async () => void seen.push(n))),
    ]
    await turn()
    first.open()
    await Promise.all(jobs)
    expect(seen).toEqual([1, 2, 3])
  })

  it("times out without the job, keeps nothing, and gives up its place in line", async () => {
    jest.useFakeTimers({ doNotFake: ["performance"] })
    try {
      const locks = new SortedLockProvider()
      const holder = gate()
      const held = locks.execute("b", () => holder.passed)
      const job = jest.fn()
      const late = locks.execute(["a", "b"], job, { timeout: 2 })
      const refused = expect(late).rejects.toMatchObject({ type: "conflict" })
      await jest.advanceTimersByTimeAsync(2100)
      await refused
      await expect(locks.acquire("a")).resolves.toBeUndefined()
      holder.open()
      await held
      await expect(locks.acquire("b")).resolves.toBeUndefined()
      expect(job).not.toHaveBeenCalled()
    } finally {
      jest.useRealTimers()
    }
  })

  it("aborts the job's signal and refuses its result when its key is taken away", async () => {
    const locks = new SortedLockProvider()
    const go = gate()
    let aborted: boolean | undefined
    const run = locks.execute(["x", "y"], async (signal) => {
      await go.passed
      aborted = signal?.aborted
      return "result"
    })
    await turn()
    await locks.releaseAll()
    go.open()
    await expect(run).rejects.toThrow(/Lost the lock/)
    expect(aborted).toBe(true)
  })

  it("acquires all keys or none", async () => {
    const locks = new SortedLockProvider()
    await locks.acquire("b", { ownerId: "me" })
    await expect(locks.acquire(["a", "b"], { ownerId: "other" })).rejects.toThrow(/"b"/)
    await expect(locks.acquire("a", { ownerId: "third" })).resolves.toBeUndefined()
  })

  it("lets an owner take its key again, but not an ownerless holder", async () => {
    const locks = new SortedLockProvider()
    await locks.acquire("k", { ownerId: "me" })
    await expect(locks.acquire("k", { ownerId: "me" })).resolves.toBeUndefined()
    await locks.acquire("free")
    await expect(locks.acquire("free")).rejects.toThrow(/Failed to acquire/)
  })

  it("releases only what the owner holds", async () => {
    const locks = new SortedLockProvider()
    await locks.acquire("k", { ownerId: "me" })
    expect(await locks.release("k", { ownerId: "other" })).toBe(false)
    expect(await locks.release("k")).toBe(false)
    expect(await locks.release("k", { ownerId: "me" })).toBe(true)
    expect(await locks.release("k", { ownerId: "me" })).toBe(false)
  })

  it("does not let an outsider release the key of a running job", async () => {
    const locks = new SortedLockProvider()
    const go = gate()
    const run = locks.execute("k", () => go.passed)
    await turn()
    expect(await locks.release("k")).toBe(false)
    await expect(locks.acquire("k")).rejects.toThrow()
    go.open()
    await run
  })

  it("releases all keys of one owner and leaves the others", async () => {
    const locks = new SortedLockProvider()
    await locks.acquire(["a", "b"], { ownerId: "me" })
    await locks.acquire("c", { ownerId: "other" })
    await locks.releaseAll({ ownerId: "me" })
    await expect(locks.acquire(["a", "b"])).resolves.toBeUndefined()
    await expect(locks.acquire("c")).rejects.toThrow()
  })

  it("hands an expired key to the one who waits for it", async () => {
    const locks = new SortedLockProvider()
    await locks.acquire("k", { ownerId: "dead", expire: 0.02 })
    await expect(locks.execute("k", async () => "mine", { timeout: 5 })).resolves.toBe("mine")
  })

  it("keeps an expired key from its former owner once somebody else has it", async () => {
    const locks = new SortedLockProvider()
    await locks.acquire("k", { ownerId: "dead", expire: 0.001 })
    await locks.execute("k", async () => {
      expect(await locks.release("k", { ownerId: "dead" })).toBe(false)
    })
  })
})
