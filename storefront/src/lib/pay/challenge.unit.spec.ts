import ar from "../../../messages/ar/payment.json"
import en from "../../../messages/en/payment.json"
import fr from "../../../messages/fr/payment.json"
import { CHALLENGE_SECONDS, checkChallenge, HASTY_SECONDS, makeChallenge } from "./challenge"

const where = { ref: "12-ABCDEFGHIJKLMNOP", now: 1_000, secret: "a secret of a decent length" }
/** Seven plus three. */
const picks = () => {
  const numbers = [6, 2]
  return () => numbers.shift() ?? 0
}
const asked = makeChallenge(where, picks())
const answered = (answer: string, more: Partial<typeof where> = {}, trap = "") =>
  checkChallenge({ seal: asked.seal, answer, trap }, { ...where, now: 1_020, ...more })

it("asks for numbers that have a word", () => {
  expect(asked).toMatchObject({ left: 7, right: 3 })
  for (const words of [fr, ar, en]) {
    expect(Object.keys(words.challenge.number)).toEqual(
      Array.from({ length: 9 }, (_, index) => String(index + 1))
    )
  }
})

it.each(["10", " 10 ", "١٠", "۱۰"])("takes %p for ten", (answer) => {
  expect(answered(answer)).toBeUndefined()
})

it.each(["", "9", "1O", "dix", "10.0", "73"])("does not take %p", (answer) => {
  expect(answered(answer)).toBe("wrong")
})

it("is for one order and for half an hour", () => {
  expect(answered("10", { ref: "13-ABCDEFGHIJKLMNOP" })).toBe("stale")
  expect(answered("10", { now: 1_000 + CHALLENGE_SECONDS })).toBeUndefined()
  expect(answered("10", { now: 1_001 + CHALLENGE_SECONDS })).toBe("stale")
  expect(answered("10", { now: 999 })).toBe("stale")
  expect(answered("10", { secret: "another secret of some length" })).toBe("stale")
})

it("refuses a changed question", () => {
  const seal = asked.seal.replace(/^./, "X")
  expect(checkChallenge({ seal, answer: "10", trap: "" }, where)).toBe("stale")
  expect(checkChallenge({ seal: "", answer: "10", trap: "" }, where)).toBe("stale")
})

it("catches who fills the hidden field or answers at once", () => {
  expect(answered("10", {}, "https://spam.example")).toBe("wrong")
  expect(answered("10", { now: 1_000 + HASTY_SECONDS - 1 })).toBe("hasty")
})
