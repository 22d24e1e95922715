import { lettering } from "../lettering"
import {
  box,
  COLOURS,
  disc,
  FLAT,
  group,
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

/** Circulation pump seen from the front, between its two unions. */
export function pump(variant: number): Svg {
  return group([
    thread(528, 196, 144, 70),
    nut(500, 256, 200, 72),
    thread(528, 866, 144, 56),
    nut(500, 800, 200, 72),
    path("M520 328h160v100h-160ZM520 710h160v100h-160Z", "url(#cast)"),
    path(
      "M600 360C760 360 840 470 840 572S748 780 600 780C452 780 360 690 360 572S440 360 600 360Z",
      "url(#cast)"
    ),
    shine("M400 520C420 430 500 384 580 380C470 410 420 490 410 590Z", 0.2),
    box(770, 430, 178, 270, 22, "url(#plastic)"),
    shine("M782 452q0-10 10-10h26v246h-36Z", 0.14),
    box(806, 470, 110, 66, 8, COLOURS.cream, THIN),
    path("M826 492h70M826 514h44", "none", { ...THIN, opacity: 0.6 }),
    disc(860, 616, 42, "url(#copper)"),
    path("M860 616L882 588", "none", { "stroke-width": 10 }),
    repeat(variant + 3, (i) => {
      const angle = Math.PI * (0.75 + (i * 1.5) / (variant + 2))
      return disc(860 + 60 * Math.cos(angle), 616 + 60 * Math.sin(angle), 6, COLOURS.flame, FLAT)
    }),
    disc(590, 572, 176, "url(#steel)"),
    disc(590, 572, 140, "url(#cast-down)", THIN),
    repeat(24, (i) =>
      path("M590 416v20", "none", {
        "stroke-width": 6,
        opacity: 0.6,
        transform: `rotate(${i * 15} 590 572)`,
      })
    ),
    disc(590, 572, 84, "url(#enamel)", THIN),
    path("M548 548a46 46 0 0 1 84-2m8-32v36h-36M632 598a46 46 0 0 1-84 2m-8 32v-36h36", "none", {
      stroke: COLOURS.copper,
      "stroke-width": 10,
    }),
    disc(590, 572, 18, "url(#brass)", THIN),
    ...[45, 135, 225, 315].map((a) =>
      screw(
        590 + 158 * Math.cos((a * Math.PI) / 180),
        572 + 158 * Math.sin((a * Math.PI) / 180),
        13,
        a
      )
    ),
  ])
}

/** Expansion vessel: a flat round one, or an oblong tank. */
export function vessel(litres: string, round: boolean): Svg {
  const valve = (x: number, y: number): Svg =>
    box(x - 20, y - 44, 40, 46, 6, "url(#brass)") + box(x - 26, y - 66, 52, 28, 8, "url(#plastic)")
  const label = (x: number, y: number): Svg =>
    box(x, y, 220, 136, 12, "url(#enamel)", THIN) +
    lettering(litres, x + 34, y + 34, 44, COLOURS.copper, 0.95) +
    lettering("L", x + 158, y + 34, 44, COLOURS.copper, 0.95) +
    path(`M${x + 30} ${y + 104}h160`, "none", { ...THIN, opacity: 0.5 })
  if (round) {
    return group([
      nut(540, 838, 120, 46),
      thread(562, 880, 76, 50),
      disc(600, 550, 312, "url(#red)"),
      disc(600, 550, 262, "none", { stroke: "#7b2c1c", "stroke-width": 7, opacity: 0.6 }),
      shine("M330 520C350 380 450 290 580 272C460 330 392 420 380 570Z", 0.3),
      shade("M866 486C900 660 780 826 600 850C740 800 830 670 822 500Z", 0.2),
      label(490, 482),
      ...[20, 80, 140, 200, 260, 320].map((a) =>
        screw(
          600 + 286 * Math.cos((a * Math.PI) / 180),
          550 + 286 * Math.sin((a * Math.PI) / 180),
          13,
          a
        )
      ),
      valve(600, 238),
    ])
  }
  return group([
    nut(540, 838, 120, 46),
    thread(562, 880, 76, 50),
    box(350, 232, 500, 620, 130, "url(#red)"),
    path("M350 540h500", "none", { "stroke-width": 20 }),
    path("M350 540h500", "none", { stroke: "#d2664c", "stroke-width": 6 }),
    shine("M392 380C392 310 430 280 480 270V500H392Z", 0.28),
    shine("M392 580H480V800C430 790 392 770 392 700Z", 0.16),
    label(490, 354),
    path("M430 640h340M430 690h340", "none", { ...THIN, opacity: 0.25 }),
    valve(600, 234),
  ])
}

/** Brazed plate exchanger: `plates` thin plates behind a front with four ports. */
export function plateExchanger(plates: number): Svg {
  const step = 150 / plates
  return group(
    [
      repeat(plates, (i) => {
        const d = (plates - i) * step
        return box(360 + d, 280 - d * 0.55, 340, 560, 70, i % 2 ? "url(#steel)" : "url(#copper)", {
          "stroke-width": 5,
        })
      }),
      box(360, 280, 340, 560, 70, "url(#steel)"),
      shine("M380 350q0-50 50-50h50v520h-50q-50 0-50-50Z", 0.4),
      repeat(8, (i) =>
        path(`M414 ${452 + i * 30}L530 ${424 + i * 30}L646 ${452 + i * 30}`, "none", {
          "stroke-width": 6,
          opacity: 0.4,
        })
      ),
      ...[
        [444, 366, COLOURS.copper],
        [616, 366, COLOURS.teal],
        [444, 754, COLOURS.teal],
        [616, 754, COLOURS.copper],
      ].map(
        ([x, y, colour]) =>
          disc(Number(x), Number(y), 50, "url(#brass)") +
          disc(Number(x), Number(y), 30, COLOURS.night, THIN) +
          disc(Number(x), Number(y), 30, String(colour), { ...FLAT, opacity: 0.55 })
      ),
    ],
    { transform: "translate(-10 20)" }
  )
}

/** Primary exchanger: a finned copper body with its bends. */
export function primaryExchanger(tubes: number): Svg {
  const gap = 270 / tubes
  return group(
    [
      Array.from({ length: tubes }, (_, i) => {
        const y = 440 + i * gap
        const right = i % 2 === 0
        const x = right ? 880 : 320
        const reach = right ? 70 : -70
        if (i === tubes - 1) return ""
        return (
          path(`M${x} ${y}c${reach} 0 ${reach} ${gap} 0 ${gap}`, "none", { "stroke-width": 50 }) +
          path(`M${x} ${y}c${reach} 0 ${reach} ${gap} 0 ${gap}`, "none", {
            stroke: "#c97845",
            "stroke-width": 34,
          }) +
          path(
            `M${x} ${y - 6}c${reach * 0.8} 0 ${reach * 0.8} ${gap * 0.5} ${reach * 0.6} ${gap * 0.5}`,
            "none",
            { stroke: "#efb48a", "stroke-width": 8 }
          )
        )
      }).join(""),
      path("M250 410h90M250 410v-110", "none", { "stroke-width": 50 }),
      path("M250 410h90M250 410v-110", "none", { stroke: "#c97845", "stroke-width": 34 }),
      nut(205, 250, 90, 56),
      path("M860 740h96v100", "none", { "stroke-width": 50 }),
      path("M860 740h96v100", "none", { stroke: "#c97845", "stroke-width": 34 }),
      nut(911, 836, 90, 56),
      box(312, 376, 576, 400, 18, "url(#copper-down)"),
      repeat(27, (i) =>
        path(`M${336 + i * 20.3} 388v376`, "none", { "stroke-width": 6, opacity: 0.5 })
      ),
      shine("M324 392q0-6 6-6h540q6 0 6 6v54H324Z", 0.28),
      box(286, 340, 628, 56, 14, "url(#steel-down)"),
      box(286, 756, 628, 56, 14, "url(#steel-down)"),
      ...[320, 470, 730, 880].flatMap((x) => [screw(x, 368, 12), screw(x, 784, 12)]),
    ],
    { transform: "translate(0 -20)" }
  )
}

/** Gaskets: a handful for one boiler, or a full box. */
export function gaskets(boxed: boolean): Svg {
  const ring = (x: number, y: number, r: number, hole: number, colour: string): Svg =>
    path(
      `M${x - r} ${y}a${r} ${r} 0 1 0 ${r * 2} 0a${r} ${r} 0 1 0 ${-r * 2} 0ZM${x - hole} ${y}a${hole} ${hole} 0 1 1 ${hole * 2} 0a${hole} ${hole} 0 1 1 ${-hole * 2} 0Z`,
      colour,
      { "fill-rule": "evenodd" }
    ) +
    path(
      `M${x - (r + hole) / 2} ${y}a${(r + hole) / 2} ${(r + hole) / 2} 0 0 1 ${(r + hole) / 2} ${-(r + hole) / 2}`,
      "none",
      {
        stroke: COLOURS.white,
        "stroke-width": 6,
        opacity: 0.4,
      }
    )
  const fibre = "url(#red)"
  const rubber = "url(#plastic)"
  const green = "url(#cast)"
  if (boxed) {
    const cells = [fibre, rubber, green, rubber, fibre, green, green, fibre, rubber]
    return group(
      [
        box(290, 300, 620, 560, 34, "url(#glass)"),
        box(290, 300, 620, 560, 34, "none"),
        path("M310 486h580M310 674h580M496 320v520M704 320v520", "none", { "stroke-width": 7 }),
        ...cells.map((colour, i) => {
          const x = 393 + (i % 3) * 207
          const y = 394 + Math.floor(i / 3) * 188
          const r = [72, 58, 64][i % 3] ?? 60
          return (
            ring(x + 10, y + 8, r - 8, (r - 8) * 0.55, colour) +
            ring(x - 12, y - 8, r - 14, (r - 14) * 0.5, colour)
          )
        }),
        path(
          "M290 334q0-34 34-34h552q34 0 34 34l-40-120q-8-24-34-24H364q-26 0-34 24Z",
          "url(#glass)",
          { opacity: 0.85 }
        ),
        box(540, 236, 120, 36, 14, "url(#plastic)"),
        shine("M304 420L470 314h70L304 560Z", 0.25),
      ],
      { transform: "translate(0 20)" }
    )
  }
  return group([
    ring(470, 420, 176, 112, fibre),
    ring(742, 380, 118, 66, rubber),
    ring(700, 650, 168, 108, green),
    ring(430, 716, 112, 60, rubber),
    ring(590, 540, 66, 34, fibre),
    ring(880, 560, 62, 30, fibre),
    ring(300, 590, 58, 28, green),
    ring(556, 840, 60, 30, fibre),
  ])
}

/** Bottle of sludge remover. */
export function bottle(): Svg {
  return group([
    path(
      "M500 330h200v70q0 40 70 80t50 110v240q0 60-60 60H440q-60 0-60-60V590q-20-70 50-110t70-80Z",
      "url(#cast)"
    ),
    shine("M408 600q-6-56 40-84t72-70h30q-10 60-66 100t-36 90v220h-40Z", 0.22),
    shade("M736 512q66 32 56 90v230q0 40-40 44Z", 0.2),
    box(512, 286, 176, 56, 10, "url(#plastic)"),
    box(496, 186, 208, 108, 22, "url(#copper)"),
    repeat(9, (i) => path(`M${520 + i * 20} 200v80`, "none", { "stroke-width": 5, opacity: 0.4 })),
    box(424, 590, 352, 230, 18, "url(#enamel)"),
    path(
      "M510 640C536 680 546 698 546 716A36 36 0 0 1 474 716C474 698 484 680 510 640Z",
      COLOURS.teal,
      THIN
    ),
    repeat(5, (i) =>
      box(592 + i * 32, 650, 22, 100, 10, i % 2 ? COLOURS.mist : COLOURS.ember, {
        "stroke-width": 5,
      })
    ),
    path("M584 668h168M584 736h168", "none", { "stroke-width": 7 }),
    lettering("1 L", 580, 772, 30, COLOURS.copper, 1),
  ])
}
