import { defineConfig, Modules } from "@medusajs/framework/utils"

const linkSecret = "only-for-tests-but-long-enough-to-pass"
const smtp = process.env.TEST_SMTP_URL

/** Checkout and payments with the methods that need no gateway; mail only where a test listens for it. */
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
        maxOpenUnpaidOrders: 100,
        merchant: { name: "MJ Chauffage" },
        cod: {
          max_amount: 200000,
          wilayas: { exclude: ["33"] },
          confirmBeforeShipping: true,
          history: { maxRefused: 2, windowDays: 180 },
        },
        transfer: { secondConfirmationFrom: 10000, maxRejections: 2 },
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
          { resolve: "@hanout/payments/providers/transfer", id: "transfer" },
        ],
      },
    },
    {
      key: Modules.NOTIFICATION,
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/notification-local",
            id: "local",
            options: { channels: ["feed"] },
          },
          ...(smtp
            ? [
                {
                  resolve: "@hanout/notifications/providers/smtp",
                  id: "smtp",
                  options: { channels: ["email"], url: smtp, from: "MJ <boutique@example.dz>" },
                },
              ]
            : []),
        ],
      },
    },
  ],
})
