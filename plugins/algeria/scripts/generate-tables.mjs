/**
 * Writes src/geography/{wilayas,communes}.table.ts from data/wilayas-communes.json.
 *
 * One text table each: Node 20 cannot import JSON from ES modules without a warning, a template
 * literal is cheaper to parse than 1,541 object literals, and the wilayas stay importable without
 * the communes. Run it after changing the data; a test compares the tables with the JSON.
 */
import { readFileSync, writeFileSync } from "node:fs"

const file = (path) => new URL(`../${path}`, import.meta.url)
const { wilayas } = JSON.parse(readFileSync(file("data/wilayas-communes.json"), "utf8"))

const row = (cells) => {
  const bad = cells.find((cell) => /[|`\\$\n]/.test(cell))
  if (bad !== undefined) throw new Error(`"${bad}" cannot be written in the table`)
  return cells.join("|")
}
const aliases = (entry) => (entry.aliases ?? []).join(";")

const wilayaRows = wilayas.map((w) =>
  row([
    w.code,
    w.name_fr,
    w.name_ar,
    w.postal_code,
    String(w.created),
    w.parent_before ?? "",
    aliases(w),
  ])
)
const communeRows = wilayas.flatMap((w) =>
  w.communes.map((c) =>
    row([
      w.code,
      c.code,
      c.name_fr,
      c.name_ar,
      c.postal_code ?? "",
      c.postal_inferred ? "1" : "",
      c.wilaya_before_2026 ?? "",
      aliases(c),
    ])
  )
)

const write = (path, name, columns, rows) =>
  writeFileSync(
    file(path),
    [
      "// Written by scripts/generate-tables.mjs from data/wilayas-communes.json. Do not edit.",
      "// Names, codes and postal codes: GeoAlgeria, MIT (see NOTICE.md).",
      `/** Columns: ${columns}. */`,
      `export const ${name}: string = \`${rows.join("\n")}\``,
      "",
    ].join("\n")
  )

write(
  "src/geography/wilayas.table.ts",
  "WILAYAS_TABLE",
  "code|name_fr|name_ar|postal_code|created|parent_before|aliases(;)",
  wilayaRows
)
write(
  "src/geography/communes.table.ts",
  "COMMUNES_TABLE",
  "wilaya|code|name_fr|name_ar|postal_code|postal_inferred|wilaya_before_2026|aliases(;)",
  communeRows
)
