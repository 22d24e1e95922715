import { Coalescer } from "./coalescer"

describe("Coalescer", () => {
  beforeEach(() => jest.useFakeTimers())
  afterEach(() => jest.useRealTimers())

  const make = (act: (things: string[]) => Promise<void> = async () => undefined) => {
    const runs: string[][] = []
    const errors: unknown[] = []
    const coalescer = new Coalescer<string>(
      async (things) => {
        runs.push(things)
        await act(things)
      },
      (error) => errors.push(error),
      { quietMs: 100, maxWaitMs: 250 }
    )
    return { coalescer, runs, errors }
  }

  it("acts once, after quiet, on each thing once", async () => {
    const { coalescer, runs } = make()
    coalescer.add(["a", "b"])
    await jest.advanceTimersByTimeAsync(60)
    coalescer.add(["b", "c"])
    await jest.advanceTimersByTimeAsync(99)
    expect(runs).toEqual([])
    await jest.advanceTimersByTimeAsync(1)
    expect(runs).toEqual([["a", "b", "c"]])
    await jest.advanceTimersByTimeAsync(1_000)
    expect(runs).toHaveLength(1)
  })

  it("does not wait for ever for a quiet that never comes", async () => {
    const { coalescer, runs } = make()
    for (let i = 0; i < 4; i++) {
      coalescer.add([`${i}`])
      await jest.advanceTimersByTimeAsync(80)
    }
    expect(runs).toEqual([["0", "1", "2", "3"]])
  })

  it("keeps what arrives during a run for the next, which does not overlap", async () => {
    let finish = (): void => undefined
    const { coalescer, runs } = make(() => new Promise((resolve) => (finish = resolve)))
    coalescer.add(["a"])
    await jest.advanceTimersByTimeAsync(100)
    coalescer.add(["b"])
    await jest.advanceTimersByTimeAsync(500)
    expect(runs).toEqual([["a"]])
    finish()
    await jest.advanceTimersByTimeAsync(0)
    expect(runs).toEqual([["a"], ["b"]])
  })

  it("survives an error and goes on", async () => {
    const { coalescer, runs, errors } = make(async ([thing]) => {
      if (thing === "bad") throw new Error("no")
    })
    coalescer.add(["bad"])
    await coalescer.flush()
    coalescer.add(["good"])
    await coalescer.flush()
    expect(errors).toEqual([new Error("no")])
    expect(runs).toEqual([["bad"], ["good"]])
  })

  it("does nothing when there is nothing to do", async () => {
    const { coalescer, runs } = make()
    coalescer.add([])
    await coalescer.flush()
    expect(runs).toEqual([])
  })
})
