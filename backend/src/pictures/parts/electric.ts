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
  screw,
  shade,
  shine,
  thread,
  THIN,
  type Svg,
} from "../svg"

const spark = (x: number, y: number, size: number): Svg =>
  path(
    `M${x} ${y - size}L${x + size * 0.22} ${y - size * 0.22}L${x + size} ${y}L${x + size * 0.22} ${y + size * 0.22}L${x} ${y + size}L${x - size * 0.22} ${y + size * 0.22}L${x - size} ${y}L${x - size * 0.22} ${y - size * 0.22}Z`,
    COLOURS.flame,
    { stroke: COLOURS.copper, "stroke-width": 6 }
  )

const chip = (x: number, y: number, width: number, height: number): Svg =>
  repeat(5, (i) =>
    path(`M${x - 12} ${y + 16 + (i * (height - 32)) / 4}h${width + 24}`, "none", {
      stroke: "#dfe7e5",
      "stroke-width": 7,
    })
  ) +
  box(x, y, width, height, 8, COLOURS.night) +
  disc(x + 18, y + 18, 6, "#7fa3a3", FLAT)

/** Control board: relays, coil, microcontroller, connectors. `variant` shifts the layout. */
export function controlBoard(variant: number): Svg {
  const relays = 2 + (variant % 2)
  const tracks = [
    "M330 400h90l40 40v80",
    "M330 640h110l50-50h60",
    "M560 420h80l30-30h90",
    "M660 560v70l60 60h120",
    "M470 700v50h160v40",
    "M760 470l50 50v90",
  ]
  const track = (d: string): Svg => path(d, "none", { stroke: "#6fb5a2", "stroke-width": 6 })
  const end = (d: string): Svg => {
    const [x, y] = d.slice(1).split(/[a-z]/)[0]?.split(" ").map(Number) ?? []
    return disc(x ?? 0, y ?? 0, 9, COLOURS.flame, FLAT)
  }
  const connector = (x: number, pins: number): Svg =>
    box(x, 790, pins * 34 + 16, 62, 6, COLOURS.cream) +
    repeat(pins, (i) => box(x + 16 + i * 34, 812, 18, 40, 3, "url(#brass)", THIN))
  return group(
    [
      box(262, 300, 676, 552, 26, "url(#board)"),
      shine("M274 326q0-14 14-14h300l-220 528h-80q-14 0-14-14Z", 0.08),
      tracks.map((d) => track(d) + end(d)).join(""),
      ...[
        [300, 338],
        [900, 338],
        [300, 762],
        [900, 762],
      ].map(
        ([x = 0, y = 0]) =>
          disc(x, y, 20, COLOURS.sand) +
          disc(x, y, 30, "none", { stroke: COLOURS.flame, "stroke-width": 5 })
      ),
      repeat(relays, (i) =>
        group([
          box(352 + i * 122, 338, 100, 126, 10, i % 2 ? "url(#plastic)" : "url(#enamel)"),
          path(`M${368 + i * 122} 438h68`, "none", {
            ...THIN,
            opacity: 0.5,
            stroke: i % 2 ? COLOURS.mist : INK,
          }),
        ])
      ),
      // Mains transformer.
      box(700, 520, 186, 190, 12, "url(#steel)"),
      box(726, 502, 134, 226, 14, "url(#copper)"),
      repeat(5, (i) =>
        path(`M732 ${540 + i * 36}h122`, "none", { "stroke-width": 4, opacity: 0.45 })
      ),
      chip(398, 530, 132, 132),
      chip(590, 560, 70, 92),
      // Capacitors seen from above.
      ...[
        [372, 724, 34],
        [456, 738, 26],
        [604, 716, 38],
      ].map(
        ([x = 0, y = 0, r = 0]) =>
          disc(x, y, r, "url(#plastic)") +
          disc(x, y, r - 13, "url(#steel)", THIN) +
          path(`M${x - r * 0.35} ${y}h${r * 0.7}M${x} ${y - r * 0.35}v${r * 0.7}`, "none", {
            "stroke-width": 3,
          })
      ),
      // Fuse in its glass.
      box(790, 360, 116, 40, 20, "url(#glass)"),
      box(790, 360, 26, 40, 8, "url(#brass)"),
      box(880, 360, 26, 40, 8, "url(#brass)"),
      connector(330, 4),
      connector(516, 5),
      connector(736, 3 + (variant % 2)),
    ],
    {
      transform:
        variant % 2 ? "rotate(-7 600 560)" : "translate(1200 0) scale(-1 1) rotate(-7 600 560)",
    }
  )
}

/** Ignition transformer: a potted block with two high-voltage leads. */
export function ignitionBlock(leads: number): Svg {
  return group([
    cable("M470 420C430 300 330 300 300 380S330 520 270 560", COLOURS.brick, 30),
    leads > 1 ? cable("M600 400C600 270 760 240 830 320S900 420 930 400", COLOURS.brick, 30) : "",
    box(236, 540, 66, 120, 26, "url(#plastic)"),
    leads > 1 ? box(900, 356, 110, 66, 26, "url(#plastic)") : "",
    spark(268, 730, 52),
    leads > 1 ? spark(1012, 478, 40) : "",
    box(350, 420, 500, 400, 34, "url(#plastic)"),
    shine("M362 450q0-18 18-18h70v376h-70q-18 0-18-18Z", 0.12),
    box(350, 780, 500, 66, 14, "url(#steel-down)"),
    screw(396, 813),
    screw(804, 813),
    box(438, 500, 324, 214, 14, "url(#enamel)"),
    path("M660 520L590 626H640L600 700L706 588H650Z", COLOURS.flame, {
      stroke: COLOURS.copper,
      "stroke-width": 7,
    }),
    path("M462 556h90M462 596h66M462 636h90M462 676h50", "none", { ...THIN, opacity: 0.55 }),
    repeat(3, (i) => box(470 + i * 96, 386, 46, 40, 6, "url(#brass)")),
  ])
}

/** Spark electrode on its ceramic; a set has two. */
export function electrode(count: number): Svg {
  const one = (lean: number): Svg =>
    group(
      [
        cable("M600 760V842C600 900 560 930 500 930", COLOURS.brick, 26),
        path("M600 330V210C600 180 625 170 655 150", "none", { "stroke-width": 26 }),
        path("M600 330V210C600 180 625 170 655 150", "none", {
          stroke: "#c3d0cf",
          "stroke-width": 10,
        }),
        path("M556 330h88l12 250h-112Z", COLOURS.white),
        shade("M610 334h34l10 242h-36Z", 0.12),
        path("M553 396h94M550 452h100M547 508h106", "none", { ...THIN, opacity: 0.35 }),
        box(486, 566, 228, 58, 12, "url(#steel-down)"),
        disc(516, 595, 12, COLOURS.sand, THIN),
        disc(684, 595, 12, COLOURS.sand, THIN),
        path("M560 624h80l-8 100h-64Z", COLOURS.white),
        box(576, 700, 48, 80, 16, "url(#plastic)"),
      ],
      { transform: `rotate(${lean} 600 620)` }
    )
  return group(
    [
      count > 1 ? group([one(-16)], { transform: "translate(-110 10)" }) : "",
      group([one(count > 1 ? 14 : 12)], { transform: `translate(${count > 1 ? 120 : -20} 10)` }),
      spark(count > 1 ? 604 : 772, count > 1 ? 240 : 190, 62),
    ],
    { transform: "translate(0 20)" }
  )
}

/** Thermocouple: a coil of copper tube between the pilot tip and its nut. */
export function thermocouple(): Svg {
  const coil =
    "M600 560a60 60 0 1 1-60 60a120 120 0 1 1 120 120a180 180 0 1 1 180-180a240 240 0 0 0-240-240H460"
  const tube = (width: number, stroke: string): Svg =>
    path(coil, "none", { stroke, "stroke-width": width })
  return group(
    [
      group(
        [
          path(
            "M290 236C330 300 356 330 356 372A76 76 0 0 1 204 372C204 318 256 316 290 236Z",
            "url(#fire)",
            {
              stroke: COLOURS.copper,
              "stroke-width": 7,
            }
          ),
          path(
            "M284 330C300 356 312 366 312 388A32 32 0 0 1 248 388C248 364 272 360 284 330Z",
            "#fff3c9",
            FLAT
          ),
        ],
        { transform: "translate(-6 -50)" }
      ),
      tube(34, INK),
      tube(20, "#c97845"),
      tube(6, "#efb48a"),
      box(330, 294, 150, 52, 24, "url(#steel-down)"),
      box(440, 284, 42, 72, 8, "url(#brass)"),
      group([nut(552, 520, 96, 66), thread(572, 586, 56, 84)], {
        transform: "rotate(-90 600 560)",
      }),
    ],
    { transform: "translate(-10 10)" }
  )
}

const wires = (x: number, y: number): Svg =>
  cable(`M${x} ${y}c0 90-80 90-80 170s90 60 90 130`, COLOURS.night, 20) +
  cable(`M${x + 34} ${y}c0 100-74 100-74 176s90 54 90 124`, COLOURS.copper, 20) +
  box(x - 40, y + 288, 120, 92, 12, "url(#enamel)") +
  path(`M${x - 12} ${y + 316}v40M${x + 20} ${y + 316}v40M${x + 52} ${y + 316}v40`, "none", THIN)

/** NTC probe clipped on a pipe; `pipes` 2 for flow and return. */
export function contactProbe(pipes: number): Svg {
  const pipe = (y: number, hot: boolean): Svg =>
    box(210, y, 780, 96, 10, "url(#copper-down)") +
    path(`M880 ${y + 48}h70m-24-22l26 22l-26 22`, "none", {
      stroke: hot ? COLOURS.flame : COLOURS.mist,
      "stroke-width": 9,
      transform: hot ? "" : `rotate(180 914 ${y + 48})`,
    })
  const clip = (y: number): Svg =>
    box(500, y - 36, 190, 168, 24, "url(#steel)") +
    box(526, y - 10, 138, 116, 14, "url(#plastic)") +
    lettering("NTC", 546, y + 30, 34, COLOURS.cream, 0.9)
  if (pipes < 2) {
    return group([wires(580, 560), pipe(420, true), clip(420)], { transform: "translate(0 -20)" })
  }
  return group([wires(580, 620), pipe(300, true), pipe(520, false), clip(300), clip(520)], {
    transform: "translate(0 -40)",
  })
}

/** Water pressure sensor: hexagonal body, thread below, plug above. */
export function pressureSensor(): Svg {
  return group(
    [
      cable("M600 250C600 170 720 160 760 210S850 270 900 236", COLOURS.night, 30),
      box(520, 240, 160, 150, 20, "url(#plastic)"),
      shine("M532 262q0-10 10-10h28v126h-38Z", 0.16),
      box(496, 372, 208, 60, 10, "url(#plastic)"),
      nut(440, 432, 320, 150),
      box(470, 582, 260, 84, 10, "url(#steel)"),
      thread(510, 666, 180, 190),
      path("M560 856h80", "none", THIN),
      disc(848, 640, 104, COLOURS.white),
      path("M778 690A92 92 0 1 1 918 690", "none", { stroke: COLOURS.mist, "stroke-width": 18 }),
      path("M778 690A92 92 0 0 1 790 566", "none", { stroke: COLOURS.copper, "stroke-width": 18 }),
      path("M848 652L800 596", "none", { "stroke-width": 10 }),
      disc(848, 652, 12, INK, FLAT),
    ],
    { transform: "translate(-30 10)" }
  )
}

/** Flow detector: a brass body with a turbine behind glass. */
export function flowDetector(): Svg {
  return group([
    cable("M640 340C640 230 780 210 830 270S880 340 940 320", COLOURS.night, 28),

    group([thread(530, 170, 140, 130)], { transform: "rotate(-90 600 560) translate(0 40)" }),
    group([thread(530, 820, 140, 130)], { transform: "rotate(-90 600 560) translate(0 -40)" }),
    box(330, 420, 540, 280, 34, "url(#brass)"),
    shine("M342 452q0-20 20-20h476q20 0 20 20v24H342Z", 0.4),
    box(540, 320, 200, 120, 18, "url(#plastic)"),
    disc(600, 570, 108, "url(#glass)"),
    repeat(6, (i) =>
      path("M600 570C616 540 616 512 600 486C584 512 584 540 600 570Z", "url(#copper)", {
        "stroke-width": 6,
        transform: `rotate(${i * 60 + 12} 600 570)`,
      })
    ),
    disc(600, 570, 22, COLOURS.night),
    path("M360 560h90m-28-26l30 26l-30 26M750 560h90m-28-26l30 26l-30 26", "none", {
      stroke: COLOURS.teal,
      "stroke-width": 11,
    }),
  ])
}
