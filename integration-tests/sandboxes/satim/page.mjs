import { readBody, redirect, sendHtml } from "../lib/server.mjs"
import { judge, passesLuhn, TEST_CARDS } from "./cards.mjs"
import { cardPage, passwordPage, sentencePage } from "./page-html.mjs"
import { returnsOf } from "./returning.mjs"
import { PAGE_TEXTS } from "./texts.mjs"

/**
 * @typedef {import("./orders.mjs").Order} Order
 * @typedef {import("./api.mjs").Api} Api
 * @typedef {import("../lib/server.mjs").Response} Response
 */

const TRIES = 3

/**
 * The hosted page: card, then password, then back to the shop. Card numbers stay in this process
 * and only for the time between the two steps.
 * @param {Pick<Api, "config" | "orders" | "clock">} api
 * @returns {import("../lib/server.mjs").Handler}
 */
export function satimPage({ config, orders, clock }) {
  /** @type {Map<string, string>} card numbers waiting for their password, by order */
  const waiting = new Map()
  const view = (/** @type {Order} */ order) => ({
    merchant: config.merchant,
    msLeft: orders.closesAt(order) - clock.now(),
  })

  /** Sends the browser where the order says, and once more at the same time when it is to come twice. @param {Order} order @param {Response} res */
  const sendBack = (order, res) => {
    waiting.delete(order.orderId)
    const [first, second] = returnsOf(order, orders.all())
    if (!first) return sendHtml(res, 200, sentencePage(order, "never"))
    if (second) fetch(second, { redirect: "manual" }).catch(() => {})
    redirect(res, first)
  }

  /** @param {Order} order @param {URLSearchParams} form @param {Response} res */
  const takeCard = (order, form, res) => {
    const pan = (form.get("pan") ?? "").replace(/\s/g, "")
    if (!passesLuhn(pan))
      return sendHtml(res, 200, cardPage(order, { ...view(order), error: "badPan" }))
    const expiry = `${form.get("month") ?? ""}${form.get("year") ?? ""}`
    const cvv2 = form.get("cvv2") ?? ""
    if (!/^\d{6}$/.test(expiry) || !/^\d{3}$/.test(cvv2) || !form.get("holder")?.trim())
      return sendHtml(res, 200, cardPage(order, { ...view(order), error: "badFields" }))
    const returning = form.get("returning") ?? ""
    if (Object.hasOwn(PAGE_TEXTS.fr.returns, returning))
      order.returning = /** @type {Order["returning"]} */ (returning)
    const { outcome } = judge({ pan, expiry, cvv2 })
    // These are refused before any password is asked.
    if (outcome.kind === "blocked-before-password") {
      orders.decline(order, { actionCode: outcome.actionCode, pan })
      return sendBack(order, res)
    }
    waiting.set(order.orderId, `${pan},${expiry},${cvv2}`)
    sendHtml(res, 200, passwordPage(order, view(order)))
  }

  /** @param {Order} order @param {URLSearchParams} form @param {Response} res */
  const takePassword = (order, form, res) => {
    const [pan = "", expiry = "", cvv2 = ""] = waiting.get(order.orderId)?.split(",") ?? []
    if (!pan) return sendHtml(res, 200, cardPage(order, view(order)))
    const expected = TEST_CARDS.find((c) => c.pan === pan)?.password ?? "123456"
    if (form.get("password") !== expected) {
      order.wrongPasswords += 1
      const triesLeft = TRIES - order.wrongPasswords
      if (triesLeft > 0)
        return sendHtml(res, 200, passwordPage(order, { ...view(order), triesLeft }))
      orders.decline(order, { actionCode: -2006, pan })
      return sendBack(order, res)
    }
    const { outcome } = judge({ pan, expiry, cvv2 })
    if (outcome.kind === "paid") orders.pay(order, pan)
    else orders.decline(order, { ...outcome, pan })
    sendBack(order, res)
  }

  return async (req, res) => {
    const url = new URL(req.url ?? "/", "http://sandbox")
    const order = /^\/payment\/(epg\/)?merchants\/[^/]+\/payment[^/]*\.html$/.test(url.pathname)
      ? orders.find(url.searchParams.get("mdOrder") ?? undefined)
      : undefined
    if (!order) return sendHtml(res, 404, sentencePage(undefined, "unknown"))
    if (!orders.isOpen(order)) {
      const [back] = returnsOf(order, orders.all(), "normal")
      const expired = order.actionCode === -2007
      return sendHtml(res, 200, sentencePage(order, expired ? "expired" : "done", back))
    }
    if (req.method !== "POST") return sendHtml(res, 200, cardPage(order, view(order)))
    const form = new URLSearchParams((await readBody(req)).toString("utf8"))
    switch (form.get("step")) {
      case "cancel":
        orders.decline(order, { actionCode: 342034 })
        return sendBack(order, res)
      case "password":
        return takePassword(order, form, res)
      default:
        return takeCard(order, form, res)
    }
  }
}
