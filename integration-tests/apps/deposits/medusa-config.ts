import { defineConfig, Modules } from "@medusajs/framework/utils"

const linkSecret = "only-for-tests-but-long-enough-to-pass"

/** Options of the SATIM gateway, put there by the test that starts its sandbox. */
const satim = JSON.parse(process.env.TEST_SATIM ?? "{}") as Record<string, unknown>

/** Checkout, payments with the real SATIM gateway pointed at its sandbox, and booking. */
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
    { resolve: "@hanout/checkout", options: { linkSecret } },
    {
      resolve: "@hanout/payments",
      options: { linkSecret, storefrontUrl: "http://shop.localhost" },
    },
    {
      resolve: "@hanout/booking",
      options: { linkSecret, storefrontUrl: "http://shop.localhost" },
    },
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
      options: {
        providers: [
          { resolve: "@hanout/payments/providers/cod", id: "cod" },
          { resolve: "@hanout/payments/providers/satim", id: "satim", options: satim },
        ],
      },
    },
  ],
})
