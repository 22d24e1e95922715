import { readFileSync } from "node:fs"

/** What a running shop writes to its `state.json`, as far as the tests use it. */
type State = {
  storefront_url: string
  backend_url: string
  admin_url: string
  database_url: string
  publishable_key: string
  owner: { email: string; password_file: string | null }
  sandboxes: {
    satim?: { control_url: string }
    chargily?: { control_url: string }
    mail_viewer_url?: string
  }
}

/** The shop under test. URLs are absolute and have no slash at the end. */
export type Stage = {
  storefrontUrl: string
  backendUrl: string
  adminUrl: string
  databaseUrl: string
  publishableKey: string
  owner: { email: string; password: string }
  /** Where the sandbox of SATIM takes orders from tests; undefined in a shop without sandboxes. */
  satimControlUrl: string | undefined
  chargilyControlUrl: string | undefined
  mailViewerUrl: string | undefined
  /** Executable; undefined leaves the choice to Playwright. */
  chromium: string | undefined
  outputDir: string
}

/**
 * Reads where the shop under test is. `npm test -- e2e` sets `HANOUT_STATE`; by hand, start a shop
 * and point it at `.hanout/state.json`. Throws when there is none.
 */
export function readStage(env: NodeJS.ProcessEnv = process.env): Stage {
  const path = env.HANOUT_STATE
  if (!path) throw new Error("HANOUT_STATE names no shop: run `npm test -- e2e`.")
  const state = JSON.parse(readFileSync(path, "utf8")) as State
  const file = state.owner.password_file
  return {
    storefrontUrl: state.storefront_url,
    backendUrl: state.backend_url,
    adminUrl: state.admin_url,
    databaseUrl: state.database_url,
    publishableKey: state.publishable_key,
    owner: { email: state.owner.email, password: file ? readFileSync(file, "utf8").trim() : "" },
    satimControlUrl: state.sandboxes.satim?.control_url.replace(/\/$/, ""),
    chargilyControlUrl: state.sandboxes.chargily?.control_url.replace(/\/$/, ""),
    mailViewerUrl: state.sandboxes.mail_viewer_url?.replace(/\/$/, ""),
    chromium: env.HANOUT_CHROMIUM,
    outputDir: env.HANOUT_E2E_OUTPUT ?? "test-results",
  }
}
