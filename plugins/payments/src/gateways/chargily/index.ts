import { centimes, centimesToDecimal } from "@hanout/algeria/money"
import type { Attempt, AttemptDraft, Gateway, GatewayReading, RegisterResult } from "../../gateway"
import { readHostedPage } from "../hosts"
import type { HttpAnswer } from "../http"
import { createRedact, type Redact } from "../redact"
import { centimesOfDinars, wholeDinarsOf } from "./amounts"
import { createChargilyClient, type ChargilyClient } from "./client"
import { factsOfCheckout } from "./facts"
import type { ChargilyOptions } from "./options"
import { verifyChargilyWebhook } from "./webhook"
import { readBalanceMode, readCheckout, readError, type Checkout } from "./wire"

/**
 * Chargily Pay V2 behind the {@link Gateway} interface: one checkout per attempt.
 *
 * Chargily has no refund call: `capabilities.refund` is `none` and the money goes back by hand.
 * Amounts on the wire are whole dinars. Webhooks are a hint to read, never a fact.
 */
export function createChargilyGateway(options: ChargilyOptions): Gateway {
  const client = createChargilyClient(options)
  const redact = createRedact([...options.secretKeys, options.proxyUrl])
  return {
    id: "chargily",
    mode: options.mode,
    capabilities: {
      refund: "none",
      expire: true,
      webhook: true,
      // Chargily expires a checkout after 30 minutes by itself.
      attemptTtlMinutes: 30,
      minAmount: options.minAmount,
      step: centimes(options.rounding === "up" ? 1 : 100),
    },
    pollMinutes: options.pollMinutes,
    readsPerMinute: 60,
    register: (draft) => register(draft, options, client, redact),
    read: (attempt) => read(attempt, options, client),
    expire: async (attempt) => {
      // Its answer changes nothing here: the next read says what the checkout became.
      await client.expireCheckout(attempt.gateway_order_id)
    },
    verifyWebhook: (raw, headers) => verifyChargilyWebhook(raw, headers, options.secretKeys),
    check: () => check(options, client),
  }
}

async function register(
  draft: AttemptDraft,
  options: ChargilyOptions,
  client: ChargilyClient,
  redact: Redact
): Promise<RegisterResult> {
  if (draft.currency !== "dzd") {
    return { outcome: "refused", code: "currency_refused", detail: "Chargily takes dinars" }
  }
  const amount = Number.isSafeInteger(draft.amount)
    ? wholeDinarsOf(draft.amount, options.rounding)
    : undefined
  if (amount === undefined || draft.amount < options.minAmount) {
    return {
      outcome: "refused",
      code: "amount_refused",
      detail: `Chargily takes whole dinars, ${centimesToDecimal(options.minAmount)} or more`,
    }
  }
  const answer = await client.createCheckout({
    amount,
    currency: draft.currency,
    success_url: draft.return_url,
    failure_url: draft.failure_url,
    webhook_endpoint: draft.webhook_url,
    locale: draft.locale,
    description: draft.description,
    chargily_pay_fees_allocation: options.feesAllocation,
    metadata: {
      session_id: draft.session_id,
      attempt_id: draft.id,
      order_number: draft.order_number,
    },
  })
  if (!answer.ok) return { outcome: "failed", code: answer.code, detail: answer.detail }
  if (answer.status < 200 || answer.status > 299) return registerError(answer, redact)
  return readRegistered(draft, readCheckout(answer.body), options)
}

/** A checkout that is not the one we asked for is shown to nobody; unpaid, it expires by itself. */
function readRegistered(
  draft: AttemptDraft,
  checkout: Checkout | undefined,
  options: ChargilyOptions
): RegisterResult {
  if (!checkout?.id) return { outcome: "failed", code: "unreadable" }
  const amount = centimesOfDinars(checkout.amount, {
    amount: draft.amount,
    rounding: options.rounding,
  })
  if (checkout.amount !== undefined && amount !== draft.amount) {
    return { outcome: "failed", code: "amount_mismatch" }
  }
  if (checkout.currency !== undefined && checkout.currency !== draft.currency) {
    return { outcome: "failed", code: "currency_mismatch" }
  }
  if (checkout.mode !== undefined && checkout.mode !== options.mode) {
    return { outcome: "failed", code: "mode_mismatch" }
  }
  const page = readHostedPage(checkout.checkoutUrl, {
    hosts: options.redirectHosts,
    allowHttp: options.allowHttp,
    // Seen live: the address comes as http although the page is served over https.
    upgrade: true,
  })
  // `…/checkouts/<id>/pay`: the page of another checkout would be paid and never read.
  const shown = page && /\/checkouts\/([^/]+)/.exec(new URL(page).pathname)?.[1]
  if (shown && shown !== checkout.id) return { outcome: "failed", code: "id_mismatch" }
  return page
    ? { outcome: "registered", gateway_order_id: checkout.id, redirect_url: page }
    : {
        outcome: "failed",
        code: "redirect_refused",
        detail: "checkout_url is missing or on another host",
      }
}

function registerError(
  { status, body }: { status: number; body: string },
  redact: Redact
): RegisterResult {
  const { message, fields } = readError(body)
  // Without Chargily's own error body it is the page of something on the way.
  if (message === undefined) return { outcome: "failed", ...unreadable(status) }
  const detail = redact(message)
  switch (status) {
    case 401:
    case 403:
      return { outcome: "refused", code: "credentials_refused", detail }
    case 400:
      return { outcome: "refused", code: "bad_request", detail }
    case 422:
      return {
        outcome: "refused",
        code: fields.includes("amount") ? "amount_refused" : "bad_request",
        detail,
      }
    case 429:
      return { outcome: "refused", code: "rate_limited", detail }
    // Redirects, 404 and 5xx: not an answer about a checkout, it may exist.
    default:
      return { outcome: "failed", code: "unreadable", detail }
  }
}

async function read(
  attempt: Attempt,
  options: ChargilyOptions,
  client: ChargilyClient
): Promise<GatewayReading> {
  const answer = await client.getCheckout(attempt.gateway_order_id)
  if (!answer.ok) return { kind: "unreadable", code: answer.code, detail: answer.detail }
  const checkout = answer.status === 200 ? readCheckout(answer.body) : undefined
  if (checkout) {
    return { kind: "facts", facts: factsOfCheckout(checkout, attempt, options.rounding) }
  }
  const error = errorOf(answer)
  return error.code === "not_found" ? { kind: "unknown_order" } : { kind: "unreadable", ...error }
}

/** What a status says about the call, if Chargily said it: its errors carry a `message`. */
function errorOf({ status, body }: { status: number; body: string }): {
  code: string
  detail: string
} {
  const isTheirs = readError(body).message !== undefined
  const code = isTheirs ? CODE_OF_STATUS.get(status) : undefined
  return code ? { code, detail: `HTTP ${status}` } : unreadable(status)
}

const CODE_OF_STATUS: ReadonlyMap<number, string> = new Map([
  [401, "credentials_refused"],
  [403, "credentials_refused"],
  [404, "not_found"],
  [429, "rate_limited"],
])

const unreadable = (status: number) => ({ code: "unreadable", detail: `HTTP ${status}` })

async function check(
  options: ChargilyOptions,
  client: ChargilyClient
): Promise<{ ok: true } | { ok: false; code: string; detail?: string }> {
  const answer: HttpAnswer = await client.getBalance()
  if (!answer.ok) return { ok: false, code: answer.code, detail: answer.detail }
  if (answer.status !== 200) return { ok: false, ...errorOf(answer) }
  const mode = readBalanceMode(answer.body)
  if (mode === undefined) return { ok: false, code: "unreadable" }
  return mode === options.mode ? { ok: true } : { ok: false, code: "mode_mismatch" }
}
