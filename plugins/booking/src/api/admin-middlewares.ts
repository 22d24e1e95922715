import type { MiddlewareRoute } from "@medusajs/framework/http"

/** What stands before the admin routes. */
export const adminRoutes: MiddlewareRoute[] = []
