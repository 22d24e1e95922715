import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refusing } from "../../../../../../offline/answer"
import { askedLanguage } from "../../../../../../offline/receipts/asked-language"
import { makeReceipt } from "../../../../../../offline/receipts/make-receipt"

/** The receipt of a paid attempt as PDF; `locale` chooses another language than the payment's. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await refusing(req, res, async () => {
    // Core takes `locale` out of the query.
    const asked = askedLanguage(req.locale)
    const { pdf, filename } = await makeReceipt(req.scope, req.params.token ?? "", asked)
    res.setHeader("content-type", "application/pdf")
    res.setHeader("content-disposition", `attachment; filename="${filename}"`)
    res.setHeader("x-content-type-options", "nosniff")
    res.setHeader("cache-control", "private, no-store")
    res.send(pdf)
  })
}
