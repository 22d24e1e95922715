import { escapeHtml, page } from "./html.mjs"

/**
 * @typedef {{ id: string, amount: string, state: string, url: string }} Line
 */

/**
 * The front page of a sandbox: what it is, and every payment a shop asked it for.
 * @param {{ title: string, merchantUrl: string, lines: Line[] }} view newest last
 */
export function overviewPage({ title, merchantUrl, lines }) {
  const rows = [...lines]
    .reverse()
    .map(
      ({ id, amount, state, url }) =>
        `<tr><td><a href="${escapeHtml(url)}"><bdi>${escapeHtml(id)}</bdi></a></td><td><bdi>${escapeHtml(amount)}</bdi></td><td>${escapeHtml(state)}</td></tr>`
    )
    .join("")
  const body = `<section class="card"><h1>${escapeHtml(title)}</h1>
<p class="note">API: <bdi>${escapeHtml(merchantUrl)}</bdi><br>Control: <bdi>/__control</bdi></p>
${
  rows
    ? `<table><thead><tr><th>Payment</th><th>Amount</th><th>State</th></tr></thead><tbody>${rows}</tbody></table>`
    : '<p class="note">No shop asked for a payment yet.</p>'
}
</section>`
  return page({ language: "en", title, body })
}
