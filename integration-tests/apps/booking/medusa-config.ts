import { defineConfig, Modules } from "@medusajs/framework/utils"
import path from "node:path"

const linkSecret = "only-for-tests-but-long-enough-to-pass"
const storefrontUrl = "https://shop.example"
const smtp = process.env.TEST_SMTP_URL
const backendUrl = "https://api.shop.example"

/**
 * Checkout, payments and booking: a shop that sells visits. Deposits are paid by cash or over the
 * scripted gateways of the payments app.
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
      options: { linkSecret, storefrontUrl, backendUrl, cod: { max_amount: 200000 } },
    },
    { resolve: "@hanout/booking", options: { linkSecret, storefrontUrl, backendUrl } },
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
      key: Modules.NOTIFICATION,
      resolve: "@medusajs/medusa/notification",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/notification-local",
            id: "local",
            options: { channels: ["feed"] },
          },
          // Mail only where a test listens for it.
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
    {
      key: Modules.PAYMENT,
      resolve: "@medusajs/medusa/payment",
      options: {
        providers: [
          { resolve: "@hanout/payments/providers/cod", id: "cod" },
          {
            resolve: path.join(__dirname, "../payments/scripted"),
            id: "scripted",
            options: {},
          },
          { resolve: path.join(__dirname, "../payments/hosted"), id: "hosted", options: {} },
        ],
      },
    },
  ],
})
