import { defineMiddlewares } from "@medusajs/framework/http"
import { adminRoutes } from "./admin-middlewares"

export default defineMiddlewares({
  routes: [
    // Forms with photos pass the JSON reader untouched; `photos/read-upload.ts` bounds them.
    { matcher: "/store/booking/*", methods: ["POST"], bodyParser: { sizeLimit: "64kb" } },
    ...adminRoutes,
  ],
})
