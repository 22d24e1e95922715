import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { linkOf, viewsOf, visitsOfCustomer } from "../../../../../views/load"
import { actorOf, answering, languageOf, readInput } from "../../../../answer"
import { pageQuery } from "../../../../store-input"

/** The visits of the customer who is signed in, the latest first, each with its link. Never another's. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const customerId = actorOf(req, "customer")
  if (!customerId) {
    res.status(401).json({ code: "unauthorized", type: "unauthorized", message: "Unauthorized" })
    return
  }
  await answering(req, res, async () => {
    const page = readInput(pageQuery, req.query)
    const { blocks, count } = await visitsOfCustomer(req.scope, customerId, page)
    const options = { language: languageOf(req), now: new Date() }
    const views = await viewsOf(req.scope, blocks, options)
    const visits = views.map((view, index) => {
      const block = blocks[index]
      return { ...view, manage_token: block ? linkOf(req.scope, block) : null }
    })
    return { visits, count, ...page }
  })
}
