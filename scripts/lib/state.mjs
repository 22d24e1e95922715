import { existsSync, rmSync } from "node:fs"
import { readJson, readText, writeAtomic } from "./files.mjs"
import { describeSandboxes } from "./sandboxes.mjs"

/**
 * @typedef {object} State what a running shop tells programs: mode 600, there while everything answers
 * @property {string} storefront_url
 * @property {string} backend_url
 * @property {string} admin_url
 * @property {string} database_url
 * @property {string} publishable_key
 * @property {{ email: string, password_file: string | null }} owner
 * @property {import("./sandboxes.mjs").SandboxState} sandboxes
 * @property {Record<string, number>} pids
 */

/**
 * @param {Parameters<typeof import("./medusa.mjs").medusaEnv>[0]} shop
 * @param {string} publishableKey
 * @param {Record<string, number>} pids
 * @returns {State}
 */
export function describe({ settings, home, databaseUrl }, publishableKey, pids) {
  return {
    storefront_url: settings.storefrontUrl,
    backend_url: settings.backendUrl,
    admin_url: `${settings.backendUrl}/app`,
    database_url: databaseUrl,
    publishable_key: publishableKey,
    owner: {
      email: settings.ownerEmail,
      password_file: existsSync(home.ownerPassword) ? home.ownerPassword : null,
    },
    sandboxes: describeSandboxes(settings),
    pids,
  }
}

/** @param {import("./paths.mjs").Home} home @param {State} state */
export const writeState = (home, state) =>
  writeAtomic(home.state, `${JSON.stringify(state, null, 2)}\n`, 0o600)

/** @param {import("./paths.mjs").Home} home @returns {State | undefined} */
export const readState = (home) => readJson(home.state)

/** @param {import("./paths.mjs").Home} home */
export const removeState = (home) => rmSync(home.state, { force: true })

/**
 * The table shown once everything answers. The password is part of it until it was shown once.
 * @param {State} state
 * @param {import("./paths.mjs").Home} home
 * @param {string} dataPlace where the data is, for a person
 * @returns {string}
 */
export function table(state, home, dataPlace) {
  const first = !existsSync(home.ownerShown) && state.owner.password_file
  const password = first ? readText(home.ownerPassword)?.trim() : undefined
  const rows = [
    ["Storefront", state.storefront_url],
    ["Admin", state.admin_url],
    ["Owner", state.owner.email],
    [
      "Password",
      password
        ? `${password}  (shown this once; kept in ${home.ownerPassword})`
        : state.owner.password_file
          ? `in ${home.ownerPassword}`
          : "the one you chose",
    ],
    ["Data", dataPlace],
    ["Logs", home.logs],
  ]
  const { satim, chargily, mail_viewer_url: mails } = state.sandboxes
  const sandboxes = [
    ...(satim ? [["SATIM", satim.page_url]] : []),
    ...(chargily ? [["Chargily", chargily.page_url]] : []),
    ...(mails ? [["Mails", mails]] : []),
  ]
  const shown = (/** @type {string[][]} */ list, /** @type {string} */ indent) =>
    list.map(([name = "", value = ""]) => `${indent}${name.padEnd(14 - indent.length)}${value}`)
  const lines = [
    ...shown(rows, "  "),
    ...(sandboxes.length > 0
      ? ["", "  Sandboxes (no money moves; your own credentials replace them)"]
      : []),
    ...shown(sandboxes, "    "),
  ]
  if (password) writeAtomic(home.ownerShown, `${new Date().toISOString()}\n`)
  return `\n${lines.join("\n")}\n\n  Ctrl-C stops everything.\n`
}
