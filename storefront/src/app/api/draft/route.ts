import { keepDraft } from "@/features/checkout/draft"
import { readValues } from "@/lib/checkout/form"
import { readCapped } from "@/lib/security/read-capped"

const LONGEST_BODY = 16_000

/**
 * `POST /api/draft` (the checkout form) → 204: keeps what was typed in a sealed cookie, so that
 * another language, a closed tab or a dead battery loses nothing. Same origin only.
 */
export async function POST(request: Request): Promise<Response> {
  if (request.headers.get("sec-fetch-site") !== "same-origin") {
    return new Response(null, { status: 403 })
  }
  const bytes = await readCapped(request, LONGEST_BODY)
  if (!bytes) {
    return new Response(null, { status: 413 })
  }
  const type = request.headers.get("content-type") ?? ""
  const form = await new Response(bytes, { headers: { "content-type": type } })
    .formData()
    .catch(() => null)
  if (!form) {
    return new Response(null, { status: 400 })
  }
  await keepDraft(readValues(form))
  return new Response(null, { status: 204 })
}
