import { revalidateTag } from "next/cache"
import { z } from "zod"
import { env } from "@/env"
import { planInvalidation } from "@/lib/cache-tags"
import { readCapped } from "@/lib/security/read-capped"
import { SeenIds, verifySignature } from "@/lib/security/signature"

const bodySchema = z.object({
  id: z.string().min(1).max(100),
  tags: z.array(z.string().max(256)).max(500),
})

const MAX_BODY = 64_000
const seen = new SeenIds()

/**
 * `POST /api/revalidate`: Medusa says what changed. Signed with the shared secret (HMAC-SHA256 of
 * `timestamp.body`), valid five minutes, each id once.
 * Answers `{ revalidated: string[] }`; 401 for a bad signature, 400 for a bad body, 413 for a huge one,
 * 503 when the shop has no secret.
 */
export async function POST(request: Request): Promise<Response> {
  const secret = env().revalidateSecret
  if (!secret) {
    return Response.json({ code: "not_configured" }, { status: 503 })
  }
  const bytes = await readCapped(request, MAX_BODY)
  if (!bytes) {
    return Response.json({ code: "body_too_large" }, { status: 413 })
  }
  const body = new TextDecoder().decode(bytes)
  const now = Math.floor(Date.now() / 1000)
  const verdict = verifySignature(
    {
      timestamp: request.headers.get("x-hanout-timestamp"),
      signature: request.headers.get("x-hanout-signature"),
      body,
    },
    secret,
    now
  )
  if (verdict !== "ok") {
    return Response.json({ code: `signature_${verdict}` }, { status: 401 })
  }
  const parsed = bodySchema.safeParse(parseJson(body))
  if (!parsed.success) {
    return Response.json({ code: "body_invalid" }, { status: 400 })
  }
  if (!seen.add(parsed.data.id, now)) {
    return Response.json({ revalidated: [] })
  }
  const plan = planInvalidation(parsed.data.tags)
  for (const { tag, now: immediately } of plan) {
    revalidateTag(tag, immediately ? { expire: 0 } : "max")
  }
  return Response.json({ revalidated: plan.map(({ tag }) => tag) })
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
