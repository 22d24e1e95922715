import { createHmac, timingSafeEqual } from "node:crypto"

function seal(payload: string, purpose: string, secret: string): Buffer {
  return createHmac("sha256", secret).update(`${purpose}.${payload}`).digest()
}

/**
 * A value the browser may keep for us but not write: base64url JSON and its HMAC-SHA256.
 * `purpose` binds it to one cookie, so that one cannot be passed off as another.
 */
export function sealValue(value: unknown, purpose: string, secret: string): string {
  const payload = Buffer.from(JSON.stringify(value)).toString("base64url")
  return `${payload}.${seal(payload, purpose, secret).toString("base64url")}`
}

/** The value again, or undefined when it is missing, broken, foreign or changed. */
export function openSealed(sealed: string | undefined, purpose: string, secret: string): unknown {
  const [payload, mark, ...rest] = sealed?.split(".") ?? []
  if (!payload || !mark || rest.length > 0) {
    return undefined
  }
  const expected = seal(payload, purpose, secret)
  const given = Buffer.from(mark, "base64url")
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    return undefined
  }
  return JSON.parse(Buffer.from(payload, "base64url").toString("utf8"))
}
