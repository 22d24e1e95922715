/**
 * @typedef {import("./config.mjs").SatimConfig} SatimConfig
 * @typedef {Parameters<import("./orders.mjs").Orders["register"]>[0]} Draft
 * @typedef {{ code: number, message: string }} Refused
 */

const REQUIRED = /** @type {const} */ ([
  "userName",
  "password",
  "orderNumber",
  "amount",
  "currency",
  "returnUrl",
  "language",
])
const ALPHANUMERIC = /^[A-Za-z0-9]+$/

/** @param {number} code @param {string} message @returns {Refused} */
const no = (code, message) => ({ code, message })

/**
 * Reads the parameters of `register.do` as strictly as the merchant guide. Whether the number is
 * taken is the caller's question.
 * @param {URLSearchParams} params
 * @param {SatimConfig} config
 * @returns {{ draft: Draft } | { refused: Refused }}
 */
export function readRegistration(params, config) {
  const refused = refusalOf(params, config)
  if (refused) return { refused }
  const get = (/** @type {string} */ name) => params.get(name) ?? ""
  const json = parseJsonParams(get("jsonParams")) ?? {}
  const udf = Object.entries(json).filter(([name]) => /^udf[1-5]$/.test(name))
  return {
    draft: {
      orderNumber: get("orderNumber"),
      amountCentimes: Number(get("amount")),
      currency: get("currency"),
      returnUrl: get("returnUrl"),
      failUrl: get("failUrl") || get("returnUrl"),
      language: /** @type {"FR" | "AR" | "EN"} */ (get("language")),
      description: get("description"),
      udf: Object.fromEntries(udf),
    },
  }
}

/**
 * @param {URLSearchParams} params
 * @param {SatimConfig} config
 * @returns {Refused | undefined}
 */
function refusalOf(params, config) {
  const get = (/** @type {string} */ name) => params.get(name) ?? ""
  const missing = REQUIRED.find((name) => get(name) === "")
  if (missing) return no(4, `Parameter [${missing}] is missing`)
  if (!hasAccess(params, config)) return no(5, "Access denied")
  if (get("currency") !== "012") return no(3, "Unknown currency")
  if (!/^\d{1,12}$/.test(get("amount")) || Number(get("amount")) < config.minAmount)
    return no(5, "Parameter [amount] is wrong")
  if (!["AR", "FR", "EN"].includes(get("language"))) return no(5, "Parameter [language] is wrong")
  if (get("orderNumber").length > 10 || !ALPHANUMERIC.test(get("orderNumber")))
    return no(5, "Parameter [orderNumber] is wrong")
  if (get("description").length > 512) return no(5, "Parameter [description] is wrong")
  for (const name of ["returnUrl", "failUrl"])
    if (get(name) !== "" && (get(name).length > 512 || !URL.canParse(get(name))))
      return no(5, `Parameter [${name}] is wrong`)
  return jsonParamsRefusal(get("jsonParams"), config)
}

/** @param {string} text @param {SatimConfig} config @returns {Refused | undefined} */
function jsonParamsRefusal(text, config) {
  const wrong = no(5, "Parameter [jsonParams] is wrong")
  const json = text.length <= 1024 ? parseJsonParams(text) : undefined
  if (!json) return wrong
  if (json.force_terminal_id !== config.terminalId) return no(5, "Terminal is wrong")
  const udfs = Object.entries(json).filter(([name]) => /^udf[1-5]$/.test(name))
  const fits = (/** @type {string} */ v) => v.length <= 20 && ALPHANUMERIC.test(v)
  return json.udf1 && udfs.every(([, value]) => fits(value)) ? undefined : wrong
}

/** @param {string} text @returns {Record<string, string> | undefined} */
function parseJsonParams(text) {
  try {
    const json = JSON.parse(text)
    const plain = json && typeof json === "object" && !Array.isArray(json)
    return plain && Object.values(json).every((v) => typeof v === "string") ? json : undefined
  } catch {
    return undefined
  }
}

/** @param {URLSearchParams} params @param {SatimConfig} config */
export const hasAccess = (params, config) =>
  params.get("userName") === config.userName && params.get("password") === config.password
