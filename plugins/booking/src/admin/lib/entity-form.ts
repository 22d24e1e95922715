/** A choice of a list or of boxes. */
export type Option = { value: string; label: string }

/** One field of a form of the settings. Texts and numbers are typed, so they are kept as text. */
export type FieldSpec = {
  name: string
  kind:
    | "text"
    | "paragraph"
    | "number"
    | "money"
    | "date"
    | "color"
    | "switch"
    | "choice"
    | "boxes"
    | "lines"
  /** An empty one is refused here; other empty ones are sent as nothing. */
  required?: boolean
  /** For choices and boxes. */
  options?: readonly Option[]
  dir?: "ltr" | "rtl" | "auto"
  /** What a new thing has. */
  initial?: string | boolean
}

/** What a form holds: text, switches, and the checked boxes or lines of a list. */
export type Draft = Record<string, string | boolean | string[]>

const isList = ({ kind }: FieldSpec) => kind === "boxes"

/** The form of a saved thing, or of a new one. */
export function draftOf(
  fields: readonly FieldSpec[],
  entity: Readonly<Record<string, unknown>> | undefined
): Draft {
  return Object.fromEntries(
    fields.map((field) => {
      const value = entity?.[field.name]
      if (field.kind === "switch") {
        return [field.name, entity ? value === true : field.initial === true]
      }
      if (isList(field)) return [field.name, Array.isArray(value) ? value.map(String) : []]
      if (field.kind === "lines") {
        return [field.name, Array.isArray(value) ? value.map(String).join("\n") : ""]
      }
      const typed = value === null || value === undefined ? "" : String(value)
      return [field.name, entity ? typed : String(field.initial ?? "")]
    })
  )
}

const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)

/**
 * What the server takes, or the names of the fields that cannot be sent. Amounts go as the text they
 * were typed in, with the comma as a point: no arithmetic is done here.
 */
export function bodyOf(
  fields: readonly FieldSpec[],
  draft: Draft
): { ok: true; body: Record<string, unknown> } | { ok: false; faults: ReadonlySet<string> } {
  const faults = new Set<string>()
  const body: Record<string, unknown> = {}
  for (const field of fields) {
    const value = draft[field.name]
    if (typeof value !== "string") {
      body[field.name] = value
      continue
    }
    const number = field.kind === "number" || field.kind === "money"
    // An emptied number is what it is for a new thing; one that has nothing there is none.
    const text = value.trim() || (number && !field.required ? String(field.initial ?? "") : "")
    if (field.kind === "lines") {
      body[field.name] = linesOf(text)
    } else if (text === "") {
      if (field.required) faults.add(field.name)
      else body[field.name] = null
    } else if (field.kind === "number") {
      if (/^-?\d{1,9}$/.test(text)) body[field.name] = Number(text)
      else faults.add(field.name)
    } else if (field.kind === "money") {
      const amount = text.replace(/\s/g, "").replace(",", ".")
      if (/^\d{1,12}(\.\d{1,2})?$/.test(amount)) body[field.name] = amount
      else faults.add(field.name)
    } else {
      body[field.name] = text
    }
  }
  return faults.size > 0 ? { ok: false, faults } : { ok: true, body }
}

/** The field a refusal of the server is about: "skills.0.code" is the field `skills`. */
export const fieldOf = (path: string): string => path.split(".")[0] ?? path
