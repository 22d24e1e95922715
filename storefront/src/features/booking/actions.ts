"use server"

import { getCommune, isWilayaCode } from "@hanout/algeria/geography"
import { redirect } from "next/navigation"
import { askCallback, getBookingOffer, readCoverage } from "@/data/booking"
import { BackendError, refusal } from "@/data/medusa"
import { getProduct } from "@/data/product"
import { translator } from "@/i18n/translate"
import { readDevice, readContact, field, type BookingErrors } from "@/lib/booking/forms"
import { CONTACT_FIELDS, type VisitDraft } from "@/lib/booking/draft"
import type { Locale } from "@/lib/i18n/locales"
import { dropDraft, keepDraft, patchDraft, readDraft } from "./draft"
import { formLocale, goWith, unlessDown } from "./flash"
import { noticeOf } from "@/lib/booking/notices"

/*
 * The steps before a slot is chosen. Every form answers by a redirect with its words in the flash
 * cookie: the same way with and without JavaScript, and a reload never posts again.
 */

/** Where the boiler is. Fields `wilaya`, `commune`; button `intent=communes` only lists communes. */
export async function chooseZone(form: FormData): Promise<void> {
  const locale = formLocale(form)
  const wilaya = field(form, "wilaya", 2)
  const commune = field(form, "commune", 6)
  const known = isWilayaCode(wilaya) ? wilaya : ""
  const draft = await readDraft()
  const started = await startedFrom(form, draft, locale)
  if (field(form, "intent") === "communes" || !known) {
    await keepDraft({ ...draft, ...started, wilaya: known, commune: "", covered: false })
    return goWith(locale, "booking", { ...(!known && { errors: { wilaya: "wilaya_required" } }) })
  }
  if (getCommune(commune)?.wilaya_code !== known) {
    await keepDraft({ ...draft, ...started, wilaya: known, commune: "", covered: false })
    return goWith(locale, "booking", { errors: { commune: "commune_required" } })
  }
  // A slot is kept for a place: another place needs another slot.
  const moved = commune !== draft.commune
  const place = { wilaya: known, commune, ...(moved && { hold: undefined }) }
  const answer = await unlessDown(
    readCoverage(commune).catch((error: unknown) => {
      if (refusal(error) === 400) {
        return { covered: false }
      }
      throw refusal(error) ? new BackendError("Coverage was refused", { cause: error }) : error
    })
  )
  if (answer === "down") {
    await keepDraft({ ...draft, ...started, ...place, covered: false })
    return goWith(locale, "booking", { notice: "down" })
  }
  await keepDraft({ ...draft, ...started, ...place, covered: answer.covered })
  redirect(`/${locale}/booking/${answer.covered ? "fault" : "outside"}`)
}

/** What a link to the booking already says: the part to fit (`part`, a product's handle). */
async function startedFrom(
  form: FormData,
  draft: VisitDraft,
  locale: Locale
): Promise<Partial<VisitDraft>> {
  const part = field(form, "part", 200)
  const product = part ? await getProduct(locale, part).catch(() => null) : null
  return product
    ? {
        device: {
          ...draft.device,
          description: translator(locale, "booking")("device.partToFit", { title: product.title }),
        },
      }
    : {}
}

/** What is wrong. Field `fault`; a dangerous one leads to the emergency page and no further. */
export async function chooseFault(form: FormData): Promise<void> {
  const locale = formLocale(form)
  const code = field(form, "fault", 60)
  const offer = await unlessDown(getBookingOffer(locale))
  if (offer === "down") {
    return goWith(locale, "booking/fault", { notice: "down" })
  }
  const fault = offer.faults.find((one) => one.code === code)
  if (!fault) {
    return goWith(locale, "booking/fault", { errors: { fault: "required" } })
  }
  await patchDraft({ fault: fault.code, emergency: fault.emergency_stop })
  redirect(`/${locale}/booking/${fault.emergency_stop ? "emergency" : "service"}`)
}

/** What is to be done. Field `service`, a code. */
export async function chooseService(form: FormData): Promise<void> {
  const locale = formLocale(form)
  const code = field(form, "service", 60)
  const offer = await unlessDown(getBookingOffer(locale))
  if (offer === "down") {
    return goWith(locale, "booking/service", { notice: "down" })
  }
  const service = offer.services.find((one) => one.code === code)
  if (!service) {
    return goWith(locale, "booking/service", { errors: { service: "required" } })
  }
  const draft = await readDraft()
  await keepDraft({
    ...draft,
    service: service.code,
    // A slot is as long as its service.
    ...(service.code !== draft.service && { hold: undefined }),
  })
  redirect(`/${locale}/booking/device`)
}

/** The boiler. Button `intent=lookup` only tells what the error code means. */
export async function saveDevice(form: FormData): Promise<void> {
  const locale = formLocale(form)
  const device = {
    brand: field(form, "brand", 60),
    model: field(form, "model", 60),
    model_unknown: form.get("model_unknown") === "yes",
    error_code: field(form, "error_code", 12),
    gas_type: field(form, "gas_type", 20),
    pressure: field(form, "pressure", 8),
    description: field(form, "description", 400),
  }
  const draft = await readDraft()
  if (field(form, "intent") === "lookup") {
    await keepDraft({ ...draft, device })
    redirect(`/${locale}/booking/device#visit-error_code`)
  }
  const offer = await unlessDown(getBookingOffer(locale))
  if (offer === "down") {
    await keepDraft({ ...draft, device })
    return goWith(locale, "booking/device", { notice: "down" })
  }
  const required = offer.services.find(({ code }) => code === draft.service)?.required_info ?? []
  const read = readDevice(device, required)
  await keepDraft({ ...draft, device, described: read.ok })
  if (!read.ok) {
    return goWith(locale, "booking/device", { errors: read.errors })
  }
  redirect(`/${locale}/booking/photos`)
}

/** Who to ask for and where. */
export async function saveDetails(form: FormData): Promise<void> {
  const locale = formLocale(form)
  const draft = await readDraft()
  const contact = { ...draft.contact }
  for (const name of CONTACT_FIELDS) {
    contact[name] = field(form, name, 200)
  }
  const read = readContact(contact)
  await keepDraft({ ...draft, contact, reachable: read.ok })
  if (!read.ok) {
    return goWith(locale, "booking/details", { errors: read.errors })
  }
  redirect(`/${locale}/booking/summary`)
}

/** Asks to be called back, from a place nobody goes to. Fields `name`, `phone`, `note`. */
export async function requestCallback(form: FormData): Promise<void> {
  const locale = formLocale(form)
  const draft = await readDraft()
  const contact = {
    ...draft.contact,
    first_name: field(form, "first_name", 60),
    last_name: field(form, "last_name", 60),
    phone: field(form, "phone", 40),
  }
  const note = field(form, "note", 400)
  await keepDraft({ ...draft, contact, device: { ...draft.device, description: note } })
  // The street is not asked for here: only the person and the phone are checked.
  const read = readContact({ ...contact, email: "", street: "-" })
  if (!read.ok) {
    return goWith(locale, "booking/outside", { errors: read.errors })
  }
  const { first_name, last_name, phone } = read.value.contact
  const answer = await unlessDown(
    askCallback(
      {
        kind: "callback",
        commune: draft.commune,
        contact: { first_name, last_name, phone },
        ...(note.trim() && { note: note.trim() }),
      },
      locale
    )
  )
  if (answer === "down") {
    return goWith(locale, "booking/outside", { notice: "down" })
  }
  if (!answer.ok) {
    const errors: BookingErrors = answer.code === "phone_invalid" ? { phone: "phone_invalid" } : {}
    return goWith(locale, "booking/outside", {
      errors,
      ...(Object.keys(errors).length === 0 && { notice: noticeOf(answer.code) }),
    })
  }
  return goWith(locale, "booking/outside", { notice: "callback_sent" })
}

/** Forgets everything and begins again. */
export async function startOver(form: FormData): Promise<void> {
  const locale = formLocale(form)
  await dropDraft()
  redirect(`/${locale}/booking`)
}
