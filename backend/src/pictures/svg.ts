/** The palette of the drawings: warm copper on deep petrol and sand. */
export const INK = "#0f3d44"
export const COLOURS = {
  ink: INK,
  teal: "#2f7479",
  mist: "#bcd3cf",
  sand: "#f3eadb",
  cream: "#fbf6ec",
  white: "#fffdf8",
  copper: "#b5673a",
  ember: "#e2894f",
  flame: "#f3b34c",
  brick: "#a8432f",
  night: "#17333a",
} as const

/** A fragment of SVG markup. */
export type Svg = string

type Attributes = Record<string, string | number>

const attributes = (values: Attributes): string =>
  Object.entries(values)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join("")

/** Rounded rectangle by its corner and size. */
export const box = (
  x: number,
  y: number,
  width: number,
  height: number,
  rx: number,
  fill: string,
  more: Attributes = {}
): Svg => `<rect${attributes({ x, y, width, height, rx, fill, ...more })}/>`

/** Circle by centre and radius. */
export const disc = (cx: number, cy: number, r: number, fill: string, more: Attributes = {}): Svg =>
  `<circle${attributes({ cx, cy, r, fill, ...more })}/>`

/** Ellipse by centre and radii. */
export const oval = (
  cx: number,
  cy: number,
  rx: number,
  ry: number,
  fill: string,
  more: Attributes = {}
): Svg => `<ellipse${attributes({ cx, cy, rx, ry, fill, ...more })}/>`

/** Path; without a fill it is a line. */
export const path = (d: string, fill = "none", more: Attributes = {}): Svg =>
  `<path${attributes({ d, fill, ...more })}/>`

/** Things drawn together, moved or turned together. */
export const group = (parts: Svg[], more: Attributes = {}): Svg =>
  `<g${attributes(more)}>${parts.join("")}</g>`

/** `count` fragments made by their number, from 0. */
export const repeat = (count: number, draw: (i: number) => Svg): Svg =>
  Array.from({ length: count }, (_, i) => draw(i)).join("")

/** Without the outline every shape has by default. */
export const FLAT = { stroke: "none" } as const

/** Light falling on a surface from the left. */
export const shine = (d: string, opacity = 0.35): Svg =>
  path(d, COLOURS.white, { ...FLAT, opacity })

/** The side away from the light. */
export const shade = (d: string, opacity = 0.16): Svg => path(d, INK, { ...FLAT, opacity })

/** A thin line inside a drawing. */
export const THIN = { "stroke-width": 5 } as const

/** A cable: an outline, then its colour inside. */
export const cable = (d: string, colour: string, width = 22): Svg =>
  path(d, "none", { stroke: INK, "stroke-width": width }) +
  path(d, "none", { stroke: colour, "stroke-width": width - 13 })

/** Hexagonal nut seen from the side: three faces of a brass bar. */
export const nut = (x: number, y: number, width: number, height: number): Svg =>
  box(x, y, width, height, 8, "url(#brass)") +
  path(`M${x + width * 0.28} ${y}v${height}M${x + width * 0.72} ${y}v${height}`, "none", THIN)

/** Threaded end, drawn upright. */
export const thread = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill = "url(#brass)"
): Svg =>
  box(x, y, width, height, 4, fill) +
  repeat(Math.floor(height / 16) - 1, (i) =>
    path(`M${x} ${y + 14 + i * 16}l${width} 8`, "none", { "stroke-width": 4, opacity: 0.55 })
  )

/** Screw head with its slot. */
export const screw = (cx: number, cy: number, r = 15, turn = 35): Svg =>
  disc(cx, cy, r, "url(#steel)", { "stroke-width": 6 }) +
  path(`M${cx - r * 0.55} ${cy}h${r * 1.1}`, "none", {
    "stroke-width": 5,
    transform: `rotate(${turn} ${cx} ${cy})`,
  })

const metal = (id: string, stops: string[], vertical = false): Svg =>
  `<linearGradient id="${id}" x1="0" y1="0" x2="${vertical ? 0 : 1}" y2="${vertical ? 1 : 0}">` +
  stops
    .map((colour, i) => `<stop offset="${i / (stops.length - 1)}" stop-color="${colour}"/>`)
    .join("") +
  `</linearGradient>`

/** Materials every drawing may fill with. */
export const MATERIALS: Svg = [
  metal("steel", ["#dfe7e5", "#f7faf8", "#b3c3c2", "#8ea4a6"]),
  metal("steel-down", ["#f2f6f4", "#c3d0cf", "#93a9aa"], true),
  metal("brass", ["#e9c27a", "#f7dfa6", "#cf9a4b", "#a8742f"]),
  metal("copper", ["#d98a58", "#efb48a", "#b5673a", "#8b4a26"]),
  metal("copper-down", ["#efb48a", "#c97845", "#8f4c27"], true),
  metal("cast", ["#35797e", "#4a9297", "#1d5a61", "#10434a"]),
  metal("cast-down", ["#4a9297", "#1f5f66", "#10434a"], true),
  metal("plastic", ["#34525a", "#456870", "#203f47", "#15313a"]),
  metal("plastic-down", ["#456870", "#1f3d45"], true),
  metal("enamel", ["#fffdf8", "#f6f1e6", "#e2dccd"]),
  metal("red", ["#c8553d", "#de7a5f", "#a63f2b", "#84301f"]),
  metal("board", ["#2f8073", "#256a60", "#1b5650"], true),
  metal("glass", ["#e3f0ec", "#b7d5cf"], true),
  metal("fire", ["#fff0b8", "#f8bf55", "#e4803c"], true),
].join("")
