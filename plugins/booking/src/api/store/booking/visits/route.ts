import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { BookingError } from "../../../../booking-errors"
import { preparePhotos } from "../../../../photos/prepare"
import { findBlock } from "../../../../records/blocks"
import { sqlOf } from "../../../../records/connection"
import { holdTokenHash } from "../../../../records/holds"
import type { Problem } from "../../../../records/rows"
import { bookedAnswer } from "../../../../views/booked-answer"
import { bookingService } from "../../../../workflows/settings"
import { bookVisit } from "../../../../workflows/visits"
import { actorOf, answering, languageOf, readInput } from "../../../answer"
import { readForm } from "../../../read-form"
import { requestKeyOf } from "../../../request-key"
import { visitBody } from "../../../store-input"

/**
 * Makes a visit of a held slot: JSON, or a form with the JSON in `data` and up to five `photos`. With
 * an `Idempotency-Key` the same request may come twice. A service with a deposit stays held until the
 * deposit's order is placed, and answers the variant to pay.
 *
 * 400 `invalid_fields`; 404 `hold_not_found`; 409 `slot_taken` with alternatives; 413 and 415 for
 * photos; 422 `idempotency_mismatch`, `gas_emergency`.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const handle = async () => {
    const { data, files } = await readForm(req, res, "stranger")
    const input = readInput(visitBody, data)
    await refuseEmergency(req, input.problem)
    if (files.length > 0) await requireHold(req, input.hold_token)
    const photos = await preparePhotos(files)
    const { hold_token, contact, address, problem } = input
    const customer_id = actorOf(req, "customer")
    const language = input.locale ?? languageOf(req)
    const content = [input, photos.map(({ sha256 }) => sha256), customer_id ?? null]
    const idempotency = requestKeyOf(req, "store.visits", content)
    const booked = await bookVisit(req.scope, {
      hold_token,
      contact,
      address,
      problem,
      photos,
      locale: language,
      ...(customer_id && { customer_id }),
      ...(idempotency && { idempotency }),
    })
    return bookedAnswer(req.scope, booked, language)
  }
  await answering(req, res, handle, 201)
}

/** An ended hold may be won back, and a request repeated, for so many milliseconds. */
const RECENT = 3_600_000

/** A stranger's photos are decoded for a hold that lives or has just ended, and for no other token. */
async function requireHold(req: MedusaRequest, token: string): Promise<void> {
  const hold_token_hash = holdTokenHash(token)
  const known = hold_token_hash && (await findBlock(sqlOf(req.scope), { hold_token_hash }))
  const recent =
    known && (known.status === "held" || known.updated_at.getTime() > Date.now() - RECENT)
  if (!recent) throw new BookingError("hold_not_found")
}

/** With gas in the air nobody books: he leaves the house and calls. The code must also be one of ours. */
async function refuseEmergency(req: MedusaRequest, { fault_code }: Problem): Promise<void> {
  if (!fault_code) return
  const [fault] = await bookingService(req.scope).listBookingFaults({ code: fault_code })
  if (!fault)
    throw new BookingError("invalid_fields", { fields: { "problem.fault_code": "unknown" } })
  if (fault.emergency_stop) throw new BookingError("gas_emergency")
}
