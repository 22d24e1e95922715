import { defineConfig, Modules } from "@medusajs/framework/utils"

/** A stranger's project: what `@hanout/delivery`'s README tells them to write, and no more. */
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:9000",
      jwtSecret: "only-for-tests",
      cookieSecret: "only-for-tests",
    },
  },
  admin: { disable: true },
  plugins: [{ resolve: "@hanout/delivery", options: {} }],
  modules: [
    {
      key: Modules.FULFILLMENT,
      resolve: "@medusajs/medusa/fulfillment",
      options: {
        providers: [{ resolve: "@hanout/delivery/providers/algeria", id: "algeria" }],
      },
    },
  ],
})
