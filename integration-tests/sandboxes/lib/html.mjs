const ENTITIES = /** @type {Record<string, string>} */ ({
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
})

/** Text for HTML, in elements and in quoted attributes. @param {unknown} text */
export const escapeHtml = (text) => String(text).replace(/[&<>"']/g, (c) => ENTITIES[c] ?? c)

/** @typedef {"fr" | "ar" | "en"} Language */

/** @param {string | null | undefined} code @returns {Language} French when unknown */
export function languageOf(code) {
  const lower = String(code ?? "").toLowerCase()
  return lower === "ar" || lower === "en" ? lower : "fr"
}

/** @type {Record<Language, string>} */
const BANNER = {
  fr: "BAC À SABLE · aucun argent ne circule ici",
  ar: "SANDBOX · بيئة تجريبية، لا تُحوَّل أي أموال هنا",
  en: "SANDBOX · no money moves here",
}

const STYLE = `
:root{color-scheme:light;--ink:#15211d;--soft:#5b6b65;--line:#d5ded9;--green:#0f6b4f;--paper:#fff;--bg:#f2f5f3;--warn:#ffdf6b;--bad:#a3261b}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.5 system-ui,"Segoe UI",Tahoma,sans-serif}
.banner{background:repeating-linear-gradient(45deg,var(--warn) 0 14px,#ffd23d 14px 28px);padding:.6rem 1rem;text-align:center;font-weight:700}
main{max-width:30rem;margin:1.5rem auto;padding:0 1rem}
.card{background:var(--paper);border:1px solid var(--line);border-radius:14px;padding:1.25rem;margin-block-end:1rem}
h1{font-size:1.1rem;margin:0 0 .75rem}
dl{display:grid;grid-template-columns:auto 1fr;gap:.35rem 1rem;margin:0}
dt{color:var(--soft)}dd{margin:0;text-align:end}
.amount{font-size:1.5rem;font-weight:700}
label{display:block;margin-block:.75rem .25rem;font-weight:600}
input,select{width:100%;padding:.7rem .75rem;font:inherit;border:1px solid #9fb0a8;border-radius:9px;background:#fff}
input[dir=ltr]{text-align:start;font-variant-numeric:tabular-nums}
.row{display:grid;grid-template-columns:1fr 1fr;gap:.75rem}
button{width:100%;min-height:48px;margin-block-start:1rem;font:inherit;font-weight:700;border:0;border-radius:9px;background:var(--green);color:#fff;cursor:pointer}
button.plain{background:#fff;color:var(--ink);border:1px solid #9fb0a8}
button:disabled{background:#b9c6c0;cursor:not-allowed}
:focus-visible{outline:3px solid #1d6fd1;outline-offset:2px}
.error{background:#fdecea;color:var(--bad);border-radius:9px;padding:.7rem .9rem;margin-block-end:1rem}
.note{color:var(--soft);font-size:.9rem}
details summary{cursor:pointer;font-weight:600}
table{width:100%;border-collapse:collapse;font-size:.85rem}
td,th{padding:.3rem .25rem;border-block-end:1px solid var(--line);text-align:start}
td button{min-height:32px;margin:0;padding:0 .4rem;background:#e8f2ee;color:var(--green);font-variant-numeric:tabular-nums}
`

/**
 * A page of a sandbox: whole without JavaScript, with the banner on top.
 * @param {{ language: Language, title: string, body: string, script?: string }} page `body` is HTML
 */
export function page({ language, title, body, script }) {
  const direction = language === "ar" ? "rtl" : "ltr"
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)} · SANDBOX</title>
<style>${STYLE}</style>
</head>
<body>
<div class="banner" role="note">${BANNER[language]}</div>
<main>${body}</main>
${script ? `<script>${script}</script>` : ""}
</body>
</html>`
}
