import { defineConfig, Modules } from "@medusajs/framework/utils"

/** A Medusa with the delivery plugin and nothing else of ours: what a stranger's project has. */
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: "http://localhost:8000",
      adminCors: "http://localhost:9000",
      authCors: "http://localhost:9000",
      jwtSecret: "test-only",
      cookieSecret: "test-only",
    },
  },
  admin: { disable: true },
  plugins: [{ resolve: "@hanout/delivery", options: {} }],
  modules: [
    {
      key: Modules.FULFILLMENT,
      resolve: "@medusajs/medusa/fulfillment",
      options: {
        providers: [{ resolve: "@hanout/delivery/providers/algeria", id: "algeria", options: {} }],
      },
    },
  ],
})
