import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { revokeFeed, rotateFeed } from "../../../../../../planning/feed"
import { actorId, pathId } from "../../../../../admin-request"
import { answering } from "../../../../../answer"

/**
 * A new address of this technician's calendar (201), shown this once; the one before stops working.
 * 404 `technician_not_found`.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const handle = async () => ({ url: await rotateFeed(req.scope, pathId(req), actorId(req)) })
  await answering(req, res, handle, 201)
}

/** Ends the address. 404 `technician_not_found`. */
export async function DELETE(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => {
    const id = pathId(req)
    await revokeFeed(req.scope, id, actorId(req))
    return { id, object: "booking_feed", deleted: true }
  })
}
