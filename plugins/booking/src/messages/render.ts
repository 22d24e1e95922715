import type { Language } from "../refusal"
import type { Channel, MessageKind } from "./kinds"
import { ar } from "./texts/ar"
import { en } from "./texts/en"
import { fr } from "./texts/fr"
import type { Facts, Texts } from "./texts/types"

const TEXTS: Readonly<Record<Language, Texts>> = { fr, ar, en }

/** A message ready to be sent; `html` for e-mail only. */
export type Rendered = { subject: string; text: string; html?: string }

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)

/** A header or a short text stays on one line, whatever a name holds. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim()

/**
 * Says a kind of message in a language. Every fact is plain text: in the mail's HTML it is escaped,
 * so that no name and no address is ever markup.
 */
export function render(
  kind: MessageKind,
  channel: Channel,
  language: Language,
  facts: Facts
): Rendered {
  const texts = TEXTS[language]
  const { subject, lines, short, action } = texts.kinds[kind](facts)
  const url = action ? facts.url : null
  if (channel !== "email") {
    const text = url ? `${oneLine(short)} ${url}` : oneLine(short)
    return { subject: oneLine(subject), text }
  }
  const rows = detailsOf(texts, kind, facts)
  const question = facts.phone ? texts.question(facts.phone) : null
  const parts = {
    texts,
    facts,
    lines,
    rows,
    action: url && action ? { url, label: action } : null,
    question,
  }
  return {
    subject: oneLine(subject),
    text: textOf(parts),
    html: htmlOf(parts, language, oneLine(subject)),
  }
}

type Parts = {
  texts: Texts
  facts: Facts
  lines: string[]
  rows: [string, string][]
  action: { url: string; label: string } | null
  question: string | null
}

function detailsOf({ labels }: Texts, kind: MessageKind, facts: Facts): [string, string][] {
  const rows: [string, string | null][] = [
    [labels.service, facts.service],
    [labels.when, facts.when],
    [labels.place, facts.place],
    [labels.customer, facts.customer],
    [labels.technician, kind.startsWith("technician_") ? null : facts.technician],
    [labels.reference, facts.reference],
  ]
  return rows.flatMap(([label, value]) => (value ? [[label, value] as [string, string]] : []))
}

function textOf({ texts, facts, lines, rows, action, question }: Parts): string {
  return [
    texts.hello(facts.name),
    lines.join("\n"),
    rows.map(([label, value]) => `${label} : ${value}`).join("\n"),
    ...(action ? [`${action.label} :\n${action.url}`] : []),
    ...(question ? [question] : []),
    facts.shop,
  ].join("\n\n")
}

/** Petrol and copper of the shop, inline because mail programs know no style sheet. */
function htmlOf(parts: Parts, language: Language, title: string): string {
  const { texts, facts, lines, rows, action, question } = parts
  const direction = language === "ar" ? "rtl" : "ltr"
  const paragraph = (text: string) => `<p>${escapeHtml(text)}</p>`
  const row = ([label, value]: [string, string]) =>
    `<tr><th scope="row" style="text-align:start;padding:4px 0;padding-inline-end:16px;font-weight:600">${escapeHtml(label)}</th><td style="padding:4px 0"><bdi>${escapeHtml(value)}</bdi></td></tr>`
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head><meta charset="utf-8"><title>${escapeHtml(title)}</title></head>
<body dir="${direction}" style="font-family:sans-serif;font-size:16px;line-height:1.6;color:#1c2321;max-width:36em;margin:0 auto;padding:16px">
${[texts.hello(facts.name), ...lines].map(paragraph).join("\n")}
<table role="presentation" style="border-collapse:collapse;margin:16px 0">${rows.map(row).join("")}</table>
${action ? `<p><a href="${escapeHtml(action.url)}" style="display:inline-block;background:#0f4c4a;color:#ffffff;padding:12px 20px;border-radius:6px;text-decoration:none">${escapeHtml(action.label)}</a></p>` : ""}
${question ? paragraph(question) : ""}
${paragraph(facts.shop)}
</body>
</html>`
}
