import { defineConfig, Modules } from "@medusajs/framework/utils"
import path from "node:path"

const linkSecret = "only-for-tests-but-long-enough-to-pass"

/**
 * Checkout and payments over two scripted remotes: `scripted` refunds and has no webhooks, like SATIM;
 * `hosted` closes its pages, posts webhooks and refunds nothing, like Chargily.
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
    { resolve: "@hanout/checkout", options: { linkSecret } },
    {
      resolve: "@hanout/payments",
      options: {
        linkSecret,
        storefrontUrl: "https://shop.example",
        backendUrl: "https://api.shop.example",
        cod: { max_amount: 200000 },
        maxOpenUnpaidOrders: 3,
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
          { resolve: path.join(__dirname, "scripted"), id: "scripted", options: {} },
          { resolve: path.join(__dirname, "hosted"), id: "hosted", options: {} },
        ],
      },
    },
  ],
})
