import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { settleAttempt } from "../../../../../workflows/settle"
import { attemptDetail } from "../../../../attempt-detail"
import { actorOf, answering } from "../../../../payment-answer"

/** Asks the gateway now and settles: → `{attempt, read}`. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => {
    const id = req.params.id ?? ""
    await attemptDetail(req.scope, id)
    const actor_id = actorOf(req, "user")
    const { read } = await settleAttempt(req.scope, id, "admin", {
      force: true,
      ...(actor_id && { actor_id }),
    })
    return { attempt: await attemptDetail(req.scope, id), read }
  })
}
