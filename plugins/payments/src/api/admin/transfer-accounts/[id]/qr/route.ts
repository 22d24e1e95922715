import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { accountView, replaceQr } from "../../../../../offline/accounts/save"
import { refusing } from "../../../../../offline/answer"
import { cleanQr } from "../../../../../offline/uploads/clean-file"
import { readUpload } from "../../../../../offline/uploads/read-upload"

/** Puts the official QR code on an account: multipart `file`, a JPEG, PNG or WebP picture. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await refusing(req, res, async () => {
    const { file } = await readUpload(req, res)
    const account = await replaceQr(req.scope, req.params.id ?? "", await cleanQr(file))
    res.json({ account: accountView(account) })
  })
}

/** Takes the QR code away. */
export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await refusing(req, res, async () => {
    const account = await replaceQr(req.scope, req.params.id ?? "", null)
    res.json({ account: accountView(account) })
  })
}
