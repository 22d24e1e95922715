import type { AuthenticatedMedusaRequest, MedusaRequest } from "@medusajs/framework/http"
import { BookingError } from "../booking-errors"
import type { Reader } from "../dispatch/reader"
import type { Actor } from "../records/rows"
import { languageOf } from "./answer"

/** Whoever calls an admin route, a person or an API key: the name under which it is written down. */
export function staffOf(req: MedusaRequest): Actor {
  const id = actorId(req)
  return id === null ? { type: "staff" } : { type: "staff", id }
}

/** Id of the caller; null only where Medusa let somebody through without one. */
export function actorId(req: MedusaRequest): string | null {
  return (req as Partial<AuthenticatedMedusaRequest>).auth_context?.actor_id || null
}

/** An id of the path. What cannot be one is not asked of the database: `record_not_found`. */
export function pathId(req: MedusaRequest, name = "id"): string {
  const id = req.params[name] ?? ""
  if (!/^[\w-]{1,64}$/.test(id)) throw new BookingError("record_not_found")
  return id
}

/** In whose language an answer is written, and the moment it is true. */
export const readerOf = (req: MedusaRequest): Reader => ({
  language: languageOf(req),
  now: new Date(),
})

/**
 * The body of a technician. Who links himself goes on seeing everything unless he says otherwise: he
 * could not take it back.
 */
export function keepingOwnRights(req: MedusaRequest): unknown {
  const { body } = req
  if (typeof body !== "object" || body === null) return body
  const own = Reflect.get(body, "user_id") === actorId(req) && actorId(req) !== null
  return own ? { dispatcher: true, ...body } : body
}
