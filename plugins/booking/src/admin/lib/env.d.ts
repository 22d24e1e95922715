/** Set by Medusa's admin bundler; empty or "/" when the admin is served by the backend itself. */
declare const __BACKEND_URL__: string | undefined

/** Set by Medusa's admin bundler: the path of the admin, "/app" unless the shop moved it. */
declare const __BASE__: string | undefined

declare module "*.css?inline" {
  const text: string
  export default text
}
