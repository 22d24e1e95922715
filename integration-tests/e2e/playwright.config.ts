import { defineConfig } from "@playwright/test"
import { readStage } from "./stage"

const stage = readStage()

/**
 * End-to-end tests run against a whole shop that `npm test` brought up by `npm start` itself: real
 * Chromium, production builds, a database of their own. One worker: two cores serve the shop too.
 */
export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  outputDir: stage.outputDir,
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json"]],
  use: {
    baseURL: stage.storefrontUrl,
    trace: "retain-on-failure",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: stage.chromium,
      args: ["--no-sandbox", "--disable-background-networking"],
    },
  },
  projects: [
    {
      name: "storefront",
      testIgnore: "admin/**",
      use: { viewport: { width: 360, height: 740 }, hasTouch: true },
    },
    {
      name: "admin",
      testMatch: "admin/**/*.spec.ts",
      use: { viewport: { width: 1280, height: 900 } },
    },
  ],
})
