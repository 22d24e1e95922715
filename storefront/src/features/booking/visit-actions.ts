"use server"

import { redirect } from "next/navigation"
import { readAlternatives, readHold } from "@/data/booking"
import {
  acceptProposal,
  cancelVisit,
  chooseForDeposit,
  moveVisit,
  skipProposal,
} from "@/data/visits"
import { UNKNOWN_BRAND } from "@/lib/booking/device"
import { draftHold, NO_FAULT, readDraftValue } from "@/lib/booking/draft"
import { field } from "@/lib/booking/forms"
import { looksLikeManageToken, looksLikeProposalToken } from "@/lib/booking/tokens"
import { looksLikeRef } from "@/lib/checkout/placed-orders"
import type { VisitView } from "@/lib/booking/types"
import type { Locale } from "@/lib/i18n/locales"
import { keepBooked, keepDraft } from "./draft"
import { formLocale, goWith, unlessDown } from "./flash"
import { noticeOf } from "@/lib/booking/notices"

/*
 * What the holder of a link may do with a booked visit. The pages with these forms say `same-origin`:
 * the visit's own page keeps its address from everybody and could not post.
 */

function tokenOf(form: FormData, locale: Locale): string {
  const token = field(form, "token", 200)
  if (!looksLikeManageToken(token)) {
    redirect(`/${locale}/booking`)
  }
  return token
}

function startOf(form: FormData): string | undefined {
  const start = field(form, "start", 40)
  return Number.isNaN(Date.parse(start)) ? undefined : new Date(start).toISOString()
}

/** Another time for a visit. Fields `token`, `start`. The visit has another link afterwards. */
export async function changeTime(form: FormData): Promise<void> {
  const locale = formLocale(form)
  const token = tokenOf(form, locale)
  const start = startOf(form)
  const here = `visits/${token}/move`
  if (!start) {
    return goWith(locale, here, { errors: { start: "start_required" } })
  }
  const answer = await unlessDown(moveVisit(token, start, locale))
  if (answer === "down") {
    return goWith(locale, here, { notice: "down" })
  }
  if (!answer.ok) {
    return goWith(locale, here, {
      notice: noticeOf(answer.code),
      alternatives: readAlternatives(answer.body),
    })
  }
  return goWith(locale, `visits/${answer.data.manage_token}`, { notice: "moved" })
}

/** Calls a visit off. Fields `token`, `reason`, `confirm` (must be "yes"). */
export async function callOff(form: FormData): Promise<void> {
  const locale = formLocale(form)
  const token = tokenOf(form, locale)
  const here = `visits/${token}/cancel`
  if (form.get("confirm") !== "yes") {
    return goWith(locale, here, { errors: { confirm: "required" } })
  }
  const answer = await unlessDown(cancelVisit(token, field(form, "reason", 300).trim(), locale))
  if (answer === "down") {
    return goWith(locale, here, { notice: "down" })
  }
  if (!answer.ok) {
    return goWith(locale, here, { notice: noticeOf(answer.code) })
  }
  return goWith(locale, `visits/${answer.data.manage_token ?? token}`, { notice: "cancelled" })
}

/**
 * Another slot for a deposit that was paid after its slot was gone. Fields `ref` of the order, `token`
 * of the visit, `start`, `back` (the page the form is on: the order's payment or the visit's).
 */
export async function chooseSlot(form: FormData): Promise<void> {
  const locale = formLocale(form)
  const token = tokenOf(form, locale)
  const ref = field(form, "ref", 40)
  if (!looksLikeRef(ref)) {
    redirect(`/${locale}/track`)
  }
  const pay = `pay/${ref}`
  const here = field(form, "back") === pay ? pay : `visits/${token}/choose`
  const start = startOf(form)
  if (!start) {
    return goWith(locale, here, { errors: { start: "start_required" } })
  }
  const answer = await unlessDown(chooseForDeposit({ ref, token }, start, locale))
  if (answer === "down") {
    return goWith(locale, here, { notice: "down" })
  }
  if (!answer.ok) {
    return goWith(locale, here, { notice: noticeOf(answer.code) })
  }
  const manage = answer.data.manage_token ?? token
  await keepBooked(manage)
  return goWith(locale, `visits/${manage}`, { notice: "moved" })
}

/** Books the next visit of a yearly series. Fields `token`, `start`. */
export async function acceptYearly(form: FormData): Promise<void> {
  const locale = formLocale(form)
  const token = field(form, "token", 300)
  const start = startOf(form)
  if (!looksLikeProposalToken(token) || !start) {
    redirect(`/${locale}/booking`)
  }
  const answer = await unlessDown(acceptProposal(token, start, locale))
  if (answer === "down") {
    return goWith(locale, `proposals/${token}`, { notice: "down" })
  }
  if (!answer.ok) {
    return goWith(locale, `proposals/${token}`, {
      notice: noticeOf(answer.code),
      alternatives: readAlternatives(answer.body),
    })
  }
  const { visit, manage_token, hold_token } = answer.data
  if (hold_token) {
    return payFirst(hold_token, visit, locale)
  }
  redirect(`/${locale}/visits/${manage_token}`)
}

/** A proposed visit with a deposit goes on like any booking whose time is held. */
async function payFirst(holdToken: string, visit: VisitView, locale: Locale): Promise<never> {
  const answer = await unlessDown(readHold(holdToken, locale))
  if (answer === "down" || !visit.service) {
    return goWith(locale, "booking", { notice: "down" })
  }
  const { brand, model, gas_type } = visit.problem ?? {}
  const fresh = readDraftValue({})
  await keepDraft({
    ...fresh,
    wilaya: visit.wilaya_code,
    commune: visit.commune_code,
    covered: true,
    service: visit.service.code,
    fault: NO_FAULT,
    described: true,
    device: {
      ...fresh.device,
      brand: brand ?? UNKNOWN_BRAND,
      model: model ?? "",
      model_unknown: !model,
      gas_type: gas_type ?? UNKNOWN_BRAND,
    },
    hold: draftHold(answer.hold, visit.surcharges),
  })
  redirect(`/${locale}/booking/details`)
}

/** Not this year. Field `token`. */
export async function skipYearly(form: FormData): Promise<void> {
  const locale = formLocale(form)
  const token = field(form, "token", 300)
  if (!looksLikeProposalToken(token)) {
    redirect(`/${locale}/booking`)
  }
  const answer = await unlessDown(skipProposal(token, locale))
  if (answer === "down") {
    return goWith(locale, `proposals/${token}`, { notice: "down" })
  }
  return goWith(locale, `proposals/${token}`, {
    notice: answer.ok ? "skipped" : noticeOf(answer.code),
  })
}
