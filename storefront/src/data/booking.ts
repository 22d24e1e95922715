import "server-only"
import { cacheLife } from "next/cache"
import { env } from "@/env"
import { LIVES } from "@/lib/cache-tags"
import type { ContactFacts, ProblemFacts } from "@/lib/booking/forms"
import type { Alternative, BookingOffer, Hold, SlotList, VisitView } from "@/lib/booking/types"
import type { Locale } from "@/lib/i18n/locales"
import { BackendError, storeRead } from "./medusa"
import { atRequest } from "./request-time"
import { storeCall, type StoreAnswer } from "./store-call"

/** The backend may wait two seconds for another booking of the same technician. */
const HOLD_TIMEOUT_MS = 15_000
/** Five photographs over the inner network, then read and stored. */
const UPLOAD_TIMEOUT_MS = 30_000

async function readOffer(locale: Locale): Promise<BookingOffer> {
  "use cache"
  cacheLife(LIVES.booking)
  return storeRead<BookingOffer>("/store/booking/services", { locale, query: { locale } })
}

/**
 * Services, faults, brands and rules in the page's language.
 * @throws BackendError
 */
export const getBookingOffer = atRequest(readOffer)

/**
 * Whether anybody comes to a commune.
 * @throws BackendError, FetchError 400 for an unknown commune
 */
export async function readCoverage(
  commune: string
): Promise<{ covered: boolean; zones: { code: string; name: string; surcharge: number }[] }> {
  return storeRead("/store/booking/coverage", { query: { commune } })
}

export type SlotQuestion = { service_id: string; commune: string; from: string; to: string }

/** Starts that can be held now. @throws BackendError, FetchError */
export async function readSlots(question: SlotQuestion, locale: Locale): Promise<SlotList> {
  return storeRead<SlotList>("/store/booking/slots", { locale, query: question })
}

/** Keeps a slot for a few minutes; `replace` gives an earlier one back in the same breath. */
export function holdSlot(
  body: {
    service_id: string
    commune: string
    starts_at: string
    client: string
    replace?: string
  },
  locale: Locale
): Promise<StoreAnswer<{ hold: Hold }>> {
  return storeCall<{ hold: Hold }>("/store/booking/holds", {
    locale,
    body,
    timeoutMs: HOLD_TIMEOUT_MS,
  })
}

/** The hold behind a token. @throws BackendError, FetchError */
export function readHold(token: string, locale: Locale): Promise<{ hold: Hold }> {
  return storeRead<{ hold: Hold }>(`/store/booking/holds/${encodeURIComponent(token)}`, { locale })
}

/** A few more minutes, once. */
export function extendHold(token: string, locale: Locale): Promise<StoreAnswer<{ hold: Hold }>> {
  return storeCall<{ hold: Hold }>(`/store/booking/holds/${encodeURIComponent(token)}/extend`, {
    locale,
    body: {},
  })
}

/** Everything a hold needs to become a visit. */
export type VisitRequest = ContactFacts & {
  hold_token: string
  problem: ProblemFacts
  locale: Locale
}

export type Booked = {
  visit: VisitView
  manage_token: string
  deposit: { variant_id: string; amount: number | string; currency_code: string } | null
}

/**
 * Books what is held. The same key gives the same visit however often it is asked.
 * @throws BackendError when no answer came: the visit may or may not exist, ask again.
 */
export async function bookVisit(
  request: VisitRequest,
  photos: readonly Blob[],
  { key, locale, token }: { key: string; locale: Locale; token?: string }
): Promise<StoreAnswer<Booked>> {
  return sendForm<Booked>("/store/booking/visits", bookingBody(request, photos), {
    locale,
    headers: {
      "idempotency-key": key,
      ...(photos.length === 0 && { "content-type": "application/json" }),
      ...(token && { authorization: `Bearer ${token}` }),
    },
  })
}

/** JSON without photos: the backend has little room for forms with files, and much for others. */
function bookingBody(request: VisitRequest, photos: readonly Blob[]): FormData | string {
  const data = JSON.stringify(request)
  if (photos.length === 0) {
    return data
  }
  const body = new FormData()
  body.set("data", data)
  for (const [index, photo] of photos.entries()) {
    body.append("photos", photo, `photo-${index + 1}.jpg`)
  }
  return body
}

/**
 * Posts a form, with or without files; answers like {@link storeCall}.
 * @throws BackendError
 */
export async function sendForm<T>(
  path: string,
  body: FormData | string,
  { locale, headers }: { locale: Locale; headers?: Record<string, string> }
): Promise<StoreAnswer<T>> {
  const { backendUrl, publishableKey } = env()
  let response: Response
  let said: unknown
  try {
    response = await fetch(`${backendUrl}${path}`, {
      method: "POST",
      headers: {
        "x-publishable-api-key": publishableKey,
        "x-medusa-locale": locale,
        ...headers,
      },
      body,
      cache: "no-store",
      signal: AbortSignal.timeout(UPLOAD_TIMEOUT_MS),
    })
    said = await response.json()
  } catch (error) {
    throw new BackendError(`POST ${path} failed`, { cause: error })
  }
  if (response.ok) {
    return { ok: true, data: said as T }
  }
  if (response.status >= 500) {
    throw new BackendError(`POST ${path} answered ${response.status}`)
  }
  const refused = (typeof said === "object" && said !== null ? said : {}) as Record<string, unknown>
  const code = typeof refused.code === "string" ? refused.code : String(refused.type ?? "refused")
  return { ok: false, status: response.status, code, body: refused }
}

/** Puts the deposit of a held visit into a cart of its own. */
export function openDeposit(
  holdToken: string,
  { locale, token }: { locale: Locale; token?: string }
): Promise<StoreAnswer<{ cart_id: string; amount: number | string; currency_code: string }>> {
  return storeCall("/store/booking/deposits", {
    locale,
    token,
    body: { hold_token: holdToken },
    timeoutMs: HOLD_TIMEOUT_MS,
  })
}

/** Asks to be called back from a place nobody goes to. */
export function askCallback(
  body: {
    kind: "callback" | "waitlist"
    commune: string
    service_id?: string
    contact: { first_name: string; last_name: string; phone: string }
    note?: string
  },
  locale: Locale
): Promise<StoreAnswer<unknown>> {
  return storeCall("/store/booking/requests", { locale, body: { ...body, locale } })
}

/** Up to three other starts out of a refusal or an answer; anything of another shape is dropped. */
export function readAlternatives(body: Record<string, unknown>): Alternative[] {
  const details = body.details
  const list =
    body.alternatives ??
    (typeof details === "object" && details !== null ? Reflect.get(details, "alternatives") : [])
  if (!Array.isArray(list)) {
    return []
  }
  return list.slice(0, 3).flatMap((one: unknown) => {
    const starts = typeof one === "object" && one !== null ? Reflect.get(one, "starts_at") : null
    const ends = typeof one === "object" && one !== null ? Reflect.get(one, "ends_at") : null
    return typeof starts === "string" && !Number.isNaN(Date.parse(starts))
      ? [{ starts_at: starts, ends_at: typeof ends === "string" ? ends : starts }]
      : []
  })
}
