import { Turns } from "./turns"

/** Work that ends when it is told to. */
function task() {
  let end: (value: string) => void = () => undefined
  let began = false
  const promise = new Promise<string>((resolve) => (end = resolve))
  return {
    work: () => {
      began = true
      return promise
    },
    end: (value = "done") => end(value),
    began: () => began,
  }
}

it("runs a few at once, lets a few wait, and refuses the rest", async () => {
  const turns = new Turns(2, 1)
  const [one, two, three, four] = [task(), task(), task(), task()]
  const first = turns.take(one.work)
  const second = turns.take(two.work)
  const third = turns.take(three.work)
  expect(await turns.take(four.work)).toBeUndefined()
  expect([one.began(), two.began(), three.began(), four.began()]).toEqual([
    true,
    true,
    false,
    false,
  ])
  one.end("one")
  expect(await first).toBe("one")
  three.end("three")
  expect(await third).toBe("three")
  two.end("two")
  expect(await second).toBe("two")
  const later = task()
  later.end("later")
  expect(await turns.take(later.work)).toBe("later")
})

it("gives the place on when the work fails", async () => {
  const turns = new Turns(1, 1)
  await expect(turns.take(() => Promise.reject(new Error("broken")))).rejects.toThrow("broken")
  expect(await turns.take(() => Promise.resolve(1))).toBe(1)
})
