import { readPhoto } from "@/data/photo-shelf"
import { readDraft } from "@/features/booking/draft"

/** `GET /api/booking/photos/<name>`: a photo of this browser's unfinished booking; 404 for any other. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/api/booking/photos/[name]">
): Promise<Response> {
  const { name } = await params
  const draft = await readDraft()
  const photo = draft.photos.includes(name) ? await readPhoto(draft.shelf, name) : undefined
  if (!photo) {
    return new Response(null, { status: 404 })
  }
  return new Response(new Uint8Array(photo), {
    headers: {
      "content-type": "image/jpeg",
      "cache-control": "private, no-store",
      "content-security-policy": "default-src 'none'; sandbox",
    },
  })
}
