import "server-only"
import { headers } from "next/headers"
import { COOKIES } from "@/lib/cookies"
import { readSealed, writeSealed } from "./cookie-jar"

/** Forms that answer through {@link leaveFlash}. */
export type FlashArea =
  | "cart"
  | "checkout"
  | "track"
  | "account"
  | "pay"
  | "receipt"
  | "proof"
  | "booking"
  | "visit"
  | "deposit"

/** Long enough for the page that follows, short enough that a reload soon forgets it. */
const SECONDS = 15

/** Whether the form was posted by the browser itself, without JavaScript. */
export async function postedPlainly(): Promise<boolean> {
  return !(await headers()).has("next-action")
}

/**
 * Leaves an action's answer for the page that is written next, when no script is there to take it.
 * Next 16.4 does not hand React's form state to a page that resumes a prerendered shell, which every
 * page here is; until it does, the answer travels in a sealed cookie of a few seconds.
 */
export async function leaveFlash<T extends object>(area: FlashArea, answer: T): Promise<T> {
  if (await postedPlainly()) {
    await writeSealed(COOKIES.flash, { area, answer }, { seconds: SECONDS })
  }
  return answer
}

/**
 * Leaves an answer for the page a form leads to, with or without scripts: for forms that always go
 * back to a page by redirect.
 */
export async function passFlash(area: FlashArea, answer: object): Promise<void> {
  await writeSealed(COOKIES.flash, { area, answer }, { seconds: SECONDS })
}

/** The answer left for this page, or undefined. Sealed by us: it has the shape it was left with. */
export async function readFlash<T extends object>(area: FlashArea): Promise<T | undefined> {
  const flash = await readSealed(COOKIES.flash)
  if (typeof flash !== "object" || flash === null || Reflect.get(flash, "area") !== area) {
    return undefined
  }
  return Reflect.get(flash, "answer") as T
}
