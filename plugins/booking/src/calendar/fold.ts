/** Longest physical line in octets, without its CRLF (RFC 5545 §3.1). */
const MAX_OCTETS = 75

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" })
const octets = (text: string): number => Buffer.byteLength(text)

/**
 * One line cut into physical lines of at most 75 octets, each after the first begun with a space that
 * counts. Never cuts inside a UTF-8 sequence, and inside a sign of several characters (an emoji with
 * its skin colour, a letter with its vowels) only when it alone is longer than a line.
 */
export function foldLine(line: string): string {
  if (octets(line) <= MAX_OCTETS) return line
  const lines: string[] = []
  let current = ""
  let size = 0
  for (const piece of pieces(line)) {
    const length = octets(piece)
    if (size + length > MAX_OCTETS) {
      lines.push(current)
      current = " "
      size = 1
    }
    current += piece
    size += length
  }
  return [...lines, current].join("\r\n")
}

function* pieces(line: string): Generator<string> {
  for (const { segment } of graphemes.segment(line)) {
    if (octets(segment) < MAX_OCTETS) yield segment
    else yield* segment
  }
}
