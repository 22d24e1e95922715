import { keepDraft } from "@/features/checkout/draft"
import { readValues } from "@/lib/checkout/form"

const LONGEST_BODY = 16_000

/**
 * `POST /api/draft` (the checkout form) → 204: keeps what was typed in a sealed cookie, so that
 * another language, a closed tab or a dead battery loses nothing. Same origin only.
 */
export async function POST(request: Request): Promise<Response> {
  const length = Number(request.headers.get("content-length") ?? 0)
  if (request.headers.get("sec-fetch-site") !== "same-origin" || length > LONGEST_BODY) {
    return new Response(null, { status: 403 })
  }
  const form = await request.formData().catch(() => null)
  if (!form) {
    return new Response(null, { status: 400 })
  }
  await keepDraft(readValues(form))
  return new Response(null, { status: 204 })
}
