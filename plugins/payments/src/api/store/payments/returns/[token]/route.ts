import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import type { PaymentAttempt } from "../../../../../domain/attempt"
import { findByTokenHash, noteEvent } from "../../../../../ledger/attempts"
import { sqlOf } from "../../../../../ledger/connection"
import { returnTokenHash } from "../../../../../ledger/token"
import { PaymentError } from "../../../../../payment-errors"
import { returnView } from "../../../../../workflows/payment-view"
import { settleAttempt } from "../../../../../workflows/settle"
import { answering, readInput } from "../../../../payment-answer"

const bodySchema = z.object({ gateway_order_id: z.unknown() })

/** What the ledger knows of an attempt, without asking the gateway. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => returnView(req.scope, await attemptOf(req), new Date()))
}

/**
 * The shopper is back: finds out what became of the attempt and answers the same view. The token in
 * the path is the only thing believed; an id in the address that is not this attempt's is noted and
 * ignored.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => {
    const { gateway_order_id } = readInput(bodySchema, req.body)
    const attempt = await attemptOf(req)
    if (gateway_order_id !== undefined && gateway_order_id !== attempt.gateway_order_id) {
      await noteEvent(
        sqlOf(req.scope),
        { attempt_id: attempt.id, order_id: attempt.order_id },
        { kind: "return.foreign_id", source: "return" }
      )
    }
    const settled = await settleAttempt(req.scope, attempt.id, "return")
    return returnView(req.scope, settled.attempt, new Date())
  })
}

async function attemptOf(req: MedusaRequest): Promise<PaymentAttempt> {
  const hash = returnTokenHash(req.params.token ?? "")
  const attempt = hash ? await findByTokenHash(sqlOf(req.scope), hash) : undefined
  if (!attempt) throw new PaymentError("payment_not_found")
  return attempt
}
