import { getCommune, getWilaya } from "@hanout/algeria/geography"
import type { CheckoutErrorCode } from "../errors"

/** A checked quote request, or the code and field codes to answer with. */
export type QuoteInputResult =
  | { ok: true; delivery: { mode?: string; wilaya_code: string; commune_code?: string } }
  | { ok: false; code: CheckoutErrorCode; fields: Record<string, string> }

/**
 * Reads the body of `POST /store/checkout/:cart_id/quote`. Field codes: `wilaya_unknown`,
 * `commune_unknown`, `commune_not_in_wilaya`, `mode_invalid`.
 */
export function readQuoteInput(body: unknown): QuoteInputResult {
  const root = typeof body === "object" && body !== null ? Reflect.get(body, "delivery") : undefined
  const delivery: Record<string, unknown> =
    typeof root === "object" && root !== null ? { ...root } : {}
  const { mode, wilaya_code, commune_code } = delivery
  if (mode !== undefined && mode !== "home" && mode !== "stop_desk") {
    return { ok: false, code: "invalid_fields", fields: { "delivery.mode": "mode_invalid" } }
  }
  if (typeof wilaya_code !== "string" || !getWilaya(wilaya_code)) {
    const fields = { "delivery.wilaya_code": "wilaya_unknown" }
    return { ok: false, code: "invalid_fields", fields }
  }
  if (commune_code === undefined || commune_code === null || commune_code === "") {
    return { ok: true, delivery: { mode, wilaya_code } }
  }
  const commune = typeof commune_code === "string" ? getCommune(commune_code) : undefined
  const code = !commune
    ? "commune_unknown"
    : commune.wilaya_code !== wilaya_code
      ? "commune_not_in_wilaya"
      : undefined
  if (code) return { ok: false, code, fields: { "delivery.commune_code": code } }
  return { ok: true, delivery: { mode, wilaya_code, commune_code: commune?.code } }
}
