import { MedusaError } from "@medusajs/framework/utils"
import { partKind } from "../data/catalog"
import { framed, type Frame } from "./frame"
import {
  contactProbe,
  controlBoard,
  electrode,
  flowDetector,
  ignitionBlock,
  pressureSensor,
  thermocouple,
} from "./parts/electric"
import { airSwitch, fan, flue, gasValve, limiter } from "./parts/gas"
import { boiler, coDetector, wiredThermostat, wirelessThermostat } from "./parts/home"
import { airVent, fillingTap, safetyValve, valveMotor } from "./parts/valves"
import { bottle, gaskets, plateExchanger, primaryExchanger, pump, vessel } from "./parts/water"
import type { Svg } from "./svg"

/** The part itself, by the middle of the SKU; the brand prefix picks small differences. */
const PARTS: Record<string, (brand: string) => Svg> = {
  PCB: (brand) => controlBoard(["CHF", "SDU", "BAX", "BER", "FER"].indexOf(brand) + 1),
  CIR: (brand) => pump(brand === "SDU" ? 1 : 0),
  VEX: (brand) => (brand === "GEN" ? vessel("8", true) : vessel("10", false)),
  EXP: (brand) => plateExchanger(brand === "CHF" ? 12 : 14),
  EXC: (brand) => primaryExchanger(brand === "FER" ? 6 : 4),
  VGZ: (brand) => gasValve(brand === "GEN" ? 0 : 1),
  ELE: (brand) => electrode(brand === "IMM" ? 2 : 1),
  TRA: (brand) => ignitionBlock(brand === "BAX" ? 1 : 2),
  THC: thermocouple,
  NTC: (brand) => contactProbe(brand === "VAI" ? 2 : 1),
  CAP: pressureSensor,
  DEB: flowDetector,
  LIM: limiter,
  PRE: airSwitch,
  VTL: (brand) => fan(brand === "RIE" ? 12 : 9),
  SOU: safetyValve,
  PUR: airVent,
  V3V: (brand) => valveMotor(brand === "VAI" ? 1 : 0),
  ROB: fillingTap,
  JNT: (brand) => gaskets(brand === "GEN"),
  DSB: bottle,
  VTS: flue,
  TST: wiredThermostat,
  TSF: wirelessThermostat,
  DCO: coDetector,
  CHD: (brand) => boiler(["SDU", "CHF", "BER"].indexOf(brand)),
}

/** The part that stands for each category where there is no single product to show. */
const EMBLEMS: Record<string, string> = {
  "cartes-electroniques": "BAX-PCB",
  circulateurs: "CHF-CIR",
  "vases-expansion": "GEN-VEX",
  echangeurs: "CHF-EXP",
  "vannes-gaz": "GEN-VGZ",
  allumage: "SDU-ELE",
  "sondes-capteurs": "CHF-CAP",
  securite: "GEN-DCO",
  ventilateurs: "RIE-VTL",
  hydraulique: "GEN-SOU",
  "joints-entretien": "DED-JNT",
  fumisterie: "GEN-VTS",
  regulation: "GEN-TST",
  chaudieres: "SDU-CHD",
}

function part(sku: string): Svg {
  const draw = PARTS[partKind(sku)]
  if (!draw) throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `No drawing for ${sku}`)
  return draw(sku.split("-")[0] ?? "")
}

/** The square picture of a product as SVG source, 1200 units wide. Throws for an unknown kind. */
export function productPicture(product: { sku: string; brand: string; category: string }): Svg {
  const frame: Frame = { category: product.category, brand: product.brand, sku: product.sku }
  return framed(part(product.sku), frame)
}

/** The square picture of a category, without names. Throws for an unknown category. */
export function categoryPicture(handle: string): Svg {
  const sku = EMBLEMS[handle]
  if (!sku)
    throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `No drawing for category ${handle}`)
  return framed(part(sku), { category: handle })
}
