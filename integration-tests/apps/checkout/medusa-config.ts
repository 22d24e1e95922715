import { defineConfig, Modules } from "@medusajs/framework/utils"

/**
 * A bare Medusa with nothing but `checkout` and `payments`: proves that the two work without the
 * rest of the house, over flat shipping options that carry `data.mode`.
 */
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    http: {
      storeCors: "*",
      adminCors: "*",
      authCors: "*",
      jwtSecret: "only-for-tests",
      cookieSecret: "only-for-tests",
      authMethodsPerActor: { user: ["emailpass"], customer: ["emailpass"] },
    },
  },
  admin: { disable: true },
  plugins: [
    {
      resolve: "@hanout/checkout",
      options: { linkSecret: "only-for-tests-but-long-enough-to-pass" },
    },
    { resolve: "@hanout/payments", options: { cod: { max_amount: 200000 } } },
  ],
  modules: [
    {
      key: Modules.LOCKING,
      resolve: "@medusajs/medusa/locking",
      options: {
        providers: [
          {
            resolve: "@hanout/checkout/providers/sorted-lock",
            id: "sorted-lock",
            is_default: true,
          },
        ],
      },
    },
    {
      key: Modules.PAYMENT,
      resolve: "@medusajs/medusa/payment",
      options: { providers: [{ resolve: "@hanout/payments/providers/cod", id: "cod" }] },
    },
  ],
})
