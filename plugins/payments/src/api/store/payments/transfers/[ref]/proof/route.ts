import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refusing } from "../../../../../../offline/answer"
import { readProofFields } from "../../../../../../offline/domain/proof-fields"
import { OfflineError } from "../../../../../../offline/errors"
import { requireOpenTransfer, submitProof } from "../../../../../../offline/transfers/submit-proof"
import { transferView } from "../../../../../../offline/transfers/view"
import { cleanProof } from "../../../../../../offline/uploads/clean-file"
import { readUpload } from "../../../../../../offline/uploads/read-upload"
import { orderOfRef } from "../../../../../../workflows/order-of"

/**
 * Takes the proof of a transfer: multipart `file` (JPEG, PNG, WebP or PDF of at most 5 MB) and
 * `sender_name?`, `sender_last4?`, `transfer_number?`, `paid_on?`. 201 with the transfer.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await refusing(req, res, async () => {
    const order = await orderOfRef(req.scope, req.params.ref ?? "")
    // Before the file is read, and again after: an order that waits for nothing costs nothing.
    await requireOpenTransfer(req.scope, order.id)
    const { file, fields: given } = await readUpload(req, res)
    const read = readProofFields(given, new Date())
    if (!read.ok) throw new OfflineError("invalid_fields", { fields: read.fields })
    await requireOpenTransfer(req.scope, order.id)
    await submitProof(req.scope, order.id, await cleanProof(file), read.fields)
    res.status(201).json(await transferView(req.scope, order.id))
  })
}
