import { escapeHtml, languageOf, page } from "../lib/html.mjs"
import { TEST_CARDS } from "./cards.mjs"
import { PAGE_TEXTS } from "./texts.mjs"

/**
 * @typedef {import("./orders.mjs").Order} Order
 * @typedef {typeof PAGE_TEXTS.fr} Texts
 */

/** @param {Order} order */
const textsOf = (order) => {
  const language = languageOf(order.language)
  return { language, t: PAGE_TEXTS[language] }
}

/** Centimes as people write dinars, in Latin digits. @param {number} centimes */
export const dinars = (centimes) =>
  `${Math.floor(centimes / 100)
    .toString()
    .replace(/\B(?=(\d{3})+$)/g, " ")}.${String(centimes % 100).padStart(2, "0")} DZD`

/** @param {Order} order @param {string} merchant @param {number} msLeft */
function summary(order, merchant, msLeft) {
  const { t } = textsOf(order)
  const seconds = Math.max(0, Math.ceil(msLeft / 1000))
  const left = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`
  const row = (/** @type {string} */ name, /** @type {string} */ value) =>
    `<dt>${name}</dt><dd>${value}</dd>`
  return `<section class="card"><h1>${t.title}</h1><dl>
${row(t.merchant, escapeHtml(merchant))}
${row(t.amount, `<bdi class="amount">${dinars(order.amountCentimes)}</bdi>`)}
${row(t.order, `<bdi>${escapeHtml(order.orderNumber)}</bdi>`)}
${order.description ? row(t.description, `<bdi>${escapeHtml(order.description)}</bdi>`) : ""}
${row(t.timeLeft, `<bdi id="timer" data-seconds="${seconds}">${left}</bdi>`)}
</dl></section>`
}

/** @param {string} error */
const alertBox = (error) => (error ? `<p class="error" role="alert">${error}</p>` : "")

/** @param {Texts} t */
const cancelForm = (t) =>
  `<form method="post"><button class="plain" name="step" value="cancel">${t.cancel}</button></form>`

/**
 * The first step: the card.
 * @param {Order} order
 * @param {{ merchant: string, msLeft: number, error?: "badPan" | "badFields" }} view
 */
export function cardPage(order, { merchant, msLeft, error }) {
  const { language, t } = textsOf(order)
  const months = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, "0"))
  const years = Array.from({ length: 14 }, (_, i) => String(2022 + i))
  const options = (/** @type {string[]} */ values) =>
    `<option value=""></option>${values.map((v) => `<option>${v}</option>`).join("")}`
  const cards = TEST_CARDS.map(
    (c) =>
      `<tr><td><bdi>${c.pan}</bdi><br><span class="note"><bdi>${c.note}</bdi></span></td><td><bdi>${c.expiry.slice(0, 2)}/${c.expiry.slice(2)} · ${c.cvv2} · ${c.password}</bdi></td><td><button type="button" data-card="${c.pan},${c.expiry},${c.cvv2}">${t.use}</button></td></tr>`
  ).join("")
  const returns = Object.entries(t.returns)
    .map(([value, text]) => `<option value="${value}">${text}</option>`)
    .join("")
  const body = `${summary(order, merchant, msLeft)}
<form method="post" class="card" autocomplete="off">
${alertBox(error ? t[error] : "")}
<input type="hidden" name="step" value="card">
<label for="pan">${t.pan}</label>
<input id="pan" name="pan" dir="ltr" inputmode="numeric" maxlength="19" required>
<div class="row">
<div><label for="month">${t.month}</label><select id="month" name="month" required>${options(months)}</select></div>
<div><label for="year">${t.year}</label><select id="year" name="year" required>${options(years)}</select></div>
</div>
<label for="cvv2">${t.cvv2}</label>
<input id="cvv2" name="cvv2" dir="ltr" inputmode="numeric" maxlength="3" pattern="[0-9]{3}" required>
<label for="holder">${t.holder}</label>
<input id="holder" name="holder" maxlength="26" required>
<details><summary>${t.tools}</summary>
<label for="returning">${t.returning}</label>
<select id="returning" name="returning">${returns}</select></details>
<button id="submit">${t.submit} · <bdi>${dinars(order.amountCentimes)}</bdi></button>
</form>
${cancelForm(t)}
<details class="card"><summary>${t.cards}</summary><table><tbody>${cards}</tbody></table></details>`
  return page({ language, title: t.title, body, script: `${TIMER_SCRIPT}${CARD_SCRIPT}` })
}

/**
 * The second step: the password of the card.
 * @param {Order} order
 * @param {{ merchant: string, msLeft: number, triesLeft?: number }} view
 */
export function passwordPage(order, { merchant, msLeft, triesLeft }) {
  const { language, t } = textsOf(order)
  const body = `${summary(order, merchant, msLeft)}
<form method="post" class="card" autocomplete="off">
<h1>${t.passwordTitle}</h1>
${alertBox(triesLeft === undefined ? "" : `${t.badPassword} ${triesLeft}`)}
<p class="note">${t.passwordNote}</p>
<input type="hidden" name="step" value="password">
<label for="password">${t.password}</label>
<input id="password" name="password" type="password" dir="ltr" required>
<button>${t.submit}</button>
</form>
${cancelForm(t)}`
  return page({ language, title: t.passwordTitle, body, script: TIMER_SCRIPT })
}

/**
 * A page with one sentence, and the way back to the shop when there is one.
 * @param {Order | undefined} order
 * @param {"expired" | "done" | "never" | "unknown"} text
 * @param {string} [back]
 */
export function sentencePage(order, text, back) {
  const language = languageOf(order?.language)
  const t = PAGE_TEXTS[language]
  const link = back ? `<p><a href="${escapeHtml(back)}">${t.back}</a></p>` : ""
  const body = `<section class="card"><h1>${t.title}</h1><p role="status">${t[text]}</p>${link}</section>`
  return page({ language, title: t.title, body })
}

const TIMER_SCRIPT = `
const timer=document.getElementById("timer");let left=Number(timer.dataset.seconds);
setInterval(()=>{left-=1;if(left<0){location.reload();return}
timer.textContent=Math.floor(left/60)+":"+String(left%60).padStart(2,"0")},1000);`

/** The button is off while the number cannot be a card's; without JavaScript the server says so. */
const CARD_SCRIPT = `
const pan=document.getElementById("pan"),submit=document.getElementById("submit");
const luhn=(d)=>/^\\d{12,19}$/.test(d)&&[...d].reverse().reduce((s,c,i)=>{const n=c*(i%2?2:1);return s+(n>9?n-9:n)},0)%10===0;
const check=()=>{submit.disabled=!luhn(pan.value.replace(/\\s/g,""))};
pan.addEventListener("input",check);check();
for(const b of document.querySelectorAll("[data-card]"))b.addEventListener("click",()=>{
const [p,e,c]=b.dataset.card.split(",");pan.value=p;
document.getElementById("month").value=e.slice(0,2);document.getElementById("year").value=e.slice(2);
document.getElementById("cvv2").value=c;document.getElementById("holder").value="TEST CARD";check();pan.focus()});`
