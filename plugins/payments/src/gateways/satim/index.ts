import { centimes } from "@hanout/algeria/money"
import type {
  Attempt,
  AttemptDraft,
  Gateway,
  GatewayReading,
  RefundResult,
  RegisterResult,
} from "../../gateway"
import { readHostedPage } from "../hosts"
import { createRedact, type Redact } from "../redact"
import { createSatimClient, type SatimAnswer, type SatimClient } from "./client"
import { readSatimFacts, readUnpaidLook } from "./facts"
import type { SatimOptions } from "./options"
import { readId, readText, readWhole, type Fields } from "./wire"

/** 50.00 DA, the least the guide lets a card pay. */
const MIN_AMOUNT = centimes(5_000)
/** ISO 4217 numeric of the dinar, as text: the leading zero counts. */
const DZD = "012"
const MAX_URL_LENGTH = 512
const MAX_DESCRIPTION_LENGTH = 512

/**
 * SATIM e-paiement (CIB and EDAHABIA cards) behind the {@link Gateway} interface: `register.do`,
 * `acknowledgeTransaction.do` (or `confirmOrder.do`) and `refund.do` of SATIM's merchant guide.
 *
 * SATIM sends no webhook and cannot close a hosted page. The guide says that a payment nobody
 * acknowledges is cancelled after a time it does not state, hence the early reads.
 */
export function createSatimGateway(options: SatimOptions): Gateway {
  const { userName, password, terminalId, proxyUrl } = options
  const redact = createRedact([password, userName, terminalId, proxyUrl])
  const call = createSatimClient(options)
  return {
    id: "satim",
    mode: options.mode,
    capabilities: {
      refund: "partial",
      expire: false,
      webhook: false,
      attemptTtlMinutes: 10,
      minAmount: MIN_AMOUNT,
      step: centimes(1),
    },
    pollMinutes: options.pollMinutes,
    readsPerMinute: 60,
    register: (draft) => register(draft, options, call, redact),
    read: (attempt) => read(attempt, options, call, redact),
    refund: (attempt, amount) => refund(attempt, amount, call, redact),
    check: () => check(options, call, redact),
  }
}

async function register(
  draft: AttemptDraft,
  options: SatimOptions,
  call: SatimClient,
  redact: Redact
): Promise<RegisterResult> {
  const fault = faultOf(draft)
  if (fault) return { outcome: "refused", ...fault }
  const answer = await call("register.do", {
    orderNumber: draft.order_number,
    amount: String(draft.amount),
    currency: DZD,
    returnUrl: draft.return_url,
    failUrl: draft.failure_url,
    description: plainAscii(draft.description),
    language: draft.locale.toUpperCase(),
    jsonParams: JSON.stringify({
      force_terminal_id: options.terminalId,
      udf1: draft.order_number,
    }),
  })
  if (answer.kind !== "object") return { outcome: "failed", ...failureOf(answer) }
  const code = readWhole(answer.fields, "errorCode")
  const detail = redact(readText(answer.fields, "errorMessage"))
  if (code === undefined) return { outcome: "failed", code: "unreadable", detail }
  if (code !== 0) return { ...registerError(code, detail ?? ""), detail }
  const id = readId(answer.fields, "orderId")
  const formUrl = readText(answer.fields, "formUrl")
  if (!id || !formUrl) return { outcome: "failed", code: "unreadable", detail }
  const page = readHostedPage(formUrl, {
    hosts: options.redirectHosts,
    allowHttp: options.allowHttp,
  })
  // `…?mdOrder=<id>`: the page of another order would be paid and never read.
  const shown = page && new URL(page).searchParams.get("mdOrder")
  if (shown && shown !== id) return { outcome: "failed", code: "id_mismatch" }
  return page
    ? { outcome: "registered", gateway_order_id: id, redirect_url: page }
    : { outcome: "failed", code: "redirect_refused", detail: "formUrl is on another host" }
}

/** What SATIM would refuse anyway, found before a number is burnt there. */
function faultOf(draft: AttemptDraft): { code: string; detail: string } | undefined {
  if (draft.currency !== "dzd") return { code: "currency_refused", detail: "SATIM takes dinars" }
  if (!Number.isSafeInteger(draft.amount) || draft.amount < MIN_AMOUNT) {
    return { code: "amount_refused", detail: "SATIM takes 50.00 DA or more" }
  }
  // "At most 10 alphanumerics" and "exactly 10 digits" are both in circulation: this suits both.
  if (!/^\d{10}$/.test(draft.order_number)) {
    return { code: "bad_request", detail: "The order number is not ten digits" }
  }
  if ([draft.return_url, draft.failure_url].some((url) => url.length > MAX_URL_LENGTH)) {
    return { code: "bad_request", detail: `A return address is longer than ${MAX_URL_LENGTH}` }
  }
  return undefined
}

/**
 * Error codes of `register.do` (guide, "register", table of codes). 1: the number was used before,
 * there is no replay of the earlier answer. 5: many things, told apart by their text only.
 */
function registerError(
  code: number,
  text: string
): { outcome: "refused" | "failed"; code: string } {
  switch (code) {
    case 1:
      return { outcome: "refused", code: "number_taken" }
    case 3:
      return { outcome: "refused", code: "currency_refused" }
    case 5:
      if (isAboutCredentials(text)) return { outcome: "refused", code: "credentials_refused" }
      return { outcome: "refused", code: "bad_request" }
    case 4:
    case 14:
      return { outcome: "refused", code: "bad_request" }
    // 7 is "system error": whether the order exists there, nobody knows.
    default:
      return { outcome: "failed", code: "gateway_error" }
  }
}

async function read(
  attempt: Attempt,
  options: SatimOptions,
  call: SatimClient,
  redact: Redact
): Promise<GatewayReading> {
  const language = attempt.locale.toUpperCase()
  if (options.statusExtended) {
    const look = await call("getOrderStatusExtended.do", {
      orderId: attempt.gateway_order_id,
      language,
    })
    const unpaid = look.kind === "object" ? readUnpaidLook(look.fields) : undefined
    if (unpaid) return { kind: "facts", facts: unpaid }
  }
  const answer = await settle(attempt.gateway_order_id, language, options, call)
  if (answer.kind === "unknown_order") return { kind: "unknown_order" }
  if (answer.kind === "failed") return { kind: "unreadable", ...failureOf(answer) }
  return readAnswer(answer.fields, options, redact)
}

/** The call that tells SATIM we know, and us what happened. */
function settle(id: string, language: string, options: SatimOptions, call: SatimClient) {
  return options.dialect === "ack"
    ? call("public/acknowledgeTransaction.do", { mdOrder: id, language })
    : call("confirmOrder.do", { orderId: id, language })
}

/** Error codes 5, 6 and 7 speak about the call, not about the order: first match wins. */
function readAnswer(fields: Fields, options: SatimOptions, redact: Redact): GatewayReading {
  const detail = redact(readText(fields, "ErrorMessage"))
  switch (readWhole(fields, "ErrorCode")) {
    case 5:
      return { kind: "unreadable", code: "credentials_refused", detail }
    case 6:
      return { kind: "unknown_order" }
    case 7:
      return { kind: "unreadable", code: "gateway_error", detail }
    case undefined:
      // Neither a result nor a state: JSON, but no answer of SATIM's.
      if (readWhole(fields, "OrderStatus") === undefined) {
        return { kind: "unreadable", code: "unreadable", detail }
      }
  }
  return { kind: "facts", facts: readSatimFacts(fields, options.dialect, redact) }
}

/**
 * `refund.do` has no idempotency key, so everything but a clear yes or no is `unclear`. Code 7 is
 * one of these: "system error" and "impossible in this state" share it.
 */
async function refund(
  attempt: Attempt,
  amount: number,
  call: SatimClient,
  redact: Redact
): Promise<RefundResult> {
  if (!Number.isSafeInteger(amount) || amount <= 0 || amount > attempt.amount) {
    return { outcome: "refused", code: "amount_refused" }
  }
  const answer = await call("refund.do", {
    orderId: attempt.gateway_order_id,
    amount: String(amount),
  })
  if (answer.kind === "unknown_order") return { outcome: "refused", code: "unknown_order" }
  if (answer.kind === "failed") {
    return { outcome: answer.sent ? "unclear" : "refused", ...failureOf(answer) }
  }
  const detail = redact(readText(answer.fields, "errorMessage"))
  switch (readWhole(answer.fields, "errorCode")) {
    case 0:
      return { outcome: "done" }
    case 5:
      return {
        outcome: "refused",
        code: isAboutCredentials(detail ?? "") ? "credentials_refused" : "refund_refused",
        detail,
      }
    case 6:
      return { outcome: "refused", code: "unknown_order", detail }
    case undefined:
      return { outcome: "unclear", code: "unreadable", detail }
    default:
      return { outcome: "unclear", code: "gateway_error", detail }
  }
}

/** Asks for an order nobody has: whoever may ask is told that it does not exist. */
async function check(
  options: SatimOptions,
  call: SatimClient,
  redact: Redact
): Promise<{ ok: true } | { ok: false; code: string; detail?: string }> {
  const answer = await settle("00000000000000000000", "FR", options, call)
  if (answer.kind === "unknown_order") return { ok: true }
  if (answer.kind === "failed") return { ok: false, ...failureOf(answer) }
  const reading = readAnswer(answer.fields, options, redact)
  return reading.kind === "unreadable"
    ? { ok: false, code: reading.code, detail: reading.detail }
    : { ok: true }
}

function failureOf(answer: Exclude<SatimAnswer, { kind: "object" }>) {
  return answer.kind === "failed"
    ? { code: answer.code, detail: answer.detail }
    : { code: "unreadable", detail: "SATIM denies an order nobody asked about" }
}

/** "Access denied", "change the password", "account disabled": code 5 has no number for them. */
function isAboutCredentials(text: string): boolean {
  return /access|acc[eè]s|password|mot de passe|disabled|d[eé]sactiv/i.test(text)
}

/** SATIM echoes the description HTML-escaped: plain ASCII survives that. */
function plainAscii(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/[^ -~]/g, "")
    .replace(/[<>&"']/g, " ")
    .slice(0, MAX_DESCRIPTION_LENGTH)
}
