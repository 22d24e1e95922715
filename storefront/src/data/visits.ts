import "server-only"
import { FetchError } from "@medusajs/js-sdk"
import { cache } from "react"
import { looksLikeRef } from "@/lib/checkout/placed-orders"
import { looksLikeManageToken, looksLikeProposalToken } from "@/lib/booking/tokens"
import type { Alternative, SlotList, VisitView } from "@/lib/booking/types"
import type { Locale } from "@/lib/i18n/locales"
import { refusal, storeRead } from "./medusa"
import { storeCall, type StoreAnswer } from "./store-call"

/** `gone`: the link was good once. `none`: there never was such a link. */
export type VisitReading =
  { status: "open"; visit: VisitView } | { status: "gone"; code: string } | { status: "none" }

/**
 * The visit behind a signed link, read once per request.
 * @throws BackendError
 */
export const visitByToken = cache(async (token: string, locale: Locale): Promise<VisitReading> => {
  if (!looksLikeManageToken(token)) {
    return { status: "none" }
  }
  try {
    const path = `/store/booking/visits/${encodeURIComponent(token)}`
    const { visit } = await storeRead<{ visit: VisitView }>(path, { locale, query: { locale } })
    return { status: "open", visit }
  } catch (error) {
    const status = refusal(error)
    if (status === 410 && error instanceof FetchError) {
      return {
        status: "gone",
        code: /expired/.test(error.message) ? "link_expired" : "link_replaced",
      }
    }
    if (status !== undefined) {
      return { status: "none" }
    }
    throw error
  }
})

/** Where a booked visit could be moved to. @throws BackendError, FetchError */
export function slotsOfVisit(
  token: string,
  range: { from: string; to: string },
  locale: Locale
): Promise<SlotList> {
  return storeRead<SlotList>(`/store/booking/visits/${encodeURIComponent(token)}/slots`, {
    locale,
    query: range,
  })
}

function change<T>(token: string, what: string, body: Record<string, unknown>, locale: Locale) {
  return storeCall<T>(`/store/booking/visits/${encodeURIComponent(token)}/${what}`, {
    locale,
    body,
  })
}

/** Moves a visit; its link is another one afterwards. */
export function moveVisit(
  token: string,
  startsAt: string,
  locale: Locale
): Promise<StoreAnswer<{ visit: VisitView; manage_token: string }>> {
  return change(token, "reschedule", { starts_at: startsAt }, locale)
}

/** Calls a visit off. */
export function cancelVisit(
  token: string,
  reason: string,
  locale: Locale
): Promise<StoreAnswer<{ visit?: VisitView; manage_token?: string }>> {
  return change(token, "cancel", { ...(reason && { reason }) }, locale)
}

/** What a reference alone may tell of a visit: it may be forwarded, so neither door nor person. */
export type PublicVisit = Pick<
  VisitView,
  "status" | "starts_at" | "ends_at" | "timezone" | "service" | "wilaya_code" | "commune_code"
>

/** What became of the visit whose deposit an order is. */
export type DepositView = {
  visit: PublicVisit
  state: "awaiting" | "confirmed" | "slot_lost" | "released"
  alternatives: Alternative[]
}

/** Null for an order that is no deposit. @throws BackendError */
export async function depositOfOrder(ref: string, locale: Locale): Promise<DepositView | null> {
  if (!looksLikeRef(ref)) {
    return null
  }
  try {
    const answer = await storeRead<Partial<DepositView>>(`/store/booking/deposits/${ref}`, {
      locale,
      query: { locale },
    })
    const { state, visit, alternatives = [] } = answer
    return state && visit ? { state, visit, alternatives } : null
  } catch (error) {
    if (refusal(error)) {
      return null
    }
    throw error
  }
}

/** Takes another slot for a deposit that was paid too late; only with the link of the visit. */
export function chooseForDeposit(
  { ref, token }: { ref: string; token: string },
  startsAt: string,
  locale: Locale
): Promise<StoreAnswer<{ manage_token?: string }>> {
  return storeCall(`/store/booking/deposits/${ref}/choose`, {
    locale,
    body: { starts_at: startsAt, manage_token: token },
  })
}

/** The signed-in customer's visits. @throws BackendError, FetchError */
export async function customerVisits(token: string, locale: Locale): Promise<VisitView[]> {
  const { visits } = await storeRead<{ visits: VisitView[] }>("/store/customers/me/visits", {
    token,
    locale,
    query: { limit: 50, offset: 0 },
  })
  return visits
}

/** The next visit of a yearly series, offered but not booked. */
export type Proposal = {
  status: "proposed" | "accepted" | "skipped"
  due_date: string
  service: { id: string; code: string; name: string } | null
  timezone: string
  wilaya_code: string
  commune_code: string
  /** Of the visit it became. */
  manage_token: string | null
}

/** A proposal and, while it is open, times around its day. */
export type ProposalReading = { proposal: Proposal; slots: SlotList | null }

/** Null for an unknown link. @throws BackendError */
export const proposalByToken = cache(
  async (token: string, locale: Locale): Promise<ProposalReading | null> => {
    if (!looksLikeProposalToken(token)) {
      return null
    }
    try {
      const path = `/store/booking/proposals/${encodeURIComponent(token)}`
      return await storeRead<ProposalReading>(path, { locale, query: { locale } })
    } catch (error) {
      if (refusal(error)) {
        return null
      }
      throw error
    }
  }
)

/** Books a proposed visit at one of its starts; `hold_token` where a deposit is to be paid first. */
export function acceptProposal(
  token: string,
  startsAt: string,
  locale: Locale
): Promise<StoreAnswer<{ visit: VisitView; manage_token: string; hold_token: string | null }>> {
  return storeCall(`/store/booking/proposals/${encodeURIComponent(token)}/accept`, {
    locale,
    body: { starts_at: startsAt },
  })
}

/** Lets one year pass; the next proposal comes all the same. */
export function skipProposal(token: string, locale: Locale): Promise<StoreAnswer<unknown>> {
  return storeCall(`/store/booking/proposals/${encodeURIComponent(token)}/skip`, {
    locale,
    body: {},
  })
}
