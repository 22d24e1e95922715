import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { BookingError } from "../booking-errors"
import { rowsOf, sqlOf } from "../records/connection"
import { actorId } from "./admin-request"
import { refusing } from "./answer"

/** A technician's own day, in any spelling Express serves. */
const MY_DAY = /^\/admin\/booking\/my-day(?:[/?]|$)/i

/**
 * Keeps a technician's login to his own day: everybody's addresses, photos and money are for those
 * who plan. A technician marked `dispatcher` passes, and so does every user who is none. 403
 * `not_a_dispatcher`.
 */
export async function dispatchersOnly(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction
): Promise<void> {
  try {
    let passes = false
    await refusing(req, res, async () => {
      if (!MY_DAY.test(req.originalUrl)) await refuseTechnician(req)
      passes = true
    })
    if (passes) next()
  } catch (error) {
    next(error)
  }
}

async function refuseTechnician(req: MedusaRequest): Promise<void> {
  const found = await rowsOf(
    sqlOf(req.scope),
    `SELECT 1 FROM booking_technician
     WHERE user_id = ? AND NOT dispatcher AND deleted_at IS NULL`,
    [actorId(req)]
  )
  if (found.length > 0) throw new BookingError("not_a_dispatcher")
}
