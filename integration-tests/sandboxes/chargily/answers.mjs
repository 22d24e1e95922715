/** @typedef {import("./checkouts.mjs").Checkout} Checkout */

/**
 * What the sandbox puts into every answer though nobody asked, as the live service did in August
 * 2026: company data and the merchant's own SATIM credentials. Each value is a canary: found in a
 * database, a log or a page, it tells that an answer was kept whole.
 * @param {import("../lib/ids.mjs").IdMaker} ids
 */
export function accountOf(ids) {
  const canary = (/** @type {string} */ name) => `CANARY-${name}-${ids.letters(8)}`
  return {
    id: canary("account"),
    name: canary("company"),
    email: `${canary("mail")}@example.net`,
    nif: canary("nif"),
    nis: canary("nis"),
    rc: canary("rc"),
    phone: canary("phone"),
    satim_credentials: {
      user_name: canary("satim-user"),
      password: canary("satim-password"),
      terminal_id: canary("satim-terminal"),
    },
  }
}

/** @typedef {ReturnType<typeof accountOf>} Account */

/** Every canary, to be looked for. @param {Account} account @returns {string[]} */
export const canariesOf = (account) =>
  Object.values(account).flatMap((v) => (typeof v === "string" ? [v] : Object.values(v)))

/** Fees as the sandbox invents them: 2 % rounded down, in dinars. @param {Checkout} checkout */
function feesOf({ amount, allocation }) {
  const fees = Math.floor((amount * 2) / 100)
  const half = Math.floor(fees / 2)
  const onCustomer = { customer: fees, merchant: 0, split: half }[allocation]
  return { fees, onCustomer, onMerchant: fees - onCustomer }
}

/** @param {number} ms */
const seconds = (ms) => Math.floor(ms / 1000)

/** @param {Checkout} checkout @param {string} pageOrigin */
export const checkoutUrl = ({ id, live }, pageOrigin) =>
  `${pageOrigin}/${live ? "" : "test/"}checkouts/${id}/pay`

/**
 * A checkout as the API answers it, with its mixture of booleans, 0/1 and null.
 * @param {Checkout} checkout
 * @param {{ pageOrigin: string, account: Account }} context
 * @returns {Record<string, unknown>}
 */
export function checkoutBody(checkout, { pageOrigin, account }) {
  const { fees, onCustomer, onMerchant } = feesOf(checkout)
  return {
    id: checkout.id,
    entity: "checkout",
    livemode: checkout.live,
    amount: checkout.amount,
    currency: checkout.currency,
    fees,
    fees_on_merchant: onMerchant,
    fees_on_customer: onCustomer,
    pass_fees_to_customer: { customer: 1, merchant: 0, split: null }[checkout.allocation],
    chargily_pay_fees_allocation: checkout.allocation,
    status: checkout.status,
    locale: checkout.locale,
    description: checkout.description,
    metadata: checkout.metadata,
    success_url: checkout.successUrl,
    failure_url: checkout.failureUrl,
    webhook_endpoint: checkout.webhookEndpoint,
    payment_method: checkout.paymentMethod,
    invoice_id: checkout.invoiceId,
    customer_id: checkout.customerId,
    payment_link_id: null,
    created_at: seconds(checkout.createdAt),
    updated_at: seconds(checkout.updatedAt),
    shipping_address: checkout.shippingAddress,
    collect_shipping_address: checkout.collectShipping ? 1 : 0,
    discount: checkout.discount,
    amount_without_discount: checkout.discount.type ? checkout.amountBefore : null,
    account,
    checkout_url: checkoutUrl(checkout, pageOrigin),
  }
}

/**
 * A page of a list, in Laravel's envelope.
 * @param {unknown[]} all
 * @param {{ path: string, live: boolean, page: number, perPage: number }} asked
 */
export function listBody(all, { path, live, page, perPage }) {
  const last = Math.max(1, Math.ceil(all.length / perPage))
  const at = (/** @type {number} */ n) => `${path}?page=${n}`
  return {
    livemode: live,
    current_page: page,
    data: all.slice((page - 1) * perPage, page * perPage),
    first_page_url: at(1),
    last_page: last,
    last_page_url: at(last),
    next_page_url: page < last ? at(page + 1) : null,
    prev_page_url: page > 1 ? at(page - 1) : null,
    path,
    per_page: perPage,
    total: all.length,
  }
}

/** @param {boolean} live @param {number} balance dinars */
export const balanceBody = (live, balance) => ({
  entity: "balance",
  livemode: live,
  wallets: [
    { currency: "dzd", balance, ready_for_payout: String(balance), on_hold: 0 },
    { currency: "usd", balance: 0, ready_for_payout: 0, on_hold: 0 },
    { currency: "eur", balance: 0, ready_for_payout: "0", on_hold: 0 },
  ],
})
