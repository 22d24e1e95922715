import { isObject, parseJson } from "../json"

/**
 * Reading SATIM's answers. Their casing and types vary by call and version (`errorCode` 0, "0";
 * `OrderStatus` 2, "2"), so names are folded and each value is a thing we know or `undefined`.
 * Sources: SATIM merchant guide; live answers of the certification service, September 2026.
 */
export type Fields = ReadonlyMap<string, unknown>

/**
 * The object in a body with its keys in lower case, or undefined for anything else (HTML, empty,
 * primitives, arrays). Two spellings of one key with different values cancel out: nobody knows which.
 */
export function readFields(body: string): Fields | undefined {
  const json = parseJson(body)
  return isObject(json) ? fold(json) : undefined
}

/** The text of a body that is one JSON string: how SATIM says it does not know an order. */
export function readJsonString(body: string): string | undefined {
  const json = parseJson(body)
  return typeof json === "string" ? json : undefined
}

/** An object inside an object, folded the same way; `undefined` when there is none. */
export function nested(fields: Fields, key: string): Fields | undefined {
  const value = fields.get(key.toLowerCase())
  return isObject(value) ? fold(value) : undefined
}

/** A whole number, sent as a number or as its digits. */
export function readWhole(fields: Fields, key: string): number | undefined {
  const value = fields.get(key.toLowerCase())
  const number =
    typeof value === "number"
      ? value
      : typeof value === "string" && /^-?\d{1,15}$/.test(value)
        ? Number(value)
        : NaN
  // Adding zero turns -0 into 0.
  return Number.isSafeInteger(number) ? number + 0 : undefined
}

/** A text that is not blank. */
export function readText(fields: Fields, key: string): string | undefined {
  const value = fields.get(key.toLowerCase())
  return typeof value === "string" && value.trim() !== "" ? value.trim() : undefined
}

/** An identifier: a text of letters, digits and dashes, or a whole number written as one. */
export function readId(fields: Fields, key: string): string | undefined {
  const value = fields.get(key.toLowerCase())
  const text = typeof value === "number" && Number.isSafeInteger(value) ? String(value) : value
  return typeof text === "string" && /^[A-Za-z0-9-]{1,64}$/.test(text) ? text : undefined
}

function fold(object: object): Fields {
  const fields = new Map<string, unknown>()
  for (const [key, value] of Object.entries(object)) {
    const name = key.toLowerCase()
    fields.set(name, fields.has(name) && !isSame(fields.get(name), value) ? undefined : value)
  }
  return fields
}

/** Two spellings of one scalar: `0` and `"0"` agree, objects never do. */
function isSame(one: unknown, other: unknown): boolean {
  return typeof one !== "object" && typeof other !== "object" && String(one) === String(other)
}
