import { readdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { LOCALES, type Locale } from "../lib/i18n/locales"

const ROOT = path.join(__dirname, "../../messages")

type Node = string | { [key: string]: Node } | Node[]

/** `{ a: { b: "x" } }` becomes `{ "a.b": "x" }`; list places are keys too. */
function flatten(node: Node, prefix = ""): Map<string, string> {
  if (typeof node === "string") {
    return new Map([[prefix, node]])
  }
  return new Map(
    Object.entries(node).flatMap(([key, value]) => [
      ...flatten(value, prefix ? `${prefix}.${key}` : key),
    ])
  )
}

function read(locale: Locale, file: string): Map<string, string> {
  return flatten(JSON.parse(readFileSync(path.join(ROOT, locale, file), "utf8")))
}

/** `one {# pièce}` inside a plural is text, not an argument called "# pièce". */
const BRANCH = /(?:=\d+|\b(?:zero|one|two|few|many|other))\s*\{((?:[^{}]|\{\w+\})*)\}/g

/** Names of ICU arguments and rich-text tags: `{count, plural, …}` gives count, `<b>` gives <b>. */
function placeholders(message: string): string[] {
  const flat = message.replace(BRANCH, " $1 ")
  const args = [...flat.matchAll(/\{\s*([a-zA-Z_]\w*)\s*[,}]/g)].map((match) => match[1])
  const tags = [...flat.matchAll(/<([a-z]\w*)>/g)].map((match) => `<${match[1]}>`)
  return [...new Set([...args, ...tags])].map(String).sort()
}

const files = readdirSync(path.join(ROOT, "fr"))

describe.each(LOCALES)("%s", (locale) => {
  it("has the same areas as French", () => {
    expect(readdirSync(path.join(ROOT, locale)).sort()).toEqual([...files].sort())
  })

  it.each(files)("%s has every French key, none more, with the same arguments", (file) => {
    const french = read("fr", file)
    const own = read(locale, file)
    expect([...own.keys()].sort()).toEqual([...french.keys()].sort())
    for (const [key, message] of own) {
      expect([key, placeholders(message)]).toEqual([key, placeholders(french.get(key) ?? "")])
      expect([key, message.trim()]).not.toEqual([key, ""])
    }
  })
})

it("gives every Arabic plural its six forms", () => {
  for (const file of files) {
    for (const [key, message] of read("ar", file)) {
      if (!message.includes(", plural,")) {
        continue
      }
      const forms = ["zero", "one", "two", "few", "many", "other"].filter((form) =>
        new RegExp(`(^|[\\s}])${form} ?\\{`).test(message)
      )
      expect([file, key, forms]).toEqual([
        file,
        key,
        ["zero", "one", "two", "few", "many", "other"],
      ])
    }
  }
})

it("reads arguments and tags, not plural branches' text", () => {
  const message = "{count, plural, =0 {vide} one {# pièce} other {{total} pièces}} <b>x</b> {name}"
  expect(placeholders(message)).toEqual(["<b>", "count", "name", "total"])
})
