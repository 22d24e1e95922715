import { defineConfig, Modules } from "@medusajs/framework/utils"

type Options = Record<string, unknown>
type Plugin = { resolve: string; options: Options }
type Module = { key: string; resolve: string; options?: Options }
type Provider = { resolve: string; id: string; options?: Options }

/** Signs the links of every shop under test. */
export const LINK_SECRET = "only-for-tests-but-long-enough-to-pass"

/** A way to pay every shop under test has: no remote, no options. */
const CASH: Provider = { resolve: "@hanout/payments/providers/cod", id: "cod" }

/**
 * A small Medusa for tests: no admin, the sorted locks that placing an order needs, `checkout` first
 * and then the given plugins, cash and the given ways to pay.
 */
export function shopConfig({
  plugins,
  payments = [],
  modules = [],
}: {
  plugins: Plugin[]
  payments?: Provider[]
  modules?: Module[]
}): ReturnType<typeof defineConfig> {
  return defineConfig({
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
    plugins: [{ resolve: "@hanout/checkout", options: { linkSecret: LINK_SECRET } }, ...plugins],
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
        options: { providers: [CASH, ...payments] },
      },
      ...modules,
    ],
  })
}

/** Notifications whose mail goes out only where a test listens for it (`TEST_SMTP_URL`). */
export function mailModule(): Module {
  const url = process.env.TEST_SMTP_URL
  return {
    key: Modules.NOTIFICATION,
    resolve: "@medusajs/medusa/notification",
    options: {
      providers: [
        {
          resolve: "@medusajs/medusa/notification-local",
          id: "local",
          options: { channels: ["feed"] },
        },
        ...(url
          ? [
              {
                resolve: "@hanout/notifications/providers/smtp",
                id: "smtp",
                options: { channels: ["email"], url, from: "MJ <boutique@example.dz>" },
              },
            ]
          : []),
      ],
    },
  }
}

/** Options a test that starts a remote puts into the environment before Medusa reads its settings. */
export const optionsFrom = (name: string): Options =>
  JSON.parse(process.env[name] ?? "{}") as Options
