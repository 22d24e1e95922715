import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import texts from "./index"

const PLURAL = /_(?:zero|one|two|few|many|other)$/
const LANGUAGES = ["fr", "ar", "en"] as const

const keysOf = (value: unknown, path = ""): string[] =>
  typeof value === "object" && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => keysOf(inner, path ? `${path}.${key}` : key))
    : [path]

const keys = (language: (typeof LANGUAGES)[number]) => keysOf(texts[language].hanoutBooking)
const plain = (language: (typeof LANGUAGES)[number]) =>
  [...new Set(keys(language).map((key) => key.replace(PLURAL, "")))].sort()

const textOf = (language: (typeof LANGUAGES)[number], key: string): string =>
  String(
    key
      .split(".")
      .reduce<unknown>(
        (node, name) => (node as Record<string, unknown>)[name],
        texts[language].hanoutBooking
      )
  )
const namesIn = (text: string) => [...new Set(text.match(/\{\{\w+\}\}/g) ?? [])].sort()

describe("admin texts", () => {
  it.each(["ar", "en"] as const)("have every French key in %s", (language) => {
    expect(plain(language)).toEqual(plain("fr"))
  })

  it.each(LANGUAGES)("have every plural form %s counts with", (language) => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories
    const counted = [...new Set(keys(language).filter((key) => PLURAL.test(key)))]
    const bases = [...new Set(counted.map((key) => key.replace(PLURAL, "")))]
    expect(bases.length).toBeGreaterThan(0)
    const missing = bases.flatMap((base) =>
      forms.map((form) => `${base}_${form}`).filter((key) => !counted.includes(key))
    )
    expect(missing).toEqual([])
  })

  it.each(["ar", "en"] as const)("fill the same blanks in %s as in French", (language) => {
    const other = keys(language).filter((key) => !PLURAL.test(key))
    const wrong = other.filter(
      (key) => String(namesIn(textOf(language, key))) !== String(namesIn(textOf("fr", key)))
    )
    expect(wrong).toEqual([])
  })

  it("exist for every key the screens name", () => {
    const sources = readdirSync(join(__dirname, ".."), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".tsx"))
      .map((file) => readFileSync(join(__dirname, "..", file), "utf8"))
    const named = sources.flatMap((source) =>
      [...source.matchAll(/\bt\(\s*"([\w.]+)"/g)].map(([, key]) => key ?? "")
    )
    const known = new Set(plain("fr"))
    expect(named.length).toBeGreaterThan(100)
    expect(named.filter((key) => !known.has(key))).toEqual([])
  })

  it("exist for every group the screens pick a key of", () => {
    const sources = readdirSync(join(__dirname, ".."), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".tsx"))
      .map((file) => readFileSync(join(__dirname, "..", file), "utf8"))
    const groups = sources.flatMap((source) =>
      [...source.matchAll(/\b(?:t|word)\(\s*[`"]([\w.]+)(?:\.\$\{|",\s)/g)].map(
        ([, group]) => group
      )
    )
    const known = plain("fr")
    const missing = groups.filter(
      (group) => !known.some((key) => key === group || key.startsWith(`${group}.`))
    )
    expect(groups.length).toBeGreaterThan(20)
    expect(missing).toEqual([])
  })
})
