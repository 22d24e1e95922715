import type { Language } from "../../errors"

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

/** A text with nothing in it that HTML would read as its own. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
}

/** A plain text as a mail's HTML: the same words, in the direction of the language. */
export function htmlOf(text: string, language: Language): string {
  const direction = language === "ar" ? "rtl" : "ltr"
  const paragraphs = text
    .split(/\n{2,}/)
    .map((part) => `<p>${escapeHtml(part).replace(/\n/g, "<br>")}</p>`)
    .join("\n")
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<body style="font-family:sans-serif;font-size:16px;line-height:1.6;color:#1c2321;max-width:36em">
${paragraphs}
</body>
</html>`
}
