import { passFlash } from "@/data/flash"
import { env } from "@/env"
import { looksLikeRef } from "@/lib/checkout/placed-orders"
import { isLocale, DEFAULT_LOCALE } from "@/lib/i18n/locales"
import { MAX_PROOF_BYTES, proofFault, type ProofFault } from "@/lib/pay/transfer"
import { readCapped } from "@/lib/security/read-capped"
import { fromThisShop } from "@/lib/security/same-origin"

/** The file, a few short fields and the borders between them. */
const MAX_BODY = MAX_PROOF_BYTES + 64 * 1024
const TIMEOUT_MS = 30_000
const FIELDS = ["sender_name", "sender_last4", "transfer_number", "paid_on"] as const

/**
 * `POST /api/pay/proof/<order ref>?locale=fr` (multipart: `file` and the fields above) → 303 to the
 * payment page, which says what became of it. Same origin only. Whether the file is what it claims to
 * be the backend finds out.
 */
export async function POST(
  request: Request,
  { params }: RouteContext<"/api/pay/proof/[ref]">
): Promise<Response> {
  const { ref } = await params
  if (!fromThisShop(request.headers) || !looksLikeRef(ref)) {
    return new Response(null, { status: 403 })
  }
  const asked = new URL(request.url).searchParams.get("locale") ?? undefined
  const locale = isLocale(asked) ? asked : DEFAULT_LOCALE
  const fault = await sendProof(request, ref, locale)
  await passFlash("proof", { ...(fault && { fault }) })
  // A relative address: the server itself may only know its inner name.
  return new Response(null, { status: 303, headers: { location: `/${locale}/pay/${ref}` } })
}

async function sendProof(
  request: Request,
  ref: string,
  locale: string
): Promise<ProofFault | undefined> {
  const bytes = await readCapped(request, MAX_BODY)
  if (!bytes) {
    return "too_large"
  }
  const type = request.headers.get("content-type") ?? ""
  const form = await new Response(bytes, { headers: { "content-type": type } })
    .formData()
    .catch(() => null)
  const file = form?.get("file")
  if (!form || !(file instanceof File) || file.size === 0) {
    return "missing"
  }
  if (file.size > MAX_PROOF_BYTES) {
    return "too_large"
  }
  const body = new FormData()
  body.set("file", file)
  for (const name of FIELDS) {
    const value = form.get(name)
    if (typeof value === "string" && value.trim()) {
      body.set(name, value.trim().slice(0, 200))
    }
  }
  const { backendUrl, publishableKey } = env()
  const answer = await fetch(`${backendUrl}/store/payments/transfers/${ref}/proof`, {
    method: "POST",
    headers: { "x-publishable-api-key": publishableKey, "x-medusa-locale": locale },
    body,
    cache: "no-store",
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch(() => null)
  if (!answer) {
    return "failed"
  }
  const said: { code?: unknown } = await answer.json().catch(() => ({}))
  return answer.ok ? undefined : proofFault(answer.status, String(said.code ?? ""))
}
