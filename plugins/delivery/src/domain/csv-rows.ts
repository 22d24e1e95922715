/** A record of a file and the line it starts on, counted from 1. */
export type CsvRow = { line: number; cells: string[] }

/** The records, or the line of a quote that is never closed. */
export type CsvRows = { ok: true; rows: CsvRow[] } | { ok: false; line: number }

const BYTE_ORDER_MARK = "\ufeff"

/** The separator the heading uses most; comma when it has none. */
function separatorOf(text: string): string {
  const heading = text.split(/\r\n?|\n/, 1)[0] ?? ""
  const count = (mark: string) => heading.split(mark).length
  return [",", ";", "\t"].reduce((best, mark) => (count(mark) > count(best) ? mark : best))
}

/**
 * Splits delimited text (RFC 4180, plus semicolons and tabs) into records. Lines without any text
 * are left out; a quoted cell may hold separators, doubled quotes and line ends.
 */
export function parseCsvRows(source: string): CsvRows {
  const text = source.startsWith(BYTE_ORDER_MARK) ? source.slice(1) : source
  const separator = separatorOf(text)
  const rows: CsvRow[] = []
  let row: CsvRow = { line: 1, cells: [] }
  let cell = ""
  let line = 1
  let quotedSince = 0

  const endCell = () => {
    row.cells.push(cell)
    cell = ""
  }
  const endRow = () => {
    endCell()
    if (row.cells.some((value) => value.trim() !== "")) rows.push(row)
    row = { line, cells: [] }
  }

  for (let at = 0; at < text.length; at++) {
    const mark = text.charAt(at)
    const lineEnds = mark === "\n" || (mark === "\r" && text.charAt(at + 1) !== "\n")
    if (lineEnds) line += 1

    if (quotedSince > 0) {
      if (mark !== '"') cell += mark
      else if (text.charAt(at + 1) === '"') cell += text.charAt(++at)
      else quotedSince = 0
    } else if (mark === '"' && cell.trim() === "") {
      cell = ""
      quotedSince = line
    } else if (mark === separator) endCell()
    else if (lineEnds) endRow()
    else if (mark !== "\r") cell += mark
  }
  if (quotedSince > 0) return { ok: false, line: quotedSince }
  if (cell !== "" || row.cells.length > 0) endRow()
  return { ok: true, rows }
}
