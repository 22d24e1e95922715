import { lettering, letteringWidth } from "./lettering"
import { COLOURS, INK, MATERIALS, path, repeat, type Svg } from "./svg"

/** Side of the square drawings, in their own units. */
export const SIZE = 1200

/** A tint for each category, so that a page of parts is not all one colour. */
const TINTS: Record<string, [halo: string, paper: string]> = {
  "cartes-electroniques": ["#d5e5df", "#eef2e9"],
  circulateurs: ["#cfe1e2", "#ecf1ee"],
  "vases-expansion": ["#f4d9c4", "#f8efe2"],
  echangeurs: ["#f3ddc2", "#f8f0e1"],
  "vannes-gaz": ["#e6dfca", "#f5efe1"],
  allumage: ["#f7dfb4", "#f9f1df"],
  "sondes-capteurs": ["#d8e4da", "#f0f2e7"],
  securite: ["#f2d3c6", "#f8ede3"],
  ventilateurs: ["#d3e2e4", "#eef2ee"],
  hydraulique: ["#cfe3dd", "#edf2ea"],
  "joints-entretien": ["#e5dccb", "#f5efe3"],
  fumisterie: ["#dcdfda", "#f1f0e8"],
  regulation: ["#d6e3e0", "#f0f2ea"],
  chaudieres: ["#f3dac6", "#f8efe3"],
}

/** What stands around the part: names at the foot, and the category that gives the tint. */
export type Frame = { category: string; brand?: string; sku?: string }

const TICKS: Svg = [
  "M70 130V70H130",
  "M1130 130V70H1070",
  "M70 1070V1130H130",
  "M1130 1070V1130H1070",
]
  .map((d) => path(d, "none", { stroke: INK, "stroke-width": 4, opacity: 0.3 }))
  .join("")

/** A whole picture: paper, halo, shadow, the part, and a drafting caption when it is a product. */
export function framed(part: Svg, frame: Frame): Svg {
  const [halo, paper] = TINTS[frame.category] ?? ["#e5dccb", COLOURS.cream]
  const grid = repeat(15, (i) => {
    const at = 75 + i * 75
    return path(`M${at} 0V${SIZE}M0 ${at}H${SIZE}`, "none", {
      stroke: INK,
      "stroke-width": 1.5,
      opacity: 0.05,
    })
  })
  const sku = frame.sku ?? ""
  const caption =
    (frame.brand ? lettering(frame.brand, 108, 1062, 30, INK) : "") +
    lettering(sku, 1092 - letteringWidth(sku, 26), 1064, 26, COLOURS.copper)
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${SIZE} ${SIZE}" width="${SIZE}" height="${SIZE}">` +
    `<defs>${MATERIALS}<radialGradient id="halo" cx=".42" cy=".36" r=".75">` +
    `<stop offset="0" stop-color="#fffdf8"/><stop offset=".55" stop-color="${halo}"/>` +
    `<stop offset="1" stop-color="${halo}"/></radialGradient></defs>` +
    `<rect width="${SIZE}" height="${SIZE}" fill="${paper}"/>${grid}` +
    `<circle cx="600" cy="555" r="440" fill="url(#halo)"/>` +
    `<circle cx="600" cy="555" r="464" fill="none" stroke="${COLOURS.copper}" stroke-width="3" ` +
    `stroke-dasharray="2 16" stroke-linecap="round" opacity=".6"/>` +
    `<ellipse cx="600" cy="925" rx="270" ry="26" fill="${INK}" opacity=".13"/>` +
    `<g stroke="${INK}" stroke-width="9" stroke-linejoin="round" stroke-linecap="round" fill="none">${part}</g>` +
    `${TICKS}${caption}</svg>`
  )
}
