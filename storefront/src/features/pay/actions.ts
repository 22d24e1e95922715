"use server"

import { redirect } from "next/navigation"
import { z } from "zod"
import { secret } from "@/data/cookie-jar"
import { passFlash } from "@/data/flash"
import { BackendError } from "@/data/medusa"
import {
  changeMethod,
  giveUpOrder,
  mailReceipt,
  paymentOfOrder,
  startPayment,
} from "@/data/payments"
import type { StoreAnswer } from "@/data/store-call"
import { env } from "@/env"
import { looksLikeRef } from "@/lib/checkout/placed-orders"
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/i18n/locales"
import { checkChallenge } from "@/lib/pay/challenge"
import { payError, type PayFlash, type ReceiptFlash } from "@/lib/pay/flash"
import { looksLikeProvider } from "@/lib/pay/methods"
import { afterPlacing, planPayPage } from "@/lib/pay/order-payment"
import { looksLikeToken } from "@/lib/pay/tokens"

/*
 * Every form here answers by a redirect, with its words in the flash cookie: the same way with and
 * without JavaScript, and a reload never posts again.
 */

/**
 * Opens the hosted page of an order's payment and goes there. Fields: `locale`, `ref`, `terms`
 * (must be "accepted"), `seal` and `answer` of the question, `website` (stays empty).
 */
export async function startPay(form: FormData): Promise<void> {
  const { locale, ref } = whereFrom(form)
  const terms = form.get("terms") === "accepted"
  if (!terms) {
    return backToPay(locale, ref, { error: "terms_required" })
  }
  const fault = env().payChallenge
    ? checkChallenge(
        { seal: text(form, "seal"), answer: text(form, "answer"), trap: text(form, "website") },
        { ref, now: Math.floor(Date.now() / 1000), secret: secret() }
      )
    : undefined
  if (fault) {
    return backToPay(locale, ref, { challenge: fault, terms })
  }
  const payment = await unlessDown(paymentOfOrder(ref, locale))
  if (payment === "down") {
    return backToPay(locale, ref, { error: "down", terms })
  }
  // Not payable any more: the page itself says why.
  if (!payment?.payment_session_id || planPayPage(payment).kind !== "pay") {
    return backToPay(locale, ref, {})
  }
  const started = await unlessDown(
    startPayment({ sessionId: payment.payment_session_id, ref }, locale)
  )
  if (started === "down") {
    return backToPay(locale, ref, { error: "gateway_unavailable", terms })
  }
  if (!started.ok) {
    return backToPay(locale, ref, { error: payError(started.code), terms })
  }
  redirect(webAddress(started.data.redirect_url))
}

/** Another way to pay: fields `locale`, `ref`, `provider`. */
export async function choosePayMethod(form: FormData): Promise<void> {
  const { locale, ref } = whereFrom(form)
  const provider = text(form, "provider")
  if (!looksLikeProvider(provider)) {
    return backToPay(locale, ref, { error: "method_unavailable" })
  }
  const refused = refusalOf(await unlessDown(changeMethod(ref, provider, locale)))
  if (refused) {
    return backToPay(locale, ref, refused)
  }
  redirect(`/${locale}/${afterPlacing(ref, provider)}`)
}

/** Gives the order up: fields `locale`, `ref`, `confirm` (must be "yes"). */
export async function cancelUnpaid(form: FormData): Promise<void> {
  const { locale, ref } = whereFrom(form)
  if (form.get("confirm") !== "yes") {
    return backToPay(locale, ref, { error: "cancel_confirm" })
  }
  const refused = refusalOf(await unlessDown(giveUpOrder(ref, locale)))
  if (refused) {
    return backToPay(locale, ref, refused)
  }
  redirect(`/${locale}/orders/${ref}`)
}

/** Sends the receipt of a paid attempt: fields `locale`, `token`, `email`. */
export async function sendReceipt(form: FormData): Promise<void> {
  const locale = localeOf(form)
  const token = text(form, "token")
  const email = text(form, "email").trim()
  if (!looksLikeToken(token)) {
    redirect(`/${locale}`)
  }
  const back = async (flash: ReceiptFlash): Promise<never> => {
    await passFlash("receipt", flash)
    redirect(`/${locale}/pay/r/${token}#receipt-mail`)
  }
  if (!z.email().max(254).safeParse(email).success) {
    return back({ error: "emailInvalid", typed: email })
  }
  const answer = await unlessDown(mailReceipt(token, email, locale))
  return back(answer !== "down" && answer.ok ? { sent: email } : { error: "failed", typed: email })
}

/** A short text of a form; a file or nothing counts as empty. */
function text(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === "string" ? value.slice(0, 1000) : ""
}

function localeOf(form: FormData): Locale {
  const locale = text(form, "locale")
  return isLocale(locale) ? locale : DEFAULT_LOCALE
}

/** Language and order of a form; a form without an order leads to the tracking page. */
function whereFrom(form: FormData): { locale: Locale; ref: string } {
  const locale = localeOf(form)
  const ref = text(form, "ref")
  if (!looksLikeRef(ref)) {
    redirect(`/${locale}/track`)
  }
  return { locale, ref }
}

async function backToPay(locale: Locale, ref: string, flash: PayFlash): Promise<never> {
  await passFlash("pay", flash)
  redirect(`/${locale}/pay/${ref}`)
}

function refusalOf(answer: StoreAnswer<unknown> | "down"): PayFlash | undefined {
  if (answer === "down") {
    return { error: "down" }
  }
  return answer.ok ? undefined : { error: payError(answer.code) }
}

/** An outage is told in words; anything else is a fault of ours and must be seen. */
async function unlessDown<T>(asked: Promise<T>): Promise<T | "down"> {
  try {
    return await asked
  } catch (error) {
    if (error instanceof BackendError) {
      return "down"
    }
    throw error
  }
}

/** The backend has checked the host against its own list; here it only must be a web address. */
function webAddress(url: string): string {
  const { protocol, href } = new URL(url)
  if (protocol !== "https:" && protocol !== "http:") {
    throw new Error("A hosted page must be a web address")
  }
  return href
}
