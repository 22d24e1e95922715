import { BackendError } from "@/data/medusa"
import { settleReturn } from "@/data/payments"
import { DEFAULT_LOCALE } from "@/lib/i18n/locales"
import { fromThisShop } from "@/lib/security/same-origin"
import { planReturn } from "@/lib/pay/return-view"

const PRIVATE = { "cache-control": "private, no-store" }

/**
 * `GET /api/pay/returns/<token>` → `{ page }`: whether a payment is still being checked, for the page
 * that waits. Same origin only; 404 for an unknown token, 503 when nobody could be asked.
 */
export async function GET(
  request: Request,
  { params }: RouteContext<"/api/pay/returns/[token]">
): Promise<Response> {
  if (!fromThisShop(request.headers)) {
    return new Response(null, { status: 403 })
  }
  const { token } = await params
  try {
    const view = await settleReturn(token, undefined, DEFAULT_LOCALE)
    return view
      ? Response.json({ page: planReturn(view).page }, { headers: PRIVATE })
      : new Response(null, { status: 404, headers: PRIVATE })
  } catch (error) {
    if (error instanceof BackendError) {
      return new Response(null, { status: 503, headers: PRIVATE })
    }
    throw error
  }
}
