import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { accountView, removeAccount, storeAccount } from "../../../../offline/accounts/save"
import { refusing } from "../../../../offline/answer"

/** Replaces the fields of an account; its QR code stays. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await refusing(req, res, async () => {
    const account = await storeAccount(req.scope, req.params.id ?? "", req.body)
    res.json({ account: accountView(account) })
  })
}

/** Removes an account. */
export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await refusing(req, res, async () => {
    const id = req.params.id ?? ""
    await removeAccount(req.scope, id)
    res.json({ id, object: "transfer_account", deleted: true })
  })
}
