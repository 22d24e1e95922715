import { askedLocale, seeOther } from "@/data/photo-post"
import { clearPhotos } from "@/data/photo-shelf"
import { keepDraft, readDraft } from "@/features/booking/draft"
import { leaveWords } from "@/features/booking/flash"
import { readCapped } from "@/lib/security/read-capped"
import { fromThisShop } from "@/lib/security/same-origin"

const LONGEST_BODY = 4_000

/**
 * `POST /api/booking/photos/remove?locale=fr` (form field `name`): takes a photo away again. → 303 to
 * the step. Same origin only.
 */
export async function POST(request: Request): Promise<Response> {
  if (!fromThisShop(request.headers)) {
    return new Response(null, { status: 403 })
  }
  const bytes = await readCapped(request, LONGEST_BODY)
  const form = bytes && new URLSearchParams(new TextDecoder().decode(bytes))
  const name = form?.get("name") ?? ""
  const draft = await readDraft()
  if (draft.photos.includes(name)) {
    await clearPhotos(draft.shelf, name)
    await keepDraft({ ...draft, photos: draft.photos.filter((one) => one !== name) })
    await leaveWords("booking/photos", { notice: "photo_removed" })
  }
  return seeOther(`/${askedLocale(request)}/booking/photos`)
}
