import { centimesToDecimal } from "@hanout/algeria/money"
import { toAsciiDigits, foldKey } from "@hanout/algeria/text"
import { getWilaya } from "@hanout/algeria/wilayas"
import { parseCsvRows } from "./csv-rows"
import type { DeliveryMode } from "./modes"
import { readTariff, tariffKey, type Tariff, type TariffField, type TariffProblem } from "./tariff"

/** Columns in the order they are written. `wilaya` is there for people and ignored when read. */
export const CSV_COLUMNS = [
  "wilaya_code",
  "wilaya",
  "mode",
  "price",
  "included_kg",
  "extra_kg_price",
  "min_days",
  "max_days",
  "available",
] as const

/** One thing to correct in a file. `line` counts from 1, the heading included. */
export type CsvProblem = {
  line: number
  column?: string
  code:
    | TariffProblem
    | "file_empty"
    | "file_too_long"
    | "quote_open"
    | "column_missing"
    | "column_count"
    | "duplicate_row"
  /** The cell as it was read, cut to 40 characters. */
  value?: string
}

/** The rows of a file, or everything wrong with it: a file goes in whole or not at all. */
export type CsvReading = { ok: true; tariffs: Tariff[] } | { ok: false; problems: CsvProblem[] }

/** More lines than any tariff table has (69 × 2); stops a wrong file before it fills the answer. */
export const MAX_CSV_LINES = 1_000

const MODE_WORDS: Record<string, DeliveryMode> = {
  home: "home",
  domicile: "home",
  stopdesk: "stop_desk",
  desk: "stop_desk",
  bureau: "stop_desk",
}
const FLAG_WORDS: Record<string, boolean> = {
  "1": true,
  true: true,
  yes: true,
  oui: true,
  "0": false,
  false: false,
  no: false,
  non: false,
}

/** "1 200,50" as a French spreadsheet writes it, in any digits, to "1200.50". */
function plainNumber(cell: string): string {
  return toAsciiDigits(cell).replace(/\s/g, "").replace(",", ".")
}

function wholeNumber(cell: string): number {
  const digits = plainNumber(cell)
  return /^\d{1,6}$/.test(digits) ? Number(digits) : Number.NaN
}

/** Spreadsheets drop the leading zero of "01". */
function wilayaCode(cell: string): string {
  return toAsciiDigits(cell).trim().padStart(2, "0")
}

function readRow(cell: (column: string) => string): Partial<Record<TariffField, unknown>> {
  return {
    wilaya_code: wilayaCode(cell("wilaya_code")),
    mode: MODE_WORDS[foldKey(cell("mode"))] ?? cell("mode"),
    price: plainNumber(cell("price")),
    included_kg: wholeNumber(cell("included_kg")),
    extra_kg_price: plainNumber(cell("extra_kg_price")),
    min_days: wholeNumber(cell("min_days")),
    max_days: wholeNumber(cell("max_days")),
    available: FLAG_WORDS[foldKey(cell("available"))],
  }
}

/**
 * Reads a tariff file: comma, semicolon or tab between cells, with or without a byte order mark,
 * columns in any order by their heading, decimals with a dot or a comma.
 */
export function parseTariffCsv(text: string): CsvReading {
  const read = parseCsvRows(text)
  if (!read.ok) return { ok: false, problems: [{ line: read.line, code: "quote_open" }] }
  const [heading, ...rows] = read.rows
  if (!heading || rows.length === 0)
    return { ok: false, problems: [{ line: 1, code: "file_empty" }] }
  if (rows.length > MAX_CSV_LINES) {
    return { ok: false, problems: [{ line: MAX_CSV_LINES + 1, code: "file_too_long" }] }
  }

  const names = heading.cells.map((name) => name.trim().toLowerCase())
  const missing = CSV_COLUMNS.filter((column) => column !== "wilaya" && !names.includes(column))
  if (missing.length > 0) {
    return {
      ok: false,
      problems: missing.map((column) => ({ line: heading.line, column, code: "column_missing" })),
    }
  }

  const problems: CsvProblem[] = []
  const tariffs = new Map<string, Tariff>()
  for (const { line, cells } of rows) {
    if (cells.length !== names.length) {
      problems.push({ line, code: "column_count" })
      continue
    }
    const cell = (column: string) => cells[names.indexOf(column)] ?? ""
    const reading = readTariff(readRow(cell))
    if (!reading.ok) {
      for (const [column, code] of Object.entries(reading.problems)) {
        problems.push({ line, column, code, value: cell(column).slice(0, 40) })
      }
    } else if (tariffs.has(tariffKey(reading.tariff))) {
      problems.push({ line, code: "duplicate_row" })
    } else {
      tariffs.set(tariffKey(reading.tariff), reading.tariff)
    }
  }
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, tariffs: [...tariffs.values()] }
}

function quoted(cell: string): string {
  return /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}

/** Writes tariffs as comma-separated text that {@link parseTariffCsv} reads back the same. */
export function serializeTariffCsv(tariffs: readonly Tariff[]): string {
  const lines = tariffs.map((tariff) =>
    [
      tariff.wilaya_code,
      getWilaya(tariff.wilaya_code)?.name_fr ?? "",
      tariff.mode,
      centimesToDecimal(tariff.price),
      String(tariff.included_kg),
      centimesToDecimal(tariff.extra_kg_price),
      String(tariff.min_days),
      String(tariff.max_days),
      tariff.available ? "1" : "0",
    ]
      .map(quoted)
      .join(",")
  )
  return `${[CSV_COLUMNS.join(","), ...lines].join("\r\n")}\r\n`
}
