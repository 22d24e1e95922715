import { passFile } from "@/data/pass-file"
import { askedLocale } from "@/data/photo-post"
import { looksLikeManageToken } from "@/lib/booking/tokens"

/**
 * `GET /api/booking/calendar/<manage token>?locale=fr`: the visit for a calendar, through this origin:
 * the browser never talks to Medusa. 404 for a dead link, 502 when nobody answers.
 */
export async function GET(
  request: Request,
  { params }: RouteContext<"/api/booking/calendar/[token]">
): Promise<Response> {
  const { token } = await params
  if (!looksLikeManageToken(token)) {
    return new Response(null, { status: 404 })
  }
  return passFile(`/store/booking/visits/${token}/calendar.ics`, {
    locale: askedLocale(request),
    type: "text/calendar",
    name: "visite.ics",
  })
}
