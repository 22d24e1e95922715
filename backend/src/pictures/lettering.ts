import type { Svg } from "./svg"

/**
 * A drafting alphabet: each letter is strokes on a grid 4 wide and 6 high. Drawn rather than set
 * in a font, because the machine that renders may have none.
 */
const GLYPHS: Record<string, string> = {
  A: "M0 6L2 0L4 6M.8 4H3.2",
  B: "M0 0V6H2.6Q4 6 4 4.5Q4 3 2.6 3H0M0 0H2.4Q3.6 0 3.6 1.5Q3.6 3 2.4 3",
  C: "M4 1Q3.4 0 2 0Q0 0 0 3Q0 6 2 6Q3.4 6 4 5",
  D: "M0 0V6H1.8Q4 6 4 3Q4 0 1.8 0H0",
  E: "M4 0H0V6H4M0 3H3",
  F: "M4 0H0V6M0 3H3",
  G: "M4 1Q3.4 0 2 0Q0 0 0 3Q0 6 2 6Q4 6 4 3.4H2.4",
  H: "M0 0V6M4 0V6M0 3H4",
  I: "M.4 0V6",
  J: "M4 0V4.4Q4 6 2.2 6Q.6 6 0 4.8",
  K: "M0 0V6M4 0L0 3.6M1.4 2.5L4 6",
  L: "M0 0V6H4",
  M: "M0 6V0L2 3.4L4 0V6",
  N: "M0 6V0L4 6V0",
  O: "M2 0Q0 0 0 3Q0 6 2 6Q4 6 4 3Q4 0 2 0",
  P: "M0 6V0H2.4Q4 0 4 1.7Q4 3.4 2.4 3.4H0",
  Q: "M2 0Q0 0 0 3Q0 6 2 6Q4 6 4 3Q4 0 2 0M2.6 4.4L4 6",
  R: "M0 6V0H2.4Q4 0 4 1.6Q4 3.2 2.4 3.2H0M2.2 3.2L4 6",
  S: "M3.9 1Q3.3 0 2 0Q.2 0 .2 1.5Q.2 2.8 2 3Q4 3.2 4 4.5Q4 6 2 6Q.5 6 0 4.9",
  T: "M0 0H4M2 0V6",
  U: "M0 0V4Q0 6 2 6Q4 6 4 4V0",
  V: "M0 0L2 6L4 0",
  W: "M0 0L.9 6L2 2.2L3.1 6L4 0",
  X: "M0 0L4 6M4 0L0 6",
  Y: "M0 0L2 3L4 0M2 3V6",
  Z: "M0 0H4L0 6H4",
  "0": "M2 0Q0 0 0 3Q0 6 2 6Q4 6 4 3Q4 0 2 0",
  "1": "M.8 1.2L2.2 0V6",
  "2": "M.2 1.4Q.4 0 2 0Q3.8 0 3.8 1.6Q3.8 2.8 0 6H4",
  "3": "M.2 .6Q1 0 2 0Q3.7 0 3.7 1.5Q3.7 3 1.6 3Q4 3 4 4.5Q4 6 2 6Q.6 6 0 5.1",
  "4": "M3 6V0L0 4.2H4",
  "5": "M3.8 0H.6L.3 2.8Q1 2.3 2 2.3Q4 2.3 4 4.1Q4 6 2 6Q.6 6 0 5.1",
  "6": "M3.6 .6Q3 0 2.2 0Q0 0 0 3.6Q0 6 2 6Q4 6 4 4.2Q4 2.5 2.1 2.5Q.6 2.5 0 3.8",
  "7": "M0 0H4L1.6 6",
  "8": "M2 3Q.4 3 .4 1.5Q.4 0 2 0Q3.6 0 3.6 1.5Q3.6 3 2 3Q0 3 0 4.5Q0 6 2 6Q4 6 4 4.5Q4 3 2 3",
  "9": "M.4 5.4Q1 6 1.8 6Q4 6 4 2.4Q4 0 2 0Q0 0 0 1.8Q0 3.5 1.9 3.5Q3.4 3.5 4 2.2",
  "-": "M.8 3H3.2",
  "/": "M.4 6L3.6 0",
  "°": "M1 0Q0 0 0 1Q0 2 1 2Q2 2 2 1Q2 0 1 0",
}

const ADVANCE = 5.6
const NARROW_ADVANCE = 2.4

const advance = (letter: string): number => (letter === "I" ? NARROW_ADVANCE : ADVANCE)

const plain = (text: string): string[] => [
  ...text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toUpperCase(),
]

/** Width of a line of lettering, in the units of the drawing. */
export function letteringWidth(text: string, height: number): number {
  const units = plain(text).reduce((sum, letter) => sum + advance(letter), 0)
  return (Math.max(0, units - 1.6) * height) / 6
}

/** Draws capitals, digits, hyphen, slash and degree at (x, y), `height` high; other signs are gaps. */
export function lettering(
  text: string,
  x: number,
  y: number,
  height: number,
  colour: string,
  weight = 0.8
): Svg {
  let at = 0
  const letters = plain(text).map((letter) => {
    const glyph = GLYPHS[letter]
    const drawn = glyph ? `<path d="${glyph}" transform="translate(${at} 0)"/>` : ""
    at += advance(letter)
    return drawn
  })
  return (
    `<g transform="translate(${x} ${y}) scale(${height / 6})" fill="none" stroke="${colour}" ` +
    `stroke-width="${weight}" stroke-linecap="round" stroke-linejoin="round">${letters.join("")}</g>`
  )
}
