import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { languageOf } from "../domain/place-input"
import { CheckoutError, errorAnswer, type Language } from "../errors"
import { CHECKOUT_MODULE } from "../modules/checkout"
import type CheckoutModuleService from "../modules/checkout/service"
import type { CheckoutOptions } from "../options"

/** The plugin's options, parsed at start. */
export function optionsOf(req: MedusaRequest): CheckoutOptions {
  return req.scope.resolve<CheckoutModuleService>(CHECKOUT_MODULE).options
}

/** Language of the answer: the body's `locale`, else what Medusa read from the request. */
export function requestLanguage(req: MedusaRequest): Language {
  const { body } = req
  const named = typeof body === "object" && body !== null ? Reflect.get(body, "locale") : undefined
  return languageOf(named ?? req.locale?.slice(0, 2))
}

/**
 * Runs a handler and answers a {@link CheckoutError} with `{code, type, message, …}` in the
 * shopper's language; anything else goes on to Medusa's error handler.
 */
export async function answering(
  req: MedusaRequest,
  res: MedusaResponse,
  handle: () => Promise<unknown>
): Promise<void> {
  try {
    res.status(200).json(await handle())
  } catch (error) {
    if (!(error instanceof CheckoutError)) throw error
    const { status, body } = errorAnswer(error, requestLanguage(req))
    res.status(status).json(body)
  }
}

/** Sales channels of the request's publishable key; undefined when it carries none. */
export function salesChannelsOf(req: MedusaRequest): string[] | undefined {
  const context: unknown = Reflect.get(req, "publishable_key_context")
  const ids: unknown =
    typeof context === "object" && context !== null
      ? Reflect.get(context, "sales_channel_ids")
      : undefined
  return Array.isArray(ids) ? ids.filter((id) => typeof id === "string") : undefined
}
