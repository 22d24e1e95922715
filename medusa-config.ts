import { defineConfig, Modules } from "@medusajs/framework/utils"
import { readShopEnv } from "@hanout/backend/env"

const env = readShopEnv(process.env)

/**
 * The shop, assembled. This is the one list of plugins, providers and infrastructure;
 * every value comes from `backend/src/env.ts`, every rule from a plugin.
 */
module.exports = defineConfig({
  projectConfig: {
    databaseUrl: env.databaseUrl,
    workerMode: env.workerMode,
    cookieOptions: { secure: env.secureCookies, sameSite: "lax" },
    http: {
      storeCors: env.storeCors,
      adminCors: env.adminCors,
      authCors: env.authCors,
      jwtSecret: env.jwtSecret,
      cookieSecret: env.cookieSecret,
      authMethodsPerActor: { user: ["emailpass"], customer: ["emailpass"] },
    },
  },
  admin: {
    disable: env.adminDisabled,
    // The admin is served by the backend it talks to: one build is right on every port and domain.
    backendUrl: "/",
    storefrontUrl: env.storefrontUrl,
  },
  featureFlags: { translation: true },
  plugins: [
    { resolve: "@hanout/checkout", options: { linkSecret: env.linkSecret } },
    {
      resolve: "@hanout/payments",
      options: {
        storefrontUrl: env.storefrontUrl,
        backendUrl: env.backendUrl,
        linkSecret: env.linkSecret,
      },
    },
    { resolve: "@hanout/delivery", options: {} },
    {
      resolve: "@hanout/booking",
      options: {
        storefrontUrl: env.storefrontUrl,
        backendUrl: env.backendUrl,
        linkSecret: env.linkSecret,
      },
    },
    {
      resolve: "@hanout/backend",
      options: { storefrontUrl: env.storefrontUrl, revalidateSecret: env.revalidateSecret },
    },
  ],
  modules: [
    { resolve: "@medusajs/medusa/translation" },
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
          { resolve: "@hanout/payments/providers/cod", id: "cod", options: {} },
          { resolve: "@hanout/payments/providers/transfer", id: "transfer", options: {} },
          ...(env.satim
            ? [{ resolve: "@hanout/payments/providers/satim", id: "satim", options: env.satim }]
            : []),
          ...(env.chargily
            ? [
                {
                  resolve: "@hanout/payments/providers/chargily",
                  id: "chargily",
                  options: env.chargily,
                },
              ]
            : []),
          ...(env.stripe
            ? [{ resolve: "@medusajs/medusa/payment-stripe", id: "stripe", options: env.stripe }]
            : []),
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
          ...(env.smtp
            ? [
                {
                  resolve: "@hanout/notifications/providers/smtp",
                  id: "smtp",
                  options: { channels: ["email"], ...env.smtp },
                },
              ]
            : []),
        ],
      },
    },
    {
      key: Modules.FULFILLMENT,
      resolve: "@medusajs/medusa/fulfillment",
      options: {
        providers: [
          { resolve: "@medusajs/medusa/fulfillment-manual", id: "manual" },
          { resolve: "@hanout/delivery/providers/algeria", id: "algeria", options: {} },
        ],
      },
    },
    {
      key: Modules.FILE,
      resolve: "@medusajs/medusa/file",
      options: {
        providers: [
          {
            resolve: "@medusajs/medusa/file-local",
            id: "local",
            options: { upload_dir: env.uploadDir, backend_url: `${env.backendUrl}/static` },
          },
        ],
      },
    },
  ],
})
