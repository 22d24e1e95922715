import { lettering } from "../lettering"
import {
  box,
  COLOURS,
  disc,
  group,
  INK,
  nut,
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

/** Safety valve, 3 bar: brass body, turning cap, side outlet. */
export function safetyValve(): Svg {
  return group(
    [
      thread(524, 730, 152, 130),
      nut(490, 664, 220, 76),
      path("M500 440h200v240h-200Z", "url(#brass)"),
      path("M690 530h130v140h-130Z", "url(#brass)"),
      nut(800, 510, 74, 180),
      path("M700 560h110M700 640h110", "none", { ...THIN, opacity: 0.35 }),
      path("M874 600h64m-26-26l28 26l-28 26", "none", { stroke: COLOURS.teal, "stroke-width": 12 }),
      box(474, 410, 252, 64, 12, "url(#brass)"),
      path("M452 254q0-30 30-30h236q30 0 30 30v130q0 30-30 30H482q-30 0-30-30Z", "url(#red)"),
      repeat(7, (i) =>
        path(`M${488 + i * 37} 236v166`, "none", { "stroke-width": 6, opacity: 0.35 })
      ),
      shine("M464 262q0-24 24-24h40v164h-40q-24 0-24-24Z", 0.25),
      oval(600, 226, 120, 22, "#de7a5f"),
      disc(600, 590, 72, COLOURS.cream, THIN),
      lettering("3 BAR", 550, 578, 24, INK, 1.1),
    ],
    { transform: "translate(-40 10)" }
  )
}

/** Automatic air vent: a brass float chamber with its small cap. */
export function airVent(): Svg {
  return group(
    [
      thread(552, 800, 96, 110),
      nut(520, 736, 160, 70),
      path("M470 430q0-70 70-80h120q70 10 70 80v260q0 56-56 56H526q-56 0-56-56Z", "url(#brass)"),
      shine("M490 440q0-50 50-62v348h-14q-36 0-36-40Z", 0.4),
      shade("M680 380q36 14 36 54v250q0 44-36 50Z", 0.18),
      box(448, 470, 304, 40, 12, "url(#brass)"),
      box(556, 284, 88, 80, 10, "url(#brass)"),
      box(570, 222, 60, 70, 14, "url(#plastic)"),
      ...[
        [530, 200, 16],
        [676, 180, 22],
        [628, 136, 14],
        [560, 130, 10],
      ].map(([x = 0, y = 0, r = 0]) =>
        disc(x, y, r, COLOURS.white, { stroke: COLOURS.teal, "stroke-width": 7 })
      ),
      box(530, 560, 140, 110, 12, COLOURS.cream, THIN),
      lettering("3/8", 556, 596, 38, INK, 0.95),
    ],
    { transform: "translate(0 24)" }
  )
}

/** Three-way valve motor: the actuator above its spindle. */
export function valveMotor(variant: number): Svg {
  return group([
    path("M540 690h120v60h-120Z", "url(#brass)"),
    box(566, 740, 68, 110, 10, "url(#steel)"),
    path("M582 850h36l-8 60h-20Z", "url(#brass)"),
    box(486, 640, 228, 66, 14, "url(#plastic)"),
    path(
      "M400 300q0-60 60-60h280q60 0 60 60v280q0 70-70 70H470q-70 0-70-70Z",
      variant ? "url(#cast)" : "url(#enamel)"
    ),
    shine("M418 306q0-48 48-48h36v370h-30q-54 0-54-54Z", variant ? 0.16 : 0.6),
    shade("M738 262q44 6 44 50v266q0 46-44 52Z", 0.12),
    disc(600, 430, 116, "url(#steel)"),
    disc(600, 430, 84, COLOURS.cream, THIN),
    path("M600 430V366M600 430L546 462M600 430L654 462", "none", {
      stroke: COLOURS.teal,
      "stroke-width": 16,
    }),
    path("M584 382l16-22l16 22M566 462l-26 2l10-26M634 462l26 2l-10-26", "none", {
      stroke: COLOURS.copper,
      "stroke-width": 10,
    }),
    box(770, 520, 110, 92, 12, "url(#plastic)"),
    path("M880 540h52M880 566h52M880 592h52", "none", {
      stroke: COLOURS.copper,
      "stroke-width": 10,
    }),
    ...[
      [440, 286],
      [760, 286],
      [446, 606],
    ].map(([x = 0, y = 0]) => screw(x, y, 15)),
  ])
}

/** Filling tap: a knob on a brass body between two unions. */
export function fillingTap(): Svg {
  return group(
    [
      group([thread(540, 170, 120, 120)], { transform: "rotate(-90 600 600) translate(0 10)" }),
      group([thread(540, 860, 120, 110)], { transform: "rotate(-90 600 600) translate(0 10)" }),
      nut(250, 520, 84, 176),
      nut(866, 520, 84, 176),
      path(
        "M330 540h140q40-40 130-40t130 40h140v136H730q-40 40-130 40t-130-40H330Z",
        "url(#brass)"
      ),
      shine("M336 552h140q40-36 124-36t124 36h140v20H336Z", 0.45),
      box(560, 420, 80, 96, 8, "url(#brass)"),
      path(
        "M420 300q0-30 30-30h300q30 0 30 30l-20 110q-4 26-30 26H470q-26 0-30-26Z",
        "url(#plastic)"
      ),
      repeat(9, (i) =>
        path(`M${462 + i * 34.5} 286l${(4 - i) * -3} 134`, "none", {
          stroke: COLOURS.mist,
          "stroke-width": 5,
          opacity: 0.4,
        })
      ),
      oval(600, 272, 150, 26, "#456870"),
      disc(600, 608, 46, COLOURS.cream, THIN),
      path(
        "M600 576C618 602 624 612 624 622A24 24 0 0 1 576 622C576 612 582 602 600 576Z",
        COLOURS.teal,
        THIN
      ),
      path("M600 760v90m-30-28l30 30l30-30", "none", { stroke: COLOURS.teal, "stroke-width": 13 }),
    ],
    { transform: "translate(0 -20)" }
  )
}
