import PDFDocument from "pdfkit"
import type { Receipt } from "../receipt"
import { fontFiles } from "./fonts"
import { writeText, type TextStyle } from "./text"

/** Pictures beside the words, as PNG; what is missing is left out or drawn plainly. */
export type ReceiptPictures = {
  merchant?: Buffer | undefined
  /** The official mark of SATIM's toll-free number. */
  helpline?: Buffer | undefined
}

type Document = InstanceType<typeof PDFDocument>

// A4 in points.
const PAGE = { width: 595.28, height: 841.89 }
const MARGIN = 56
const INNER = PAGE.width - 2 * MARGIN
const PADDING = 20
const LOGO = { width: 130, height: 56 }
const MARK = { width: 92, height: 40 }
const COLOR = {
  ink: "#1c2321",
  quiet: "#5b6663",
  brand: "#0a4a52",
  line: "#d9d4c7",
  paper: "#faf7f0",
  good: "#1d6b45",
}

/**
 * A receipt as PDF (A4, fonts embedded). Arabic is joined and runs from the right. The same receipt
 * gives the same page; its date is the payment's, not the printing's.
 */
export async function drawReceipt(receipt: Receipt, pictures: ReceiptPictures): Promise<Buffer> {
  const doc = new PDFDocument({
    size: "A4",
    margin: 0,
    lang: receipt.language,
    displayTitle: true,
    info: {
      Title: `${receipt.title} – ${receipt.merchant}`,
      Author: receipt.merchant,
      CreationDate: receipt.paid_at,
    },
  })
  const chunks: Buffer[] = []
  const written = new Promise<Buffer>((resolve, reject) => {
    doc.on("data", (chunk: Buffer) => chunks.push(chunk))
    doc.on("end", () => resolve(Buffer.concat(chunks)))
    doc.on("error", reject)
  })
  for (const [name, bytes] of fontFiles()) doc.registerFont(name, bytes)
  let y = drawHeader(doc, receipt, pictures.merchant)
  y = drawHeadline(doc, receipt, y + 28)
  y = drawRows(doc, receipt, y + 18)
  if (receipt.help !== null) y = drawHelp(doc, receipt, receipt.help, pictures.helpline, y + 26)
  writeText(
    doc,
    receipt.footnote,
    { x: MARGIN, y: y + 22, width: INNER },
    { ...styleOf(receipt, 9), color: COLOR.quiet }
  )
  doc.end()
  return written
}

function styleOf({ language }: Receipt, size: number): TextStyle {
  return { direction: language === "ar" ? "rtl" : "ltr", size, color: COLOR.ink }
}

/** Left edge of a box of `width` at the side where reading begins, or where it ends. */
function sideX({ language }: Receipt, side: "start" | "end", width: number): number {
  const left = (language === "ar") === (side === "end")
  return left ? MARGIN : MARGIN + INNER - width
}

function drawHeader(doc: Document, receipt: Receipt, logo: Buffer | undefined): number {
  const top = MARGIN
  if (logo) {
    const x = sideX(receipt, "end", LOGO.width)
    const align = receipt.language === "ar" ? undefined : "right"
    doc.image(logo, x, top, { fit: [LOGO.width, LOGO.height], ...(align && { align }) })
  }
  const width = INNER - (logo ? LOGO.width + PADDING : 0)
  const x = sideX(receipt, "start", width)
  const name = writeText(
    doc,
    receipt.merchant,
    { x, y: top, width },
    { ...styleOf(receipt, 13), color: COLOR.quiet }
  )
  const title = writeText(
    doc,
    receipt.title,
    { x, y: top + name + 4, width },
    { ...styleOf(receipt, 24), weight: "bold", color: COLOR.brand }
  )
  return Math.max(top + name + 4 + title, logo ? top + LOGO.height : 0)
}

function drawHeadline(doc: Document, receipt: Receipt, y: number): number {
  const style: TextStyle = { ...styleOf(receipt, 13), weight: "bold", color: COLOR.good }
  const box = { x: MARGIN, y, width: INNER }
  return y + writeText(doc, receipt.headline, box, style)
}

function drawRows(doc: Document, receipt: Receipt, y: number): number {
  const labelWidth = INNER * 0.46
  const valueWidth = INNER - labelWidth
  let at = y
  for (const { label, value, strong } of receipt.rows) {
    rule(doc, at)
    const size = strong ? 15 : 11
    const text = at + (strong ? 9 : 8)
    const left = writeText(
      doc,
      label,
      { x: sideX(receipt, "start", labelWidth), y: text + (strong ? 3 : 0), width: labelWidth },
      { ...styleOf(receipt, 11), color: COLOR.quiet }
    )
    // Codes, dates and amounts read from left to right in every language.
    const direction = /\p{Script=Arabic}/u.test(value) ? "rtl" : "ltr"
    const right = writeText(
      doc,
      value,
      {
        x: sideX(receipt, "end", valueWidth),
        y: text,
        width: valueWidth,
        align: (direction === "rtl") === (receipt.language === "ar") ? "end" : "start",
      },
      { ...styleOf(receipt, size), direction, weight: strong ? "bold" : "regular" }
    )
    at = text + Math.max(left, right) + 8
  }
  rule(doc, at)
  return at
}

function rule(doc: Document, y: number): void {
  doc
    .moveTo(MARGIN, y)
    .lineTo(MARGIN + INNER, y)
    .lineWidth(0.7)
    .stroke(COLOR.line)
}

/** The sentence and its mark in one box: neither stands anywhere without the other. */
function drawHelp(
  doc: Document,
  receipt: Receipt,
  help: string,
  mark: Buffer | undefined,
  y: number
): number {
  const height = MARK.height + 2 * PADDING
  doc.roundedRect(MARGIN, y, INNER, height, 8).fill(COLOR.paper)
  const markX =
    sideX(receipt, "start", MARK.width) + (receipt.language === "ar" ? -PADDING : PADDING)
  if (mark) {
    doc.image(mark, markX, y + PADDING, { fit: [MARK.width, MARK.height], align: "center" })
  } else {
    drawPlainMark(doc, markX, y + PADDING)
  }
  const width = INNER - MARK.width - 3 * PADDING
  const x = sideX(receipt, "end", width) + (receipt.language === "ar" ? PADDING : -PADDING)
  writeText(doc, help, { x, y: y + PADDING + 2, width }, styleOf(receipt, 11.5))
  return y + height
}

/** A plain "3020" with a handset, until the merchant puts the official file in its place. */
function drawPlainMark(doc: Document, x: number, y: number): void {
  doc.roundedRect(x, y, MARK.width, MARK.height, 7).fill(COLOR.good)
  doc
    .save()
    .translate(x + 10, y + 9)
    .scale(0.92)
    .path("M5 1h5l2 6-3 2c1 3 3 5 6 6l2-3 6 2v5c0 2-2 3-4 3C9 21 3 13 2 4c0-2 1-3 3-3z")
    .fill("#ffffff")
    .restore()
  const box = { x: x + 34, y: y + 7, width: MARK.width - 40 }
  const style: TextStyle = { direction: "ltr", size: 18, weight: "bold", color: "#ffffff" }
  writeText(doc, "3020", { ...box, align: "center" }, style)
}
