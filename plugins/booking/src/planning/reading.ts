import { centimesToDecimal, centimesToDinars, dinarsToCentimes } from "@hanout/algeria/money"

/** A row as PostgreSQL gives it. */
export type Row = Record<string, unknown>

/** Text of a column, null when it is null. */
export const textOrNull = (row: Row, column: string): string | null => {
  const value = row[column]
  return value === null || value === undefined ? null : String(value)
}

/** Text of a column that is never null. */
export const text = (row: Row, column: string): string => String(row[column])

/** Whole number of a column. */
export const int = (row: Row, column: string): number => Number(row[column])

/** Whole number of a column, null when it is null. */
export const intOrNull = (row: Row, column: string): number | null =>
  row[column] === null || row[column] === undefined ? null : Number(row[column])

/** True only for a true column. */
export const flag = (row: Row, column: string): boolean => row[column] === true

/** Elements of a `text[]` column. */
export const texts = (row: Row, column: string): string[] => {
  const value = row[column]
  return Array.isArray(value) ? value.map(String) : []
}

/** The three names of a row. */
export const namesOf = (row: Row) => ({
  name_fr: text(row, "name_fr"),
  name_ar: text(row, "name_ar"),
  name_en: text(row, "name_en"),
})

/** Dinars of a `numeric` column. */
export const amount = (row: Row, column: string): number =>
  centimesToDinars(dinarsToCentimes(String(row[column])))

/** Dinars as Medusa's big numbers are stored: the value and its raw companion. */
export function amountColumns(name: string, dinars: number): Record<string, string> {
  const decimal = centimesToDecimal(dinarsToCentimes(dinars))
  return { [name]: decimal, [`raw_${name}`]: JSON.stringify({ value: decimal, precision: 20 }) }
}
