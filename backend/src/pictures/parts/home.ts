import { lettering } from "../lettering"
import {
  box,
  cable,
  COLOURS,
  disc,
  FLAT,
  group,
  INK,
  nut,
  path,
  repeat,
  shade,
  shine,
  THIN,
  type Svg,
} from "../svg"

const SEGMENTS: Record<string, string> = {
  "1": "bc",
  "2": "abged",
  "5": "afgcd",
  "4": "fgbc",
  "0": "abcdef",
  "9": "abcdfg",
}
const BARS: Record<string, [number, number, number, number]> = {
  a: [6, 0, 28, 8],
  b: [34, 6, 8, 30],
  c: [34, 44, 8, 30],
  d: [6, 72, 28, 8],
  e: [-2, 44, 8, 30],
  f: [-2, 6, 8, 30],
  g: [6, 36, 28, 8],
}

/** Digits of a liquid-crystal display; `height` is 80 before scaling. */
const display = (digits: string, x: number, y: number, scale: number, colour: string): Svg =>
  group(
    [...digits].map((digit, i) =>
      [...(SEGMENTS[digit] ?? "")]
        .map((key) => {
          const [left = 0, top = 0, width = 0, height = 0] = BARS[key] ?? []
          return box(left + i * 60, top, width, height, 4, colour, FLAT)
        })
        .join("")
    ),
    { transform: `translate(${x} ${y}) scale(${scale})` }
  )

const thermostatBody = (x: number, y: number): Svg =>
  group([
    box(x, y, 460, 340, 50, "url(#enamel)"),
    shine(`M${x + 18} ${y + 60}q0-42 42-42h70v304h-70q-42 0-42-42Z`, 0.7),
    box(x + 50, y + 54, 250, 170, 22, "url(#glass)"),
    display("21", x + 86, y + 92, 1.15, INK),
    disc(x + 238, y + 104, 10, "none", { "stroke-width": 6 }),
    path(`M${x + 238} ${y + 176}c18 22 24 30 24 40`, "none", FLAT),
    path(`M${x + 226} ${y + 190}l14-30l14 30q6 18-14 18t-14-18Z`, COLOURS.ember, {
      "stroke-width": 4,
    }),
    disc(x + 380, y + 140, 56, "url(#copper)"),
    disc(x + 380, y + 140, 34, "url(#enamel)", THIN),
    path(`M${x + 380} ${y + 132}v-22`, "none", { "stroke-width": 9 }),
    repeat(7, (i) =>
      box(x + 54 + i * 34, y + 258, 22, 36, 6, i > 4 ? COLOURS.mist : COLOURS.teal, {
        "stroke-width": 4,
      })
    ),
    box(x + 330, y + 250, 44, 44, 12, COLOURS.sand, THIN),
    box(x + 388, y + 250, 44, 44, 12, COLOURS.sand, THIN),
  ])

/** Room thermostat with its two wires. */
export function wiredThermostat(): Svg {
  return group([
    cable("M560 690C560 790 470 770 470 880", COLOURS.copper, 22),
    cable("M640 690C640 800 560 780 560 890", COLOURS.night, 22),
    box(448, 866, 136, 50, 12, "url(#plastic)"),
    group([thermostatBody(370, 370)], {
      transform: "translate(600 540) scale(1.22) translate(-600 -540)",
    }),
  ])
}

/** Room thermostat and the receiver it speaks to. */
export function wirelessThermostat(): Svg {
  const wave = (r: number): Svg =>
    path(`M${742 + r * 0.2} ${430 - r}A${r} ${r} 0 0 1 ${742 + r} ${430 - r * 0.2}`, "none", {
      stroke: COLOURS.copper,
      "stroke-width": 13,
    })
  return group([
    wave(60),
    wave(110),
    wave(160),
    thermostatBody(240, 430),
    box(700, 560, 270, 320, 34, "url(#plastic)"),
    shine("M714 596q0-22 22-22h44v292h-44q-22 0-22-22Z", 0.14),
    path("M920 560V430", "none", { "stroke-width": 26 }),
    path("M920 560V430", "none", { stroke: "#456870", "stroke-width": 10 }),
    disc(920, 420, 18, "url(#copper)"),
    disc(780, 640, 14, COLOURS.flame, THIN),
    disc(836, 640, 14, "#7cc3a2", THIN),
    box(752, 690, 166, 70, 14, "url(#glass)", THIN),
    path("M774 725h40l14-20l22 40l14-20h36", "none", { "stroke-width": 6 }),
    path("M760 806h150", "none", { stroke: COLOURS.mist, ...THIN }),
  ])
}

/** Carbon monoxide alarm. */
export function coDetector(): Svg {
  return group([
    ...[330, 390].map((r) =>
      path(
        `M${600 - r} ${560 - 90}A${r} ${r} 0 0 0 ${600 - r} ${560 + 90}M${600 + r} ${560 - 90}A${r} ${r} 0 0 1 ${600 + r} ${560 + 90}`,
        "none",
        {
          stroke: COLOURS.brick,
          "stroke-width": 13,
          opacity: r > 350 ? 0.5 : 0.9,
        }
      )
    ),
    box(330, 290, 540, 540, 120, "url(#enamel)"),
    box(366, 326, 468, 468, 96, "none", { ...THIN, opacity: 0.25 }),
    shine("M350 420q0-110 110-112h40q-100 60-104 220v180q-46-20-46-80Z", 0.9),
    shade("M850 420v300q0 90-90 92h-60q120-40 120-200V340q30 30 30 80Z", 0.08),
    disc(600, 470, 112, "url(#plastic)"),
    repeat(5, (row) =>
      repeat(5, (column) => {
        const x = 536 + column * 32
        const y = 406 + row * 32
        return Math.hypot(x - 600, y - 470) > 88 ? "" : disc(x, y, 8, COLOURS.mist, FLAT)
      })
    ),
    box(430, 630, 190, 96, 18, "url(#glass)", THIN),
    display("0", 448, 644, 0.85, INK),
    lettering("PPM", 506, 664, 30, INK, 0.9),
    disc(682, 656, 15, "#6cbf94", THIN),
    disc(682, 706, 15, COLOURS.brick, THIN),
    disc(764, 680, 42, "url(#copper)"),
    lettering("CO", 742, 414, 50, COLOURS.brick, 1.1),
  ])
}

/** Wall-hung boiler with its pipes; `variant` changes the control panel. */
export function boiler(variant: number): Svg {
  const pipe = (x: number, colour: string): Svg =>
    box(x - 17, 830, 34, 100, 4, colour) + nut(x - 30, 826, 60, 34)
  return group([
    box(540, 130, 120, 96, 10, "url(#steel)"),
    box(516, 200, 168, 34, 10, "url(#steel-down)"),
    pipe(440, "url(#copper)"),
    pipe(520, "url(#copper)"),
    pipe(600, "url(#brass)"),
    pipe(680, "url(#steel)"),
    pipe(760, "url(#copper)"),
    box(350, 226, 500, 610, 40, "url(#enamel)"),
    shine("M368 280q0-36 36-36h56v574h-56q-36 0-36-36Z", 0.8),
    shade("M786 244h28q18 0 18 36v500q0 38-30 38h-16Z", 0.08),
    path("M362 640h476", "none", { ...THIN, opacity: 0.4 }),
    variant === 1 ? box(498, 330, 204, 150, 30, COLOURS.night) : disc(600, 410, 96, COLOURS.night),
    path(
      "M600 338C640 396 660 420 660 452A60 60 0 0 1 540 452C540 412 580 402 600 338Z",
      "url(#fire)",
      {
        stroke: COLOURS.copper,
        "stroke-width": 6,
        transform: "translate(150 104) scale(.75)",
      }
    ),
    box(400, 672, 400, 132, 24, "url(#plastic-down)"),
    box(512, 698, 176, 80, 14, "url(#glass)", THIN),
    display(variant === 2 ? "50" : variant === 1 ? "45" : "55", 546, 712, 0.66, INK),
    disc(634, 718, 6, "none", { "stroke-width": 4 }),
    disc(456, 738, 36, "url(#copper)", THIN),
    path("M456 738L474 716", "none", { "stroke-width": 8 }),
    variant === 0
      ? box(714, 706, 62, 26, 10, COLOURS.mist, THIN) +
        box(714, 744, 62, 26, 10, COLOURS.ember, THIN)
      : disc(744, 738, 36, "url(#steel)", THIN) +
        path("M744 738L726 716", "none", { "stroke-width": 8 }),
    repeat(6, (i) => path(`M${520 + i * 32} 560h16`, "none", { ...THIN, opacity: 0.4 })),
  ])
}
