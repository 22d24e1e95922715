import "server-only"
import { randomBytes } from "node:crypto"
import { cookies } from "next/headers"
import { env } from "@/env"
import { type COOKIES, cookieOptions } from "@/lib/cookies"
import { openSealed, sealValue } from "@/lib/security/sealed"

/** Stands in for a missing HANOUT_COOKIE_SECRET: sealed cookies then end with the process. */
const ownSecret = randomBytes(32).toString("hex")

type SealedCookie = (typeof COOKIES)["orders" | "draft" | "flash" | "visit"]

/** Seals what this shop gives a browser to bring back. */
export function secret(): string {
  return env().cookieSecret ?? ownSecret
}

/** The value of a sealed cookie; undefined when it is missing or not ours. */
export async function readSealed(name: SealedCookie): Promise<unknown> {
  return openSealed((await cookies()).get(name)?.value, name, secret())
}

/**
 * Stores a value the browser can carry but not change, for some days or seconds. In actions and
 * route handlers only.
 */
export async function writeSealed(
  name: SealedCookie,
  value: unknown,
  life: { days: number } | { seconds: number }
): Promise<void> {
  const jar = await cookies()
  const options =
    "days" in life ? cookieOptions(life.days) : { ...cookieOptions(0), maxAge: life.seconds }
  jar.set(name, sealValue(value, name, secret()), options)
}

/** Takes a cookie away. In actions and route handlers only. */
export async function dropCookie(name: (typeof COOKIES)[keyof typeof COOKIES]): Promise<void> {
  const jar = await cookies()
  // Deleting a `__Host-` cookie needs the same attributes it was set with.
  jar.set(name, "", cookieOptions(0))
}
