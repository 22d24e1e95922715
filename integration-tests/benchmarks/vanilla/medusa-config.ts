import { defineConfig } from "@medusajs/framework/utils"

/** Medusa as it comes: no plugin, no module and no flag of ours. Only what it needs to start. */
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env["DATABASE_URL"],
    http: {
      storeCors: "http://localhost",
      adminCors: "http://localhost",
      authCors: "http://localhost",
      jwtSecret: process.env["JWT_SECRET"],
      cookieSecret: process.env["COOKIE_SECRET"],
    },
  },
  admin: { disable: true },
})
