import type PDFDocument from "pdfkit"
import { visualRuns, type Run } from "./bidi"
import type { FontName, Weight } from "./fonts"

type Document = InstanceType<typeof PDFDocument>

/** How a text is written. Sizes in points. */
export type TextStyle = {
  direction: "ltr" | "rtl"
  size: number
  weight?: Weight
  color?: string
}

/** Where: `x` and `width` of the box, `y` of its top; `start` is the right side in Arabic. */
export type TextBox = { x: number; y: number; width: number; align?: "start" | "end" | "center" }

/**
 * Lines per size: Arabic stands on more room, and one measure for both keeps rows of a table level.
 */
const LEADING = 1.5

const fontOf = ({ script }: Run, weight: Weight): FontName => `${script}-${weight}`

/**
 * Without any feature pdfkit lays out word by word, which leaves Arabic words in the wrong order; with
 * one it hands the whole run to the font.
 */
function featuresOf({ rtl, script }: Run): PDFKit.Mixins.OpenTypeFeatures[] {
  return rtl && script === "arabic" ? ["rtla"] : []
}

function widthOf(doc: Document, line: string, style: TextStyle): number {
  return visualRuns(line, style.direction).reduce((sum, run) => {
    doc.font(fontOf(run, style.weight ?? "regular")).fontSize(style.size)
    return sum + doc.widthOfString(run.text, { features: featuresOf(run) })
  }, 0)
}

/** A text in lines no wider than the box; a single longer word stays whole. */
function linesOf(doc: Document, text: string, width: number, style: TextStyle): string[] {
  const lines: string[] = []
  for (const word of text.split(/[ \n]+/)) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && widthOf(doc, longer, style) > width) lines.push(word)
    else lines.splice(-1, 1, longer)
  }
  return lines
}

/** Writes a text into a box and answers the height it took. */
export function writeText(doc: Document, text: string, box: TextBox, style: TextStyle): number {
  const { x, y, width, align = "start" } = box
  const { direction, size, weight = "regular", color = "#1c2321" } = style
  const lines = linesOf(doc, text, width, style)
  lines.forEach((line, index) => {
    const free = width - widthOf(doc, line, style)
    const left = (align === "start") === (direction === "ltr") ? 0 : free
    let at = x + (align === "center" ? free / 2 : left)
    for (const run of visualRuns(line, direction)) {
      doc.font(fontOf(run, weight)).fontSize(size).fillColor(color)
      const options = { features: featuresOf(run), lineBreak: false }
      doc.text(run.text, at, y + index * size * LEADING, options)
      at += doc.widthOfString(run.text, options)
    }
  })
  return lines.length * size * LEADING
}
