const starts = (bytes: Uint8Array, at: number, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte)

const ascii = (text: string): number[] => Array.from(text, (letter) => letter.charCodeAt(0))

const PNG = [0x89, ...ascii("PNG"), 0x0d, 0x0a, 0x1a, 0x0a]

/**
 * True for a JPEG, PNG or WebP by its first bytes; the name and the declared type are the sender's
 * word. Everything else (SVG, HEIC, GIF, PDF, programs) is false.
 */
export function isPhoto(bytes: Uint8Array): boolean {
  if (starts(bytes, 0, [0xff, 0xd8, 0xff])) return true
  if (starts(bytes, 0, PNG)) return true
  return starts(bytes, 0, ascii("RIFF")) && starts(bytes, 8, ascii("WEBP"))
}
