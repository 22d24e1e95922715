import { defineConfig, Modules } from "@medusajs/framework/utils"

const linkSecret = "only-for-tests-but-long-enough-to-pass"

/**
 * Checkout and payments with the real SATIM and Chargily gateways, pointed at sandboxes. A test that
 * starts them puts the options of each gateway and the address for webhooks into the environment
 * before Medusa reads this.
 */
const options = (name: string) => JSON.parse(process.env[name] ?? "{}") as Record<string, unknown>

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
      options: {
        linkSecret,
        storefrontUrl: "http://shop.localhost",
        backendUrl: process.env.TEST_WEBHOOK_ORIGIN,
      },
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
          {
            resolve: "@hanout/payments/providers/satim",
            id: "satim",
            options: options("TEST_SATIM"),
          },
          {
            resolve: "@hanout/payments/providers/chargily",
            id: "chargily",
            options: options("TEST_CHARGILY"),
          },
        ],
      },
    },
  ],
})
