/** What a file is by its first bytes; the name and the declared type are the sender's word. */
export type SniffedType = "image/jpeg" | "image/png" | "image/webp" | "application/pdf"

const starts = (bytes: Uint8Array, at: number, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte)

const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0))

const PNG = [0x89, ...ascii("PNG"), 0x0d, 0x0a, 0x1a, 0x0a]

/** Type of a file we take, or undefined for anything else (SVG, HEIC, programs, archives …). */
export function sniffType(bytes: Uint8Array): SniffedType | undefined {
  if (starts(bytes, 0, [0xff, 0xd8, 0xff])) return "image/jpeg"
  if (starts(bytes, 0, PNG)) return "image/png"
  if (starts(bytes, 0, ascii("RIFF")) && starts(bytes, 8, ascii("WEBP"))) return "image/webp"
  if (starts(bytes, 0, ascii("%PDF-"))) return "application/pdf"
  return undefined
}

/** Bytes at the end of a PDF that may hold its end mark. */
const TAIL = 1024

/** What makes a PDF do something when it is opened, instead of showing a page. */
const ACTIVE = /\/(JavaScript|JS|Launch|EmbeddedFile|EmbeddedFiles|RichMedia|XFA)\b/

/**
 * True for a PDF that begins and ends as one and announces nothing active. It cannot be cleaned the
 * way a picture is, so it is only ever handed to the merchant as a download.
 */
export function isPlainPdf(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const head = /^%PDF-[12]\.\d/.test(text.subarray(0, 8).toString("latin1"))
  const end = text.subarray(-TAIL).toString("latin1").includes("%%EOF")
  return head && end && !ACTIVE.test(text.toString("latin1"))
}
