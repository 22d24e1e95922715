import { readFileSync } from "node:fs"

/** Weights of the family that receipts use. */
export type Weight = "regular" | "bold"

const FILES = "@fontsource/readex-pro/files"

/** Files of Readex Pro (OFL), one for each script: no font holds both. */
const FONTS = {
  "latin-regular": `${FILES}/readex-pro-latin-400-normal.woff`,
  "latin-bold": `${FILES}/readex-pro-latin-600-normal.woff`,
  "arabic-regular": `${FILES}/readex-pro-arabic-400-normal.woff`,
  "arabic-bold": `${FILES}/readex-pro-arabic-600-normal.woff`,
} as const

/** Name under which a document knows a font. */
export type FontName = keyof typeof FONTS

let loaded: readonly [FontName, Buffer][] | undefined

/** Every font with its bytes, read once. */
export function fontFiles(): readonly [FontName, Buffer][] {
  loaded ??= names().map((name) => [name, readFileSync(require.resolve(FONTS[name]))])
  return loaded
}

function names(): FontName[] {
  return ["latin-regular", "latin-bold", "arabic-regular", "arabic-bold"]
}
