"use server"

import { centimesToDecimal, dinarsToCentimes } from "@hanout/algeria/money"
import { createHash } from "node:crypto"
import { redirect } from "next/navigation"
import {
  bookVisit,
  extendHold,
  getBookingOffer,
  holdSlot,
  openDeposit,
  readAlternatives,
  readSlots,
  type VisitRequest,
} from "@/data/booking"
import { placeOrder } from "@/data/checkout"
import { clearPhotos, readPhoto } from "@/data/photo-shelf"
import { sessionToken } from "@/data/session"
import type { StoreAnswer } from "@/data/store-call"
import { detour, draftHold, NO_FAULT, type VisitDraft } from "@/lib/booking/draft"
import { addDays, localOf } from "@/lib/booking/days"
import { field, readContact, readDevice } from "@/lib/booking/forms"
import type { BookingService, Surcharge } from "@/lib/booking/types"
import type { Locale } from "@/lib/i18n/locales"
import { looksLikeProvider } from "@/lib/pay/methods"
import { afterPlacing } from "@/lib/pay/order-payment"
import { SHOP } from "@/shop-info"
import { keepBooked, keepDraft, readDraft } from "./draft"
import { formLocale, goWith, unlessDown, type BookingFlash } from "./flash"
import { depositNotice, noticeOf } from "@/lib/booking/notices"

/*
 * From the chosen time to the booked visit. The slot belongs to this browser from `holdTime` on;
 * whatever is typed afterwards survives the loss of it.
 */

const DEPOSIT_HOURS = 24

/** Keeps the chosen start. Field `start`, ISO 8601. */
export async function holdTime(form: FormData): Promise<void> {
  const locale = formLocale(form)
  const start = field(form, "start", 40)
  const draft = await readDraft()
  const elsewhere = detour(draft, "slot")
  if (elsewhere) {
    redirect(`/${locale}/${elsewhere}`)
  }
  if (Number.isNaN(Date.parse(start))) {
    return goWith(locale, "booking/slot", { errors: { start: "start_required" } })
  }
  const service = await serviceOf(draft, locale)
  if (service === "down" || !service) {
    return goWith(locale, "booking/slot", { notice: "down" })
  }
  // Started without a name: the cookie that follows brings one.
  const named = draft.client ? draft : await nameClient(draft)
  const surcharges = await surchargesOf(service.id, draft.commune, start, locale)
  const answer = await unlessDown(
    holdSlot(
      {
        service_id: service.id,
        commune: draft.commune,
        starts_at: new Date(start).toISOString(),
        client: named.client,
        ...(draft.hold && { replace: draft.hold.token }),
      },
      locale
    )
  )
  if (answer === "down") {
    return goWith(locale, "booking/slot", { notice: "down" })
  }
  if (!answer.ok) {
    return goWith(locale, `booking/slot${daySearch(start)}`, lost(answer))
  }
  await keepDraft({ ...named, hold: draftHold(answer.data.hold, surcharges), deposit: undefined })
  redirect(`/${locale}/booking/${draft.reachable ? "summary" : "details"}`)
}

async function nameClient(draft: VisitDraft): Promise<VisitDraft> {
  await keepDraft(draft)
  return readDraft()
}

/** Keeps the slot a few minutes longer. Field `step`: the page to come back to. */
export async function keepLonger(form: FormData): Promise<void> {
  const locale = formLocale(form)
  const step = field(form, "step") === "summary" ? "summary" : "details"
  const draft = await readDraft()
  if (!draft.hold) {
    redirect(`/${locale}/booking/slot`)
  }
  const answer = await unlessDown(extendHold(draft.hold.token, locale))
  if (answer === "down") {
    return goWith(locale, `booking/${step}`, { notice: "down" })
  }
  if (!answer.ok) {
    // Longer than that it cannot be kept: the button goes, the time stays.
    await keepDraft({ ...draft, hold: { ...draft.hold, extended: true } })
    return goWith(locale, `booking/${step}`, {
      notice: noticeOf(answer.code) === "hold_gone" ? "hold_gone" : "not_extended",
    })
  }
  await keepDraft({
    ...draft,
    hold: { ...draft.hold, expires_at: answer.data.hold.expires_at, extended: true },
  })
  return goWith(locale, `booking/${step}`, { notice: "extended" })
}

/** Books the visit; one with a deposit goes on to its payment. */
export async function confirmVisit(form: FormData): Promise<void> {
  const locale = formLocale(form)
  const draft = await readDraft()
  const elsewhere = detour(draft, "summary")
  if (elsewhere || !draft.hold) {
    redirect(
      `/${locale}/${draft.manage && !draft.hold ? `visits/${draft.manage}` : (elsewhere ?? "booking/slot")}`
    )
  }
  const service = await serviceOf(draft, locale)
  if (service === "down" || !service) {
    return goWith(locale, "booking/summary", { notice: "down" })
  }
  const contact = readContact(draft.contact)
  if (!contact.ok) {
    return goWith(locale, "booking/details", { errors: contact.errors })
  }
  const device = readDevice(draft.device, service.required_info)
  if (!device.ok) {
    return goWith(locale, "booking/device", { errors: device.errors })
  }
  const request: VisitRequest = {
    hold_token: draft.hold.token,
    ...contact.value,
    problem: { ...(draft.fault !== NO_FAULT && { fault_code: draft.fault }), ...device.value },
    locale,
  }
  const token = await sessionToken()
  const photos = await photosOf(draft)
  const answer = await unlessDown(
    bookVisit(request, photos, { key: keyOf(request, draft.photos), locale, token })
  )
  if (answer === "down") {
    return goWith(locale, "booking/summary", { notice: "down" })
  }
  if (!answer.ok) {
    return refusedBooking(answer, draft, locale)
  }
  if (!answer.data.deposit) {
    await clearPhotos(draft.shelf)
    await keepBooked(answer.data.manage_token)
    redirect(`/${locale}/visits/${answer.data.manage_token}`)
  }
  const deposit = await unlessDown(openDeposit(draft.hold.token, { locale, token }))
  if (deposit === "down") {
    return goWith(locale, "booking/summary", { notice: "down" })
  }
  if (!deposit.ok) {
    return refusedBooking(deposit, draft, locale)
  }
  await keepDraft({
    ...draft,
    manage: answer.data.manage_token,
    deposit: { cart: deposit.data.cart_id, amount: String(deposit.data.amount) },
  })
  redirect(`/${locale}/booking/deposit`)
}

/** Places the order of the deposit and goes to its payment. Fields `payment`, `terms`. */
export async function payDeposit(form: FormData): Promise<void> {
  const locale = formLocale(form)
  const provider = field(form, "payment", 60)
  const draft = await readDraft()
  const contact = readContact(draft.contact)
  if (!draft.deposit || !draft.hold || !contact.ok) {
    redirect(`/${locale}/booking/summary`)
  }
  if (form.get("terms") !== "accepted") {
    return goWith(locale, "booking/deposit", { errors: { terms: "required" } })
  }
  if (!looksLikeProvider(provider)) {
    return goWith(locale, "booking/deposit", { errors: { payment: "required" } })
  }
  const { first_name, last_name, phone, email } = contact.value.contact
  const { street, landmark } = contact.value.address
  const total = centimesToDecimal(dinarsToCentimes(draft.deposit.amount))
  const answer = await unlessDown(
    placeOrder(
      draft.deposit.cart,
      {
        contact: { name: `${first_name} ${last_name}`, phone, ...(email && { email }) },
        // Nothing travels: the address is where the service is done.
        delivery: {
          wilaya_code: draft.wilaya,
          commune_code: draft.commune,
          address: street,
          ...(landmark && { landmark }),
        },
        payment_provider_id: provider,
      },
      { total, termsVersion: SHOP.termsVersion },
      { locale, token: await sessionToken() }
    )
  )
  if (answer === "down") {
    return goWith(locale, "booking/deposit", { notice: "down" })
  }
  if (!answer.ok) {
    return refusedDeposit(answer, draft, locale)
  }
  await clearPhotos(draft.shelf)
  const { ref } = answer.data.order
  if (draft.manage) {
    // The page that says whether the deposit came needs it as long as a payment may take.
    await keepBooked(draft.manage, { hours: DEPOSIT_HOURS, order: ref })
  }
  redirect(`/${locale}/${afterPlacing(ref, provider)}`)
}

async function serviceOf(
  draft: VisitDraft,
  locale: Locale
): Promise<BookingService | undefined | "down"> {
  const offer = await unlessDown(getBookingOffer(locale))
  return offer === "down" ? "down" : offer.services.find(({ code }) => code === draft.service)
}

/** What makes this start dearer, to be told in the summary; nothing when it cannot be read. */
async function surchargesOf(
  serviceId: string,
  commune: string,
  start: string,
  locale: Locale
): Promise<Surcharge[]> {
  const at = Date.parse(start)
  // A day on each side: the date here may be another one on the technician's clock.
  const { date } = localOf(at, "UTC")
  const list = await readSlots(
    { service_id: serviceId, commune, from: addDays(date, -1), to: addDays(date, 1) },
    locale
  ).catch(() => null)
  return list?.slots.find((one) => Date.parse(one.starts_at) === at)?.surcharges ?? []
}

function daySearch(start: string): string {
  return `?day=${localOf(start, "Africa/Algiers").date}`
}

/** Why there is no slot, with others to take instead. */
function lost({ code, body }: Extract<StoreAnswer<unknown>, { ok: false }>): BookingFlash {
  return { notice: noticeOf(code), alternatives: readAlternatives(body) }
}

/** A refused booking leads to the step that can mend it; what was typed stays. */
async function refusedBooking(
  answer: Extract<StoreAnswer<unknown>, { ok: false }>,
  draft: VisitDraft,
  locale: Locale
): Promise<never> {
  const notice = noticeOf(answer.code)
  if (answer.code === "gas_emergency") {
    await keepDraft({ ...draft, emergency: true })
    redirect(`/${locale}/booking/emergency`)
  }
  if (notice === "slot_taken" || notice === "slot_not_offered" || notice === "hold_gone") {
    const day = draft.hold ? daySearch(draft.hold.starts_at) : ""
    await keepDraft({ ...draft, hold: undefined, deposit: undefined })
    return goWith(locale, `booking/slot${day}`, {
      notice: notice === "hold_gone" ? "hold_gone" : "slot_taken",
      alternatives: readAlternatives(answer.body),
    })
  }
  if (notice === "photo_type" || notice === "photo_size" || notice === "photo_many") {
    return goWith(locale, "booking/photos", { notice })
  }
  if (/phone/.test(answer.code)) {
    return goWith(locale, "booking/details", { errors: { phone: "phone_invalid" } })
  }
  return goWith(locale, "booking/summary", { notice })
}

/** What is wrong with the way to pay is told where it was chosen; the rest as for any booking. */
async function refusedDeposit(
  answer: Extract<StoreAnswer<unknown>, { ok: false }>,
  draft: VisitDraft,
  locale: Locale
): Promise<never> {
  const notice = depositNotice(answer.code, answer.body)
  if (notice === "total_changed" || notice === "payment_unavailable") {
    return goWith(locale, "booking/deposit", { notice })
  }
  return refusedBooking({ ...answer, code: notice }, draft, locale)
}

async function photosOf(draft: VisitDraft): Promise<Blob[]> {
  const read = await Promise.all(draft.photos.map((name) => readPhoto(draft.shelf, name)))
  return read.flatMap((bytes) =>
    bytes ? [new Blob([new Uint8Array(bytes)], { type: "image/jpeg" })] : []
  )
}

/** The same form gives the same key, so that a second press is the same visit. */
function keyOf(request: VisitRequest, photos: readonly string[]): string {
  return createHash("sha256")
    .update(JSON.stringify([request, photos]))
    .digest("hex")
}
