import { nextLook } from "./backoff"

it("looks soon, then less and less, then no more", () => {
  const waits = Array.from({ length: 40 }, (_, look) => nextLook(look))
  const asked = waits.filter((wait) => wait !== undefined)
  expect(asked[0]).toBe(2_000)
  expect(asked).toEqual([...asked].sort((a, b) => a - b))
  expect(asked.at(-1)).toBe(30_000)
  expect(asked).toHaveLength(36)
  expect(waits.at(-1)).toBeUndefined()
  const minutes = asked.reduce((sum, wait) => sum + wait, 0) / 60_000
  expect(minutes).toBeGreaterThan(10)
  expect(minutes).toBeLessThan(20)
})
