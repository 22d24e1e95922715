import texts from "./index"

const keysOf = (value: unknown, path = ""): string[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, `${path}.${key}`))
    : [path]

describe("admin texts", () => {
  it.each(["ar", "en"] as const)("have every French key in %s", (language) => {
    expect(keysOf(texts[language].hanoutPayments)).toEqual(keysOf(texts.fr.hanoutPayments))
  })
})
