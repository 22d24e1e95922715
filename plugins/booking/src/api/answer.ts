import type {
  AuthenticatedMedusaRequest,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import type { z } from "@medusajs/framework/zod"
import { BookingError, bookingErrorAnswer } from "../booking-errors"
import { faultsOf } from "../planning/faults"
import type { Language } from "../refusal"

/**
 * Language of an answer: the body's or query's `locale`, Medusa's reading, the browser's; French. What
 * staff send may name the customer's language: theirs is the browser's.
 */
export function languageOf(req: MedusaRequest): Language {
  const body = req.originalUrl.startsWith("/admin/") ? undefined : req.body
  const named = typeof body === "object" && body !== null ? Reflect.get(body, "locale") : undefined
  const asked = named ?? req.query.locale ?? req.locale ?? req.headers["accept-language"] ?? ""
  const short = typeof asked === "string" ? asked.slice(0, 2) : ""
  return short === "ar" || short === "en" ? short : "fr"
}

/**
 * Runs a handler that answers by itself, and turns what it refuses into `{code, type, message, …}` in
 * the caller's language; anything else goes on to Medusa's error handler.
 */
export async function refusing(
  req: MedusaRequest,
  res: MedusaResponse,
  handle: () => Promise<void>
): Promise<void> {
  // Who comes when to whose home belongs into no cache.
  res.setHeader("cache-control", "no-store")
  try {
    await handle()
  } catch (error) {
    if (!(error instanceof BookingError)) throw error
    const { status, headers, body } = bookingErrorAnswer(error, languageOf(req))
    res
      .status(status)
      .set({ "cache-control": "no-store", ...headers })
      .json(body)
  }
}

/** As {@link refusing}, for a handler that only says what to answer. */
export async function answering(
  req: MedusaRequest,
  res: MedusaResponse,
  handle: () => Promise<unknown>,
  status = 200
): Promise<void> {
  await refusing(req, res, async () => {
    const body = await handle()
    res.status(status).json(body)
  })
}

/** Input as a schema says, or `invalid_fields` with the paths that are wrong, never their values. */
export function readInput<T extends z.ZodType>(schema: T, input: unknown): z.output<T> {
  const read = schema.safeParse(input ?? {})
  if (read.success) return read.data
  throw new BookingError("invalid_fields", { fields: faultsOf(read.error) })
}

/** Id of whoever is logged in as this kind of actor. */
export function actorOf(req: MedusaRequest, type: "user" | "customer"): string | undefined {
  const context = (req as Partial<AuthenticatedMedusaRequest>).auth_context
  return context?.actor_type === type && context.actor_id ? context.actor_id : undefined
}
