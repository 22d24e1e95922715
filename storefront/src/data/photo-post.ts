import "server-only"
import { readCapped } from "@/lib/security/read-capped"
import { isLocale, DEFAULT_LOCALE, type Locale } from "@/lib/i18n/locales"

/** Borders between the parts of a form and their names. */
const FRAME = 64 * 1024

/** What a form with photos brings, before anyone looked into the files. */
export type PostedPhotos =
  { ok: true; files: File[] } | { ok: false; fault: "photo_size" | "photo_missing" | "photo_many" }

/** Files of the field `photos`, within the merchant's limits of number and size. */
export async function readPostedPhotos(
  request: Request,
  { most, maxBytes }: { most: number; maxBytes: number }
): Promise<PostedPhotos> {
  const bytes = await readCapped(request, most * maxBytes + FRAME)
  if (!bytes) {
    return { ok: false, fault: "photo_size" }
  }
  const type = request.headers.get("content-type") ?? ""
  const form = await new Response(bytes, { headers: { "content-type": type } })
    .formData()
    .catch(() => null)
  const files = (form?.getAll("photos") ?? []).flatMap((one) =>
    one instanceof File && one.size > 0 ? [one] : []
  )
  if (files.length === 0) {
    return { ok: false, fault: "photo_missing" }
  }
  if (files.length > most) {
    return { ok: false, fault: "photo_many" }
  }
  return files.some(({ size }) => size > maxBytes)
    ? { ok: false, fault: "photo_size" }
    : { ok: true, files }
}

/** The language a route was asked in (`?locale=`). */
export function askedLocale(request: Request): Locale {
  const asked = new URL(request.url).searchParams.get("locale") ?? undefined
  return isLocale(asked) ? asked : DEFAULT_LOCALE
}

/** Whether a script asks, which wants words and no other page. */
export function wantsJson(request: Request): boolean {
  return request.headers.get("accept")?.includes("application/json") === true
}

/** Back to a page: a relative address, the server itself may only know its inner name. */
export function seeOther(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path } })
}
