/** One line to correct in an imported file. */
export type FileProblem = { line: number; column?: string; code: string; value?: string }

type RefusalBody = {
  code?: string
  message?: string
  fields?: Record<string, string>
  problems?: FileProblem[]
}

/** The backend said no (or nothing, code `no_answer`); `fields` and `problems` say where. */
export class Refused extends Error {
  readonly code: string
  readonly fields: Record<string, string>
  readonly problems: FileProblem[]

  constructor(body: RefusalBody) {
    super(body.message ?? body.code ?? "no_answer")
    this.name = "Refused"
    this.code = body.code ?? "no_answer"
    this.fields = body.fields ?? {}
    this.problems = body.problems ?? []
  }
}

const base = (typeof __BACKEND_URL__ === "string" ? __BACKEND_URL__ : "").replace(/\/$/, "")

/**
 * Calls an admin route with the merchant's session. Plain fetch rather than `@medusajs/js-sdk`: the
 * sdk's error keeps the message and drops the codes of the fields, which the forms here show.
 * Throws {@link Refused}.
 */
export async function callBackend(
  path: string,
  { method = "GET", body }: { method?: "GET" | "POST" | "DELETE"; body?: unknown } = {}
): Promise<Response> {
  const response = await fetch(`${base}/admin/delivery/${path}`, {
    method,
    credentials: "include",
    headers: { accept: "application/json", "content-type": "application/json" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }).catch(() => undefined)
  if (!response) throw new Refused({})
  if (!response.ok) {
    throw new Refused((await response.json().catch(() => ({}))) as RefusalBody)
  }
  return response
}

/** {@link callBackend} for routes that answer JSON of a known shape. */
export async function fetchBackend<Answer>(
  path: string,
  request?: Parameters<typeof callBackend>[1]
): Promise<Answer> {
  return (await (await callBackend(path, request)).json()) as Answer
}
