import type { MiddlewareRoute } from "@medusajs/framework/http"
import { dispatchersOnly } from "./dispatchers-only"

/**
 * What stands before the admin routes. The largest bodies are zones, with up to 1,600 places; forms
 * with photos pass the JSON reader untouched and are bounded by `photos/read-upload.ts`.
 */
export const adminRoutes: MiddlewareRoute[] = [
  { matcher: "/admin/booking/*", methods: ["POST"], bodyParser: { sizeLimit: "256kb" } },
  {
    // In any letter case and with a closing slash, because Express serves those too.
    matcher: /^\/admin\/booking(?:\/.*)?$/i,
    methods: ["GET", "POST", "DELETE"],
    middlewares: [dispatchersOnly],
  },
]
