import type {
  AuthenticatedMedusaRequest,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { type z } from "@medusajs/framework/zod"
import type { Language } from "../errors"
import { PaymentError, paymentErrorAnswer, paymentErrorOf } from "../payment-errors"

/** Language of an answer: the body's or query's `locale`, Medusa's reading, the browser's; French. */
export function languageOf(req: MedusaRequest): Language {
  const { body } = req
  const named = typeof body === "object" && body !== null ? Reflect.get(body, "locale") : undefined
  const asked = named ?? req.query.locale ?? req.locale ?? req.headers["accept-language"] ?? ""
  const short = typeof asked === "string" ? asked.slice(0, 2) : ""
  return short === "ar" || short === "en" ? short : "fr"
}

/**
 * Runs a handler and answers its refusal as `{code, type, message, …}` in the caller's language;
 * anything else goes on to Medusa's error handler.
 */
export async function answering(
  req: MedusaRequest,
  res: MedusaResponse,
  handle: () => Promise<unknown>,
  status = 200
): Promise<void> {
  // Nothing about money belongs into a cache.
  res.setHeader("cache-control", "no-store")
  try {
    const body = await handle()
    res.status(status).json(body)
  } catch (error) {
    const refusal = paymentErrorOf(error)
    if (!refusal) throw error
    refuse(req, res, refusal)
  }
}

/** Answers a refusal. */
export function refuse(req: MedusaRequest, res: MedusaResponse, refusal: PaymentError): void {
  const { status, body } = paymentErrorAnswer(refusal, languageOf(req))
  res.status(status).json(body)
}

/** Input as a schema says, or `invalid_fields` with the paths that are wrong, never their values. */
export function readInput<T extends z.ZodType>(schema: T, input: unknown): z.infer<T> {
  const read = schema.safeParse(input ?? {})
  if (read.success) return read.data
  const fields = Object.fromEntries(
    read.error.issues.map(({ path, code }) => [path.join(".") || "body", code])
  )
  throw new PaymentError("invalid_fields", { fields })
}

/** Id of whoever is logged in as this kind of actor. */
export function actorOf(req: MedusaRequest, type: "user" | "customer"): string | undefined {
  const context = (req as Partial<AuthenticatedMedusaRequest>).auth_context
  return context?.actor_type === type && context.actor_id ? context.actor_id : undefined
}
