import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { actorOf } from "../../api/payment-answer"
import { OfflineError } from "../errors"
import { adminTransfer } from "./admin-view"

/** Answers the transfer of the path as it is now; `transfer_not_found` when there is none. */
export async function answerTransfer(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const transfer = await adminTransfer(req.scope, req.params.id ?? "", actorOf(req, "user") ?? "")
  if (!transfer) throw new OfflineError("transfer_not_found")
  res.json({ transfer })
}
