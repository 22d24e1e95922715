import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { feedOf } from "../../../calendar/feed"

const GONE = { code: "calendar_not_found", type: "not_found", message: "No such calendar" }

/**
 * A technician's calendar for programs that subscribe: `/calendars/<token>.ics`. The token is the
 * secret. ETag and Last-Modified; 304 when nothing changed; 404 when unknown or revoked.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const token = /^(.+)\.ics$/.exec(req.params.token ?? "")?.[1] ?? ""
  const feed = await feedOf(req.scope, token, new Date())
  res.set({ "cache-control": "private, no-cache", "x-robots-tag": "noindex" })
  if (!feed) {
    res.status(404).json(GONE)
    return
  }
  res.set({ etag: feed.etag, "last-modified": feed.changed_at.toUTCString() })
  if (req.fresh) {
    res.status(304).end()
    return
  }
  res
    .set({
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="calendar.ics"',
      "x-content-type-options": "nosniff",
    })
    .status(200)
    .send(feed.body)
}
