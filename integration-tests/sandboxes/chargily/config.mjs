/**
 * @typedef {object} ChargilyConfig how the sandbox behaves; amounts in dinars
 * @property {string} testKey secret key of test mode, `test_sk_…`
 * @property {string} liveKey secret key of live mode, `live_sk_…`
 * @property {boolean} suspended the application is suspended: every call answers 403
 * @property {number} minAmount dinars
 * @property {boolean} acceptFractional whether centimes are taken in `amount`
 * @property {number} sessionMinutes a pending checkout expires after these
 * @property {string | null} dashboardWebhook used by checkouts without a `webhook_endpoint`
 * @property {boolean} sendWebhooks whether outcomes are posted at all
 * @property {number[]} retryMinutes waits before each further attempt at a webhook that got no 2xx.
 *   Chargily publishes no schedule, so this is our assumption and off (empty) by default
 * @property {Record<string, number>} prices price id to dinars, for checkouts made of items
 */

/** @type {ChargilyConfig} */
export const CHARGILY_DEFAULTS = {
  testKey: "test_sk_sandbox_key",
  liveKey: "live_sk_sandbox_key",
  suspended: false,
  minAmount: 75,
  acceptFractional: false,
  sessionMinutes: 30,
  dashboardWebhook: null,
  sendWebhooks: true,
  retryMinutes: [],
  prices: {},
}

/** The endpoints a fault can hit. */
export const CHARGILY_ENDPOINTS = /** @type {const} */ ([
  "create",
  "get",
  "list",
  "items",
  "expire",
  "balance",
])
