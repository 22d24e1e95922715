/**
 * @typedef {import("./config.mjs").ChargilyConfig} ChargilyConfig
 * @typedef {Record<string, string[]>} Errors texts by field, as Laravel writes them
 */

const LOCALES = ["ar", "en", "fr"]
const METHODS = ["edahabia", "cib", "chargily_app"]
const ALLOCATIONS = ["customer", "merchant", "split"]

/** @param {unknown} value */
const given = (value) => value !== undefined && value !== null && value !== ""

/** @param {unknown} value */
function isUrl(value) {
  return (
    typeof value === "string" &&
    URL.canParse(value) &&
    ["http:", "https:"].includes(new URL(value).protocol)
  )
}

/**
 * What is wrong with the body of `POST /checkouts`, by field; empty when nothing is.
 * @param {Record<string, unknown>} body
 * @param {ChargilyConfig} config
 * @returns {Errors}
 */
export function checkoutErrors(body, config) {
  /** @type {Errors} */
  const errors = {}
  const add = (/** @type {string} */ field, /** @type {string} */ text) =>
    (errors[field] = [...(errors[field] ?? []), text])
  const named = (/** @type {string} */ field) => field.replaceAll("_", " ")
  /** @param {string} field @param {string[]} allowed */
  const oneOf = (field, allowed) => {
    if (given(body[field]) && !allowed.includes(String(body[field])))
      add(field, `The selected ${named(field)} is invalid.`)
  }

  if (!given(body.items) && !given(body.amount)) {
    add("items", "The items field is required when amount is not present.")
    add("amount", "The amount field is required when items is not present.")
  }
  if (given(body.items)) itemErrors(body.items, config, add)
  else if (given(body.amount)) amountErrors(body, config, add)

  if (!given(body.success_url)) add("success_url", "The success url field is required.")
  for (const field of ["success_url", "failure_url", "webhook_endpoint"])
    if (given(body[field]) && !isUrl(body[field]))
      add(field, `The ${named(field)} field must be a valid URL.`)
  oneOf("locale", LOCALES)
  oneOf("payment_method", METHODS)
  oneOf("chargily_pay_fees_allocation", ALLOCATIONS)
  if (given(body.percentage_discount) && given(body.amount_discount))
    add(
      "percentage_discount",
      "The percentage discount field is prohibited when amount discount is present."
    )
  if (given(body.metadata) && typeof body.metadata !== "object")
    add("metadata", "The metadata field must be an array.")
  return errors
}

/** @param {Record<string, unknown>} body @param {ChargilyConfig} config @param {(field: string, text: string) => void} add */
function amountErrors({ amount, currency }, config, add) {
  if (!given(currency)) add("currency", "The currency field is required when amount is present.")
  else if (currency !== "dzd") add("currency", "The selected currency is invalid.")
  if (typeof amount !== "number" || !Number.isFinite(amount))
    return add("amount", "The amount field must be a number.")
  if (!Number.isInteger(amount) && !config.acceptFractional)
    return add("amount", "The amount field must be an integer.")
  if (amount < config.minAmount)
    add("amount", `The amount field must be at least ${config.minAmount}.`)
}

/** @param {unknown} items @param {ChargilyConfig} config @param {(field: string, text: string) => void} add */
function itemErrors(items, config, add) {
  if (!Array.isArray(items) || items.length === 0)
    return add("items", "The items field must be an array.")
  items.forEach((item, i) => {
    if (!Object.hasOwn(config.prices, String(item?.price)))
      add(`items.${i}.price`, `The selected items.${i}.price is invalid.`)
    if (!Number.isInteger(item?.quantity) || item.quantity < 1)
      add(`items.${i}.quantity`, `The items.${i}.quantity field must be at least 1.`)
  })
}

/** Laravel's sentence for several errors. @param {Errors} errors */
export function errorBody(errors) {
  const all = Object.values(errors).flat()
  const more = all.length - 1
  const rest = more > 0 ? ` (and ${more} more error${more > 1 ? "s" : ""})` : ""
  return { message: `${all[0]}${rest}`, errors }
}
