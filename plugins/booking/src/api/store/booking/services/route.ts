import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readCatalogue } from "../../../../views/catalogue"
import { languageOf, refusing } from "../../../answer"

/** What can be booked and the trade's words, in the asked language. The one answer a cache may keep. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await refusing(req, res, async () => {
    const catalogue = await readCatalogue(req.scope, languageOf(req))
    res
      .set({
        "cache-control": "public, max-age=60",
        vary: "accept-language, x-medusa-locale, x-publishable-api-key",
      })
      .status(200)
      .json(catalogue)
  })
}
