import { passFile } from "@/data/pass-file"
import { DEFAULT_LOCALE } from "@/lib/i18n/locales"
import { looksLikeManageToken, looksLikePhotoId } from "@/lib/booking/tokens"

/** `GET …/photos/<id>`: a photo the holder of the link added; 404 for any other. */
export async function GET(
  _request: Request,
  { params }: RouteContext<"/api/booking/visits/[token]/photos/[photo]">
): Promise<Response> {
  const { token, photo } = await params
  if (!looksLikeManageToken(token) || !looksLikePhotoId(photo)) {
    return new Response(null, { status: 404 })
  }
  return passFile(`/store/booking/visits/${token}/photos/${photo}`, {
    locale: DEFAULT_LOCALE,
    type: "image/",
  })
}
