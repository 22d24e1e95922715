import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import type { Client } from "pg"

/** What must not be found anywhere, by the name it is reported under: never by its value. */
export type Needles = Record<string, string>

/** Runs of digits a whole card number may hide in, as people and programs group them. */
const DIGITS = /(?<![0-9])[0-9](?:[ -]?[0-9]){15}(?![0-9])/g

/** Whether sixteen digits are a whole number of a CIB or EDAHABIA card. */
function isPan(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, i) => {
    const twice = Number(digit) * (i % 2 === 0 ? 2 : 1)
    return total + (twice > 9 ? twice - 9 : twice)
  }, 0)
  return digits.startsWith("6280") && sum % 10 === 0
}

/** Names of the needles in a text; `PAN` for any whole card number. */
export function findIn(text: string, needles: Needles): string[] {
  const named = Object.entries(needles).flatMap(([name, value]) =>
    value !== "" && text.includes(value) ? [name] : []
  )
  const pan = (text.match(DIGITS) ?? []).some((run) => isPan(run.replace(/[ -]/g, "")))
  return pan ? [...named, "PAN"] : named
}

/**
 * Looks through every column of every row of every table that is not PostgreSQL's own.
 * @returns `schema.table: needle`, once each.
 */
export async function findInDatabase(client: Client, needles: Needles): Promise<string[]> {
  const tables = await client.query<{ name: string }>(
    `select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`
  )
  const found = new Set<string>()
  for (const { name } of tables.rows) {
    // A row as text holds all its columns, JSON and arrays included.
    const rows = await client.query<{ text: string }>(
      `select row_text as text from (select t::text as row_text from ${name} t) rows
        where row_text ~ '6280[ -]?[0-9]'
           or exists (select 1 from unnest($1::text[]) needle where position(needle in row_text) > 0)`,
      [Object.values(needles).filter((value) => value !== "")]
    )
    for (const { text } of rows.rows)
      for (const needle of findIn(text, needles)) found.add(`${name}: ${needle}`)
  }
  return [...found]
}

/** Looks through the files of a folder. @returns `file: needle`, once each. */
export function findInFiles(folder: string, names: RegExp, needles: Needles): string[] {
  return readdirSync(folder)
    .filter((name) => names.test(name))
    .flatMap((name) =>
      findIn(readFileSync(join(folder, name), "utf8"), needles).map((found) => `${name}: ${found}`)
    )
}
