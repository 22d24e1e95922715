import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { isWilayaCode } from "@hanout/algeria/wilayas"
import { deliveryError, errorAnswer, languageOf, type Language } from "../errors"
import { DELIVERY_MODULE } from "../modules/delivery"
import type DeliveryModuleService from "../modules/delivery/service"

/** The language of a caller: `locale` of the query, else the Accept-Language header, else French. */
export function requestLanguage(req: MedusaRequest<unknown>): Language {
  const { locale } = req.query
  return languageOf(typeof locale === "string" ? locale : req.headers["accept-language"])
}

/** The delivery module of this request. */
export function deliveryOf(req: MedusaRequest<unknown>): DeliveryModuleService {
  return req.scope.resolve<DeliveryModuleService>(DELIVERY_MODULE)
}

/** `?wilaya=16`, or undefined when absent. Throws `wilaya_unknown` (400) for anything else. */
export function queriedWilaya(req: MedusaRequest<unknown>): string | undefined {
  const { wilaya } = req.query
  if (wilaya === undefined) return undefined
  if (typeof wilaya === "string" && isWilayaCode(wilaya)) return wilaya
  throw deliveryError("wilaya_unknown", requestLanguage(req))
}

/** Answers 400 `invalid_fields` with the code of each field by its path ("tariffs.0.price"). */
export function refuseFields(
  req: MedusaRequest<unknown>,
  res: MedusaResponse,
  fields: Record<string, string>
): void {
  const { status, body } = errorAnswer("invalid_fields", requestLanguage(req), { fields })
  res.status(status).json(body)
}
