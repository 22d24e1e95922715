type RefusalBody = { code?: string; message?: string; fields?: Record<string, string> }

/**
 * The backend said no. `message` is its own sentence for the merchant; undefined when it gave none
 * (a breakdown, or no answer at all: status 0). `fields` names the faulty ones.
 */
export class Refused extends Error {
  readonly code: string
  readonly fields: Readonly<Record<string, string>>
  /** The server's sentence, in the merchant's language. */
  readonly sentence: string | undefined
  /** Everything else it told: alternatives, who changed it, why a slot is not offered. */
  readonly details: Readonly<Record<string, unknown>>

  constructor(
    readonly status: number,
    body: RefusalBody
  ) {
    super(body.message ?? body.code ?? "no_answer")
    this.name = "Refused"
    this.code = body.code ?? "no_answer"
    this.fields = body.fields ?? {}
    this.details = { ...body }
    // Sentences of ours come with a code; a 5xx says nothing a merchant can use.
    this.sentence = body.code && status < 500 ? body.message : undefined
  }
}

type Request = {
  method?: "GET" | "POST" | "DELETE"
  /** Sent as JSON, or as it is when it is a form with a file. */
  body?: unknown
  /** The same key twice is one change: for what is sent again after a lost answer. */
  idempotencyKey?: string
}

const base = (typeof __BACKEND_URL__ === "string" ? __BACKEND_URL__ : "").replace(/\/$/, "")

/** The address of an admin route, for images and downloads. */
export const addressOf = (path: string): string => `${base}/admin/${path}`

/**
 * Calls an admin route on the merchant's session; answers come in the language of the page. Plain
 * fetch rather than `@medusajs/js-sdk`: the sdk's error drops the code and the details, which the
 * screens here show. Throws {@link Refused}.
 */
export async function callBackend(
  path: string,
  { method = "GET", body, idempotencyKey }: Request = {}
): Promise<Response> {
  const form = body instanceof FormData
  const response = await fetch(addressOf(path), {
    method,
    credentials: "include",
    headers: {
      accept: "application/json",
      "accept-language": document.documentElement.lang,
      ...(idempotencyKey ? { "idempotency-key": idempotencyKey } : {}),
      // The browser writes a form's type itself: it holds the boundary.
      ...(body !== undefined && !form ? { "content-type": "application/json" } : {}),
    },
    ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
  }).catch(() => undefined)
  if (!response) throw new Refused(0, {})
  if (!response.ok) {
    throw new Refused(response.status, (await response.json().catch(() => ({}))) as RefusalBody)
  }
  return response
}

/** {@link callBackend} for routes that answer JSON of a known shape. */
export async function fetchBackend<Answer>(path: string, request?: Request): Promise<Answer> {
  return (await (await callBackend(path, request)).json()) as Answer
}

/** A query string of the values that are there, with its question mark; empty without any. */
export function queryOf(values: Readonly<Record<string, string | number | undefined>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) {
    if (value !== undefined && value !== "") query.set(name, String(value))
  }
  const text = query.toString()
  return text && `?${text}`
}

/** Who changed a visit first, as a refusal of a second change tells it: a name, else what he is. */
export function changedBy(error: Refused): { name: string } | { type: string } | undefined {
  const by = error.code === "version_conflict" ? error.details.changed_by : undefined
  if (typeof by !== "object" || by === null) return undefined
  if ("name" in by && typeof by.name === "string") return { name: by.name }
  return "type" in by && typeof by.type === "string" ? { type: by.type } : undefined
}
