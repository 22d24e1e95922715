import { escapeHtml, page } from "../lib/html.mjs"
import { readBody, redirect, sendHtml } from "../lib/server.mjs"
import { returnOf } from "./returning.mjs"
import { PAGE_TEXTS } from "./texts.mjs"

/** @typedef {import("./checkouts.mjs").Checkout} Checkout */

/** What the buttons of the page do. */
const CHOICES = /** @type {const} */ (["paid", "failed", "canceled"])

/**
 * The hosted page: one button for each way a payment ends, because no card exists here.
 * @param {Pick<import("./api.mjs").Api, "checkouts" | "clock">} api
 * @returns {import("../lib/server.mjs").Handler}
 */
export const chargilyPage =
  ({ checkouts, clock }) =>
  async (req, res) => {
    const url = new URL(req.url ?? "/", "http://sandbox")
    const [, id = ""] = /^\/(?:test\/)?checkouts\/([^/]+)\/pay$/.exec(url.pathname) ?? []
    const checkout = checkouts.find(id)
    if (!checkout) return sendHtml(res, 404, sentence("fr", "unknown"))
    if (!checkouts.isOpen(checkout)) {
      const text = checkout.status === "paid" ? "done" : "expired"
      return sendHtml(res, 200, sentence(checkout.locale, text, returnOf(checkout)))
    }
    if (req.method !== "POST")
      return sendHtml(res, 200, payPage(checkout, checkouts.closesAt(checkout) - clock.now()))
    const form = new URLSearchParams((await readBody(req)).toString("utf8"))
    const method = form.get("method")
    if (method === "edahabia" || method === "cib") checkout.paymentMethod = method
    const choice = form.get("choice")
    const status = CHOICES.find((c) => c === choice)
    if (!status) return sendHtml(res, 200, sentence(checkout.locale, "left"))
    checkouts.move(checkout, status)
    const back = returnOf(checkout)
    if (back) redirect(res, back)
    else sendHtml(res, 200, sentence(checkout.locale, "done"))
  }

/** @param {Checkout} checkout @param {number} msLeft */
function payPage(checkout, msLeft) {
  const t = PAGE_TEXTS[checkout.locale]
  const minutes = Math.max(1, Math.ceil(msLeft / 60_000))
  const choice = (/** @type {"edahabia" | "cib"} */ value, /** @type {string} */ text) =>
    `<label><input type="radio" name="method" value="${value}" style="inline-size:auto"${checkout.paymentMethod === value ? " checked" : ""}> ${text}</label>`
  const body = `<section class="card"><h1>${t.title}</h1><dl>
<dt>${t.amount}</dt><dd><bdi class="amount">${checkout.amount} DZD</bdi></dd>
${checkout.description ? `<dt>${t.description}</dt><dd><bdi>${escapeHtml(checkout.description)}</bdi></dd>` : ""}
<dt>${t.timeLeft}</dt><dd>${t.minutes} <bdi>${minutes}</bdi></dd>
</dl></section>
<form method="post" class="card">
<fieldset style="border:0;padding:0;margin:0"><legend><strong>${t.method}</strong></legend>
${choice("edahabia", "EDAHABIA")}${choice("cib", "CIB")}</fieldset>
<button name="choice" value="paid">${t.paid} · <bdi>${checkout.amount} DZD</bdi></button>
<button class="plain" name="choice" value="failed">${t.failed}</button>
<button class="plain" name="choice" value="canceled">${t.canceled}</button>
<button class="plain" name="choice" value="leave">${t.leave}</button>
</form>`
  return page({ language: checkout.locale, title: t.title, body })
}

/**
 * @param {import("../lib/html.mjs").Language} language
 * @param {"unknown" | "done" | "expired" | "left"} text
 * @param {string} [back]
 */
function sentence(language, text, back) {
  const t = PAGE_TEXTS[language]
  const link = back ? `<p><a href="${escapeHtml(back)}">${t.back}</a></p>` : ""
  const body = `<section class="card"><h1>${t.title}</h1><p role="status">${t[text]}</p>${link}</section>`
  return page({ language, title: t.title, body })
}
