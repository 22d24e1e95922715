"use server"

import { refresh } from "next/cache"
import { redirect } from "next/navigation"
import { communeChoices } from "@/data/checkout"
import { currentCustomer } from "@/data/customer"
import { leaveFlash } from "@/data/flash"
import { BackendError } from "@/data/medusa"
import { storeCall } from "@/data/store-call"
import { translator } from "@/i18n/translate"
import { findAddress } from "@/lib/account/address-key"
import {
  ADDRESS_FIELDS,
  readAddress,
  readProfile,
  readSignIn,
  readSignUp,
  textOf,
  toStoreAddress,
  type AccountErrors,
} from "@/lib/account/forms"
import { safeNext } from "@/lib/account/safe-next"
import type { PlaceChoice } from "@/lib/checkout/view"
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/i18n/locales"
import { endSession, signInWith, signUpWith } from "./session"

/** What a form of the account learns: a message, words beside fields, and what was typed. */
export type AccountState = {
  message: { tone: "ok" | "bad"; text: string } | null
  errors: Partial<Record<string, string>>
  values: Partial<Record<string, string>>
  /** Communes of the posted wilaya, for the address form. */
  communes?: { wilaya: string; list: PlaceChoice[] }
  round: number
}

type Outcome = { message?: AccountState["message"]; errors?: AccountErrors }

function localeOf(form: FormData): Locale {
  const named = textOf(form, "locale")
  return isLocale(named) ? named : DEFAULT_LOCALE
}

/** The form again, with everything but passwords as it was typed. */
function again(previous: AccountState, form: FormData, outcome: Outcome): AccountState {
  const t = translator(localeOf(form), "account")
  const kept = ["email", ...ADDRESS_FIELDS]
  return {
    message: outcome.message ?? null,
    errors: Object.fromEntries(
      Object.entries(outcome.errors ?? {}).flatMap(([field, code]) =>
        code ? [[field, t(`error.${code}`)]] : []
      )
    ),
    values: Object.fromEntries(kept.map((field) => [field, textOf(form, field)])),
    round: previous.round + 1,
  }
}

/** The form again, also for a browser without JavaScript. */
function reply(previous: AccountState, form: FormData, outcome: Outcome): Promise<AccountState> {
  return leaveFlash("account", again(previous, form, outcome))
}

const bad = (text: string): Outcome => ({ message: { tone: "bad", text } })

/** Runs a change; no answer from Medusa becomes "down", anything else is a fault of ours. */
async function unlessDown<T>(change: () => Promise<T>): Promise<T | "down"> {
  try {
    return await change()
  } catch (error) {
    if (error instanceof BackendError) {
      return "down"
    }
    throw error
  }
}

/** Signs in and goes to `next`. One answer for an unknown e-mail and a wrong password. */
export async function signIn(previous: AccountState, form: FormData): Promise<AccountState> {
  const locale = localeOf(form)
  const t = translator(locale, "account")
  const read = readSignIn(form)
  if (!read.ok) {
    return reply(previous, form, { errors: read.errors })
  }
  const done = await unlessDown(() => signInWith(read.value))
  if (done !== true) {
    return reply(previous, form, bad(done === "down" ? t("error.failed") : t("signIn.wrong")))
  }
  redirect(safeNext(form.get("next"), locale, `/${locale}/account`))
}

/** Makes an account, signs in and goes to `next`. */
export async function signUp(previous: AccountState, form: FormData): Promise<AccountState> {
  const locale = localeOf(form)
  const t = translator(locale, "account")
  const read = readSignUp(form)
  if (!read.ok) {
    return reply(previous, form, { errors: read.errors })
  }
  const done = await unlessDown(() => signUpWith(read.value))
  if (done !== true) {
    return reply(previous, form, bad(done === "down" ? t("error.failed") : t("signUp.refused")))
  }
  redirect(safeNext(form.get("next"), locale, `/${locale}/account`))
}

/** Ends the session and goes to the sign-in page. */
export async function signOut(form: FormData): Promise<void> {
  await endSession()
  redirect(`/${localeOf(form)}/account/sign-in?out=1`)
}

/** Saves name and phone. */
export async function saveProfile(previous: AccountState, form: FormData): Promise<AccountState> {
  const t = translator(localeOf(form), "account")
  const read = readProfile(form)
  if (!read.ok) {
    return reply(previous, form, { errors: read.errors })
  }
  const who = await currentCustomer()
  const body = { first_name: read.value.name, phone: read.value.phone || null }
  const answer =
    who.status === "in"
      ? await unlessDown(() => storeCall("/store/customers/me", { token: who.token, body }))
      : "down"
  if (answer === "down" || !answer.ok) {
    return reply(previous, form, bad(t("error.failed")))
  }
  refresh()
  return reply(previous, form, { message: { tone: "ok", text: t("profilePage.saved") } })
}

/**
 * Saves an address: a new one, or the one named by `key`. `intent=communes` only shows the communes
 * of the chosen wilaya, for forms without JavaScript.
 */
export async function saveAddress(previous: AccountState, form: FormData): Promise<AccountState> {
  const locale = localeOf(form)
  const t = translator(locale, "account")
  const wilaya = textOf(form, "wilaya")
  const back = (outcome: Outcome) => ({
    ...again(previous, form, outcome),
    communes: { wilaya, list: communeChoices(wilaya, locale) },
  })
  if (form.get("intent") === "communes") {
    return leaveFlash("account", back({}))
  }
  const read = readAddress(form)
  if (!read.ok) {
    return leaveFlash("account", back({ errors: read.errors }))
  }
  const key = textOf(form, "key")
  const who = await currentCustomer()
  const known = who.status === "in" ? findAddress(who.customer.addresses, key) : undefined
  if (who.status !== "in" || (key && !known)) {
    return leaveFlash("account", back(bad(t("error.failed"))))
  }
  const first = who.customer.addresses.length === 0
  const body = { ...toStoreAddress(read.value), ...(first && { is_default_shipping: true }) }
  const path = `/store/customers/me/addresses${known ? `/${known.id}` : ""}`
  const answer = await unlessDown(() => storeCall(path, { token: who.token, body }))
  if (answer === "down" || !answer.ok) {
    return leaveFlash("account", back(bad(t("error.failed"))))
  }
  redirect(`/${locale}/account/addresses?done=saved`)
}

/** Deletes the address named by `key`, or with `intent=default` makes it the default one. */
export async function changeAddress(form: FormData): Promise<void> {
  const locale = localeOf(form)
  const who = await currentCustomer()
  const address =
    who.status === "in" ? findAddress(who.customer.addresses, textOf(form, "key")) : undefined
  const preferring = form.get("intent") === "default"
  if (who.status === "in" && address) {
    const path = `/store/customers/me/addresses/${address.id}`
    const call = preferring
      ? { token: who.token, body: { is_default_shipping: true } }
      : { token: who.token, method: "DELETE" as const }
    const answer = await unlessDown(() => storeCall(path, call))
    if (answer === "down" || !answer.ok) {
      redirect(`/${locale}/account/addresses?done=failed`)
    }
  }
  redirect(`/${locale}/account/addresses?done=${preferring ? "saved" : "deleted"}`)
}
