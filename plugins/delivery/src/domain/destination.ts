import { getCommune } from "@hanout/algeria/geography"
import { fromProvinceCode, isWilayaCode } from "@hanout/algeria/wilayas"
import { isDeliveryMode, type DeliveryMode } from "./modes"

/** Where and how a parcel goes, as kept in a shipping method's `data`. */
export type Destination = {
  mode: DeliveryMode
  /** "01" to "69". */
  wilaya_code: string
  /** ONS code. */
  commune_code: string
}

/** An address by the house convention (`province` "dz-16", ONS commune code in `metadata`). */
export type DestinationAddress = {
  country_code?: string | null
  province?: string | null
  metadata?: Record<string, unknown> | null
}

/** Why a destination is refused. */
export type DestinationProblem =
  | "mode_unknown"
  | "delivery_mismatch"
  | "address_required"
  | "wilaya_unknown"
  | "commune_unknown"
  | "commune_not_in_wilaya"

/** The destination, or the code of the refusal. */
export type DestinationReading =
  { ok: true; destination: Destination } | { ok: false; code: DestinationProblem }

/** The text a key of loose data holds; undefined for anything else. */
export function textIn(data: Record<string, unknown> | null | undefined, key: string) {
  const value = data?.[key]
  return typeof value === "string" && value !== "" ? value : undefined
}

/** The mode of a shipping option's `data`: its `mode`, else its `id`. */
export function optionMode(optionData: Record<string, unknown>): DeliveryMode | undefined {
  return [optionData.mode, optionData.id].find(isDeliveryMode)
}

/**
 * The wilaya a price is asked for. The address decides; asked without an address (a product page,
 * a quote), the `wilaya_code` of the request does.
 */
export function wilayaOf(
  address: DestinationAddress | null | undefined,
  data: Record<string, unknown> | null | undefined
): string | undefined {
  if (address?.province) return fromProvinceCode(address.province)
  const asked = textIn(data, "wilaya_code")
  return asked !== undefined && isWilayaCode(asked) ? asked : undefined
}

/** The commune exists and lies in the wilaya today; else the code of what is wrong. */
export function communeProblem(
  communeCode: string | undefined,
  wilayaCode: string
): "commune_unknown" | "commune_not_in_wilaya" | undefined {
  const commune = communeCode === undefined ? undefined : getCommune(communeCode)
  if (!commune) return "commune_unknown"
  return commune.wilaya_code === wilayaCode ? undefined : "commune_not_in_wilaya"
}

/**
 * Reads what the shopper chose against the option and the cart's address. `data` may repeat the
 * mode, wilaya and commune; what it repeats must agree, so a price for another wilaya never sticks.
 */
export function readDestination(
  optionData: Record<string, unknown>,
  data: Record<string, unknown>,
  address: DestinationAddress | null | undefined
): DestinationReading {
  const mode = optionMode(optionData)
  if (!mode) return { ok: false, code: "mode_unknown" }
  if (data.mode !== undefined && data.mode !== mode) return { ok: false, code: "delivery_mismatch" }
  if (!address?.province) return { ok: false, code: "address_required" }

  const wilayaCode = fromProvinceCode(address.province)
  if (wilayaCode === undefined) return { ok: false, code: "wilaya_unknown" }
  if (data.wilaya_code !== undefined && data.wilaya_code !== wilayaCode) {
    return { ok: false, code: "delivery_mismatch" }
  }

  const ofAddress = textIn(address.metadata, "commune_code")
  const ofData = textIn(data, "commune_code")
  if (ofAddress !== undefined && ofData !== undefined && ofAddress !== ofData) {
    return { ok: false, code: "delivery_mismatch" }
  }
  const communeCode = ofAddress ?? ofData ?? ""
  const problem = communeProblem(communeCode, wilayaCode)
  if (problem) return { ok: false, code: problem }
  return { ok: true, destination: { mode, wilaya_code: wilayaCode, commune_code: communeCode } }
}
