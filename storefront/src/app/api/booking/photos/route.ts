import { getBookingOffer } from "@/data/booking"
import { askedLocale, readPostedPhotos, seeOther, wantsJson } from "@/data/photo-post"
import { cleanPhoto, layPhoto, newShelf, type PhotoFault } from "@/data/photo-shelf"
import { keepDraft, readDraft } from "@/features/booking/draft"
import { leaveWords } from "@/features/booking/flash"
import { detour } from "@/lib/booking/draft"
import type { Locale } from "@/lib/i18n/locales"
import { fromThisShop } from "@/lib/security/same-origin"

/** When the merchant's own limits cannot be read. */
const LIMITS = { max_photos: 5, max_photo_bytes: 8 * 1024 * 1024 }

/**
 * `POST /api/booking/photos?locale=fr` (multipart, field `photos`): adds photos to the unfinished
 * booking of this browser. → 303 to the step, or `{ fault }` as JSON for a script. Same origin only.
 */
export async function POST(request: Request): Promise<Response> {
  if (!fromThisShop(request.headers)) {
    return new Response(null, { status: 403 })
  }
  const locale = askedLocale(request)
  const fault = await addPhotos(request, locale)
  if (wantsJson(request)) {
    return Response.json({ fault: fault ?? null }, { headers: { "cache-control": "no-store" } })
  }
  await leaveWords("booking/photos", { notice: fault ?? "photo_added" })
  return seeOther(`/${locale}/booking/photos`)
}

async function addPhotos(request: Request, locale: Locale): Promise<PhotoFault | undefined> {
  const draft = await readDraft()
  // Whoever did not come here by the steps before has nothing to photograph.
  if (detour(draft, "photos")) {
    return "photo_missing"
  }
  const limits = await getBookingOffer(locale).then(
    ({ settings }) => settings,
    () => LIMITS
  )
  const room = limits.max_photos - draft.photos.length
  // A form may not bring more than one may have in all, however many there are already.
  const posted = await readPostedPhotos(request, {
    most: limits.max_photos,
    maxBytes: limits.max_photo_bytes,
  })
  if (!posted.ok) {
    return posted.fault
  }
  if (posted.files.length > room) {
    return "photo_many"
  }
  const photos: Buffer[] = []
  for (const file of posted.files) {
    const photo = await cleanPhoto(file)
    if (typeof photo === "string") {
      return photo
    }
    photos.push(photo)
  }
  // All are good, or none is kept.
  const shelf = draft.shelf || newShelf()
  const names: string[] = []
  for (const photo of photos) {
    names.push(await layPhoto(shelf, photo))
  }
  await keepDraft({ ...draft, shelf, photos: [...draft.photos, ...names] })
  return undefined
}
