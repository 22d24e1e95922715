import { lettering } from "../lettering"
import {
  box,
  cable,
  COLOURS,
  disc,
  FLAT,
  group,
  INK,
  oval,
  path,
  repeat,
  screw,
  shade,
  shine,
  thread,
  THIN,
  type Svg,
} from "../svg"

/** Gas valve: cast body, two coils, pressure test points. */
export function gasValve(variant: number): Svg {
  const coil = (x: number, colour: string): Svg =>
    group([
      box(x, 236, 150, 210, 22, colour),
      repeat(4, (i) =>
        path(`M${x + 12} ${284 + i * 38}h126`, "none", {
          stroke: COLOURS.mist,
          "stroke-width": 5,
          opacity: 0.4,
        })
      ),
      disc(x + 75, 236, 30, "url(#brass)"),
      shine(`M${x + 12} 262q0-14 14-14h22v186h-36Z`, 0.14),
    ])
  return group([
    group([thread(520, 150, 160, 90)], { transform: "rotate(-90 600 600)" }),
    group([thread(520, 950, 160, 90)], { transform: "rotate(-90 600 600)" }),
    box(240, 480, 96, 250, 14, "url(#steel-down)"),
    box(864, 480, 96, 250, 14, "url(#steel-down)"),
    ...[510, 700].flatMap((y) => [screw(288, y, 15), screw(912, y, 15)]),
    path("M330 450q0-24 24-24h492q24 0 24 24v300q0 60-60 60H390q-60 0-60-60Z", "url(#steel)"),
    shine("M346 458q0-14 14-14h480v40H346Z", 0.5),
    shade("M790 500h64v250q0 44-44 44h-60Z", 0.14),
    coil(400, "url(#plastic)"),
    coil(variant ? 640 : 620, "url(#cast)"),
    disc(470, 630, 92, "url(#plastic)"),
    disc(470, 630, 58, "url(#copper)", THIN),
    path("M470 630V584", "none", { "stroke-width": 12 }),
    ...[-60, -20, 20, 60].map((a) => {
      const angle = ((a - 90) * Math.PI) / 180
      return disc(470 + 78 * Math.cos(angle), 630 + 78 * Math.sin(angle), 6, COLOURS.flame, FLAT)
    }),
    box(606, 540, 210, 120, 12, COLOURS.flame, THIN),
    path(
      "M650 560C672 594 682 606 682 622A32 32 0 0 1 618 622C618 604 638 598 650 560Z",
      "url(#fire)",
      { stroke: COLOURS.brick, "stroke-width": 6 }
    ),
    lettering("GAZ", 708, 580, 36, INK, 1),
    disc(640, 736, 26, "url(#brass)"),
    disc(640, 736, 9, COLOURS.night, FLAT),
    disc(740, 736, 26, "url(#brass)"),
    disc(740, 736, 9, COLOURS.night, FLAT),
    box(500, 800, 200, 66, 12, "url(#plastic)"),
    path("M530 822v30M570 822v30M610 822v30M650 822v30", "none", {
      stroke: COLOURS.flame,
      "stroke-width": 9,
    }),
  ])
}

/** Bimetal limit thermostat: a disc on its bracket, two blades, a reset button. */
export function limiter(): Svg {
  return group([
    path("M270 590q0-50 50-50h560q50 0 50 50t-50 50H320q-50 0-50-50Z", "url(#steel-down)"),
    disc(336, 590, 24, COLOURS.sand),
    disc(864, 590, 24, COLOURS.sand),
    box(478, 236, 60, 130, 8, "url(#brass)"),
    box(662, 236, 60, 130, 8, "url(#brass)"),
    disc(508, 276, 12, COLOURS.sand, THIN),
    disc(692, 276, 12, COLOURS.sand, THIN),
    box(430, 350, 340, 180, 30, "url(#plastic)"),
    shine("M444 380q0-18 18-18h50v156h-68Z", 0.14),
    box(566, 306, 68, 60, 12, "url(#red)"),
    lettering("95°C", 520, 420, 46, COLOURS.flame, 0.95),
    path("M440 640h320q-8 120-160 120T440 640Z", "url(#steel)"),
    shine("M456 652h60q0 60 44 90q-90-16-104-90Z", 0.5),
    repeat(3, (i) =>
      path(`M${520 + i * 80} 800c-24 28 24 42 0 72`, "none", {
        stroke: COLOURS.ember,
        "stroke-width": 12,
      })
    ),
  ])
}

/** Flue pressure switch: a round capsule with two hoses and its contacts. */
export function airSwitch(): Svg {
  return group(
    [
      cable("M500 800C500 900 400 870 350 900", COLOURS.ember, 44),
      cable("M700 800C700 900 800 870 850 900", COLOURS.teal, 44),
      box(474, 720, 52, 100, 12, "url(#enamel)"),
      box(674, 720, 52, 100, 12, "url(#enamel)"),
      path("M432 766h30M447 751v30M742 766h30", "none", { "stroke-width": 7 }),
      disc(600, 520, 270, "url(#enamel)"),
      disc(600, 520, 224, "url(#steel)", THIN),
      shine("M392 500C402 400 480 330 570 312C480 360 430 430 424 540Z", 0.5),
      disc(600, 520, 150, "url(#enamel)", THIN),
      repeat(12, (i) =>
        screw(
          600 + 247 * Math.cos((i * Math.PI) / 6),
          520 + 247 * Math.sin((i * Math.PI) / 6),
          10,
          i * 30
        )
      ),
      box(500, 430, 200, 130, 14, "url(#plastic)"),
      repeat(3, (i) => box(524 + i * 56, 388, 38, 60, 5, "url(#brass)")),
      lettering("AIR", 540, 476, 44, COLOURS.flame, 1),
      disc(600, 612, 24, "url(#copper)", THIN),
      path("M586 612h28", "none", { "stroke-width": 7 }),
    ],
    { transform: "translate(0 -20)" }
  )
}

/** Extractor fan: scroll housing with its wheel; `blades` varies by maker. */
export function fan(blades: number): Svg {
  return group(
    [
      path(
        "M600 260H930q14 0 14 14v176q0 14-14 14H862C884 506 892 548 892 590A292 292 0 1 1 600 298Z",
        "url(#steel)"
      ),
      shine("M330 590C330 450 440 340 590 330C470 370 400 460 396 610Z", 0.5),
      shade("M944 274v176q0 14-14 14H862l-20-40V274Z", 0.12),
      box(900, 236, 62, 254, 14, "url(#steel-down)"),
      screw(931, 268, 12),
      screw(931, 458, 12),
      disc(600, 590, 214, COLOURS.night),
      repeat(blades, (i) =>
        path(
          "M600 590C640 520 640 450 604 398C574 440 572 520 600 590Z",
          i % 2 ? "#8ea4a6" : "#b3c3c2",
          {
            "stroke-width": 5,
            transform: `rotate(${(i * 360) / blades} 600 590)`,
          }
        )
      ),
      disc(600, 590, 90, "url(#copper)"),
      disc(600, 590, 58, "url(#enamel)", THIN),
      path("M574 566a34 34 0 1 1 0 50m0-50l-4 22l22-2", "none", {
        stroke: COLOURS.copper,
        "stroke-width": 8,
      }),
      ...[30, 100, 170, 240, 310].map((a) =>
        screw(
          600 + 254 * Math.cos((a * Math.PI) / 180),
          590 + 254 * Math.sin((a * Math.PI) / 180),
          13,
          a
        )
      ),
      cable("M372 760C320 830 260 800 240 880", COLOURS.night, 24),
      cable("M392 780C350 860 290 840 280 900", COLOURS.copper, 24),
    ],
    { transform: "translate(-10 -20)" }
  )
}

/** Balanced flue: elbow, duct through the wall, terminal outside. */
export function flue(): Svg {
  return group(
    [
      box(560, 250, 110, 640, 0, "#dccdb4"),
      ...[330, 410, 490, 570, 650, 730, 810].map((y, i) =>
        path(`M560 ${y}h110M${i % 2 ? 596 : 634} ${y}v-80`, "none", {
          "stroke-width": 4,
          opacity: 0.4,
        })
      ),
      path("M250 860V560q0-110 110-110H900v190H440v220Z", "url(#enamel)"),
      shine("M266 850V566q0-98 98-100h190v30H380q-74 0-74 74v280Z", 0.9),
      shade("M440 640H900v-34H420q-20 0-20 22v232h40Z", 0.12),
      box(226, 826, 238, 52, 12, "url(#steel-down)"),
      box(536, 424, 46, 242, 12, "url(#plastic)"),
      box(650, 424, 46, 242, 12, "url(#plastic)"),
      box(880, 436, 130, 218, 14, "url(#steel)"),
      repeat(5, (i) => path(`M${900 + i * 23} 452v186`, "none", { "stroke-width": 7 })),
      path("M1022 500h44m-18-18l20 18l-20 18", "none", {
        stroke: COLOURS.ember,
        "stroke-width": 11,
      }),
      path("M1066 590h-44m18-18l-20 18l20 18", "none", {
        stroke: COLOURS.teal,
        "stroke-width": 11,
      }),
      path("M345 826V580q0-36 36-36H520", "none", {
        stroke: COLOURS.ember,
        "stroke-width": 10,
        "stroke-dasharray": "4 26",
      }),
      lettering("60/100", 708, 530, 25, INK, 0.9),
      oval(345, 878, 100, 16, INK, { ...FLAT, opacity: 0.15 }),
    ],
    { transform: "translate(-40 -10)" }
  )
}
