import { escapeHtml, page } from "../lib/html.mjs"
import { redirect, sendHtml, sendJson } from "../lib/server.mjs"
import { summaryOf } from "./mailbox.mjs"

/** @typedef {import("./mailbox.mjs").Mail} Mail */

/**
 * The page that shows what the shop wrote, and the same as JSON: `GET /api/messages` (with `?to=`),
 * `GET /api/messages/<id>`, `DELETE /api/messages`.
 * @param {import("./mailbox.mjs").Mailbox} mailbox
 * @returns {import("../lib/server.mjs").Handler}
 */
export const mailViewer = (mailbox) => (req, res) => {
  const url = new URL(req.url ?? "/", "http://sandbox")
  const [, first = "", second = "", id = "", part] = url.pathname.split("/")
  if (first === "api" && second === "messages") return api(mailbox, req, res, url, id)
  if (url.pathname === "/") return sendHtml(res, 200, listPage(mailbox.list))
  if (first === "clear" && req.method === "POST") {
    mailbox.clear()
    return redirect(res, "/")
  }
  const mail = first === "mail" ? mailbox.find(second) : undefined
  if (!mail) return sendHtml(res, 404, sentence("No such mail."))
  if (!id) return sendHtml(res, 200, mailPage(mail))
  if (id === "html") return sendMailHtml(res, mail)
  const attachment = id === "attachments" ? mail.attachments[Number(part)] : undefined
  if (!attachment) return sendHtml(res, 404, sentence("No such attachment."))
  res.writeHead(200, {
    "content-type": "application/octet-stream",
    "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(attachment.filename)}`,
    "x-content-type-options": "nosniff",
  })
  res.end(attachment.content)
}

/**
 * @param {import("./mailbox.mjs").Mailbox} mailbox
 * @param {import("../lib/server.mjs").Request} req
 * @param {import("../lib/server.mjs").Response} res
 * @param {URL} url
 * @param {string} id
 */
function api(mailbox, req, res, url, id) {
  if (req.method === "DELETE" && !id) {
    mailbox.clear()
    return sendJson(res, 200, { ok: true })
  }
  if (req.method !== "GET") return sendJson(res, 405, { message: "Use GET or DELETE." })
  if (id) {
    const mail = mailbox.find(id)
    return mail
      ? sendJson(res, 200, summaryOf(mail))
      : sendJson(res, 404, { message: "No such mail." })
  }
  const to = url.searchParams.get("to")
  const mails = mailbox.list.filter((m) => !to || m.envelope.to.includes(to))
  sendJson(res, 200, { messages: mails.map(summaryOf), count: mails.length })
}

/** A mail's own HTML, for the frame: it runs nothing and loads nothing. @param {import("../lib/server.mjs").Response} res @param {Mail} mail */
function sendMailHtml(res, mail) {
  res.writeHead(200, {
    "content-type": "text/html;charset=UTF-8",
    "content-security-policy":
      "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'",
    "referrer-policy": "no-referrer",
  })
  res.end(mail.html)
}

/** @param {Mail[]} mails */
function listPage(mails) {
  const rows = mails
    .map(
      (m) =>
        `<tr><td><a href="/mail/${m.id}"><bdi>${escapeHtml(m.subject || "(no subject)")}</bdi></a><br><span class="note"><bdi>${escapeHtml(m.to.join(", "))}</bdi> · ${escapeHtml(m.at)}${m.attachments.length > 0 ? ` · 📎 ${m.attachments.length}` : ""}</span></td></tr>`
    )
    .join("")
  const body = `<section class="card"><h1>Mails the shop wrote</h1>
${rows ? `<table><tbody>${rows}</tbody></table>` : '<p class="note">None yet.</p>'}
</section>
<form method="post" action="/clear"><button class="plain">Forget them all</button></form>`
  return page({ language: "en", title: "Mails", body })
}

/** @param {Mail} mail */
function mailPage(mail) {
  const row = (/** @type {string} */ name, /** @type {string} */ value) =>
    `<dt>${name}</dt><dd><bdi>${escapeHtml(value)}</bdi></dd>`
  const files = mail.attachments
    .map(
      (a, i) =>
        `<li><a href="/mail/${mail.id}/attachments/${i}"><bdi>${escapeHtml(a.filename)}</bdi></a> <span class="note">${escapeHtml(a.type)}, ${a.content.length} bytes</span></li>`
    )
    .join("")
  const body = `<p><a href="/">All mails</a></p>
<section class="card"><h1><bdi>${escapeHtml(mail.subject)}</bdi></h1><dl>
${row("From", mail.from)}${row("To", mail.to.join(", "))}${row("Arrived", mail.at)}
</dl>${files ? `<ul>${files}</ul>` : ""}</section>
${mail.html ? `<section class="card"><h1>HTML</h1><iframe title="HTML" sandbox src="/mail/${mail.id}/html" style="inline-size:100%;block-size:60vh;border:1px solid #d5ded9;background:#fff"></iframe></section>` : ""}
<section class="card"><h1>Text</h1><pre dir="auto" style="white-space:pre-wrap;overflow-wrap:anywhere">${escapeHtml(mail.text)}</pre></section>`
  return page({ language: "en", title: mail.subject, body })
}

/** @param {string} text */
const sentence = (text) =>
  page({ language: "en", title: "Mails", body: `<p class="card">${text}</p>` })
