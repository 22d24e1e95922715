import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { isWilayaCode } from "@hanout/algeria/wilayas"
import {
  deliveryError,
  errorAnswer,
  languageOf,
  type DeliveryErrorCode,
  type Language,
} from "../errors"
import { DELIVERY_MODULE } from "../modules/delivery"
import type DeliveryModuleService from "../modules/delivery/service"

/**
 * The language of a caller, French unless told. On store routes Medusa takes `locale` out of the
 * query (or the `x-medusa-locale` header) and leaves it on the request.
 */
export function requestLanguage(req: MedusaRequest<unknown>): Language {
  const { locale } = req.query
  const asked = typeof locale === "string" ? locale : req.locale
  return languageOf(asked ?? req.headers["accept-language"])
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

/** Answers with a refusal, whatever the route promises to answer on success. */
export function refuse<Body>(
  req: MedusaRequest<unknown>,
  res: MedusaResponse<Body>,
  code: DeliveryErrorCode,
  details: Record<string, unknown>
): void {
  const { status, body } = errorAnswer(code, requestLanguage(req), details)
  const open = res as MedusaResponse
  open.status(status).json(body)
}

/** Answers 400 `invalid_fields` with the code of each field by its path ("tariffs.0.price"). */
export function refuseFields<Body>(
  req: MedusaRequest<unknown>,
  res: MedusaResponse<Body>,
  fields: Record<string, string>
): void {
  refuse(req, res, "invalid_fields", { fields })
}

/**
 * The `:id` of the path, or undefined when no row of ours can have it: PostgreSQL answers some
 * texts (a NUL) with an error of its own, which would reach the caller as a 500.
 */
export function pathId(req: MedusaRequest<unknown>): string | undefined {
  const { id } = req.params
  return id !== undefined && /^[\w-]{1,100}$/.test(id) ? id : undefined
}
