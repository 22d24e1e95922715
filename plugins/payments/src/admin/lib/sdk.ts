import Medusa from "@medusajs/js-sdk"

/** Set by the admin's bundler. */
declare const __BACKEND_URL__: string | undefined

/** Client of the admin API, on the session of the logged-in merchant. */
export const sdk = new Medusa({ baseUrl: __BACKEND_URL__ ?? "/", auth: { type: "session" } })
