/** Set by Medusa's admin bundler; empty or "/" when the admin is served by the backend itself. */
declare const __BACKEND_URL__: string | undefined
