import { sendForm } from "@/data/booking"
import { askedLocale, readPostedPhotos, seeOther, wantsJson } from "@/data/photo-post"
import { visitByToken } from "@/data/visits"
import { cleanPhoto } from "@/data/photo-shelf"
import { leaveWords } from "@/features/booking/flash"
import { noticeOf, type Notice } from "@/lib/booking/notices"
import { looksLikeManageToken } from "@/lib/booking/tokens"
import type { Locale } from "@/lib/i18n/locales"
import { fromThisShop } from "@/lib/security/same-origin"

const MOST = 5
const MAX_BYTES = 8 * 1024 * 1024

/**
 * `POST /api/booking/visits/<manage token>/photos?locale=fr` (multipart, field `photos`): adds photos
 * to a booked visit. → 303 to its photo page, or `{ fault }` as JSON for a script. Same origin only.
 */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/booking/visits/[token]/photos">
): Promise<Response> {
  const { token } = await params
  if (!fromThisShop(request.headers) || !looksLikeManageToken(token)) {
    return new Response(null, { status: 403 })
  }
  const locale = askedLocale(request)
  const fault = await addPhotos(request, token, locale)
  if (wantsJson(request)) {
    return Response.json(
      { fault: fault && !/^photo_/.test(fault) ? "photo_failed" : (fault ?? null) },
      { headers: { "cache-control": "no-store" } }
    )
  }
  await leaveWords(`visits/${token}/photos`, { notice: fault ?? "photo_added" })
  return seeOther(`/${locale}/visits/${token}/photos`)
}

async function addPhotos(
  request: Request,
  token: string,
  locale: Locale
): Promise<Notice | undefined> {
  // Nobody's pictures are read for a link that leads nowhere.
  const reading = await visitByToken(token, locale).catch(() => null)
  if (reading?.status !== "open") {
    return reading ? "link_replaced" : "down"
  }
  const posted = await readPostedPhotos(request, { most: MOST, maxBytes: MAX_BYTES })
  if (!posted.ok) {
    return posted.fault
  }
  const body = new FormData()
  for (const file of posted.files) {
    const photo = await cleanPhoto(file)
    if (typeof photo === "string") {
      return photo
    }
    body.append("photos", new Blob([new Uint8Array(photo)], { type: "image/jpeg" }), "photo.jpg")
  }
  const answer = await sendForm(`/store/booking/visits/${token}/photos`, body, { locale }).catch(
    () => null
  )
  if (!answer) {
    return "down"
  }
  return answer.ok ? undefined : noticeOf(answer.code)
}
