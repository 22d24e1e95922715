import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { refusing } from "../../../../../../../offline/answer"
import { askedLanguage } from "../../../../../../../offline/receipts/asked-language"
import { mailReceipt } from "../../../../../../../offline/receipts/mail-receipt"
import { readInput } from "../../../../../../payment-answer"

const bodySchema = z.object({
  email: z.string().trim().max(254).pipe(z.email()),
  locale: z.unknown().optional(),
})

/** Sends the receipt of a paid attempt to an address: `{email, locale?}` → 202. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await refusing(req, res, async () => {
    const { email, locale } = readInput(bodySchema, req.body)
    const asked = askedLanguage(locale ?? req.locale)
    await mailReceipt(req.scope, req.params.token ?? "", email, asked, new Date())
    res.status(202).json({ sent: true })
  })
}
