import type { MedusaContainer } from "@medusajs/framework/types"
import { createMerchant } from "../checkout/shop"
import type { Http } from "../checkout/client"
import { COMMUNES, customer } from "./planning"

/** What answers to staff carry, as far as the tests look. */
export type Saved = Record<string, unknown> & { id: string }
type Risky = Saved & { at_risk: string[]; reasons: string[] }
export type StaffVisit = Saved & {
  version: number
  status: string
  reference: string
  starts_at: string
  technician_id: string | null
  events: { kind: string; actor_name: string | null; detail: Record<string, unknown> }[]
  photos: { id: string; kind: string; added_by: string }[]
  messages: { id: string; kind: string; status: string }[]
  at_risk: string[]
}
type Answer = Record<string, unknown> & {
  code: string
  message: string
  fields: Record<string, string>
  count: number
  visit: StaffVisit
  visits: StaffVisit[]
  blocks: Risky[]
  unassigned: Saved[]
  at_risk: Risky[]
  approvals: Saved[]
  requests: Saved[]
  messages: Saved[]
  technician: Saved & { weekly: unknown[]; exceptions: unknown[]; time_off: Saved[] }
  technicians: Saved[]
  working: { technician_id: string; from: string; until: string }[]
  changed_by: { id: string; name: string; kind: string }
  current: { version: number; starts_at: string }
  settings: Record<string, unknown>
  pairs: unknown[]
  url: string
  time_off_id: string
}

/** An HTTP answer; never an exception. */
export type Reply = { status: number; data: Answer; headers: Record<string, string> }

type Client = Http & {
  delete: (path: string, config?: unknown) => Promise<{ status: number; data: unknown }>
}

/** Somebody who is logged in to the admin, and the calls he makes. */
export async function logIn(container: MedusaContainer, http: Client) {
  const token = await createMerchant(container, http)
  const claims: unknown = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString())
  const config = (headers: Record<string, string> = {}) => ({
    headers: { authorization: `Bearer ${token}`, "accept-language": "en", ...headers },
    validateStatus: () => true,
    maxBodyLength: Infinity,
  })
  const reply = async (answer: Promise<unknown>) => (await answer) as Reply
  const path = (rest: string) => `/admin/booking/${rest}`
  const get = (rest: string) => reply(http.get(path(rest), config()))
  const post = (rest: string, body: unknown = {}, headers: Record<string, string> = {}) =>
    reply(http.post(path(rest), body, config(headers)))
  const remove = (rest: string) => reply(http.delete(path(rest), config()))

  /** A visit written by this person; the first answer that is no 201 is thrown. */
  async function write(
    service_id: string,
    starts_at: string,
    over: Record<string, unknown> = {}
  ): Promise<StaffVisit> {
    const body = { service_id, starts_at, commune_code: COMMUNES.a, ...customer(), ...over }
    const { status, data } = await post("visits", body)
    if (status !== 201) throw new Error(JSON.stringify(data))
    return data.visit
  }

  /** Sends photos with what they show. */
  function sendPhotos(rest: string, files: Buffer[], kind?: string, type = "image/jpeg") {
    const form = new FormData()
    if (kind !== undefined) form.set("kind", kind)
    for (const [index, file] of files.entries()) {
      form.append("photos", new Blob([new Uint8Array(file)], { type }), `photo-${index}.jpg`)
    }
    return post(rest, form)
  }

  return {
    id: String(Reflect.get(Object(claims), "actor_id")),
    get,
    post,
    remove,
    write,
    sendPhotos,
  }
}

/** See {@link logIn}. */
export type Staff = Awaited<ReturnType<typeof logIn>>
