import { centimes, MAX_CENTIMES, type Centimes } from "@hanout/algeria/money"
import type { DeclineReason, GatewayFacts, GatewayState } from "../../gateway"
import type { Redact } from "../redact"
import { nested, readId, readText, readWhole, type Fields } from "./wire"

/** `ack`: `acknowledgeTransaction.do`; `confirm`: `confirmOrder.do` of the older guide. */
export type SatimDialect = "ack" | "confirm"

/** What of an answer decides, already read. Amounts in centimes. */
type Answer = {
  errorCode?: number
  orderStatus?: number
  actionCode?: number
  respCode?: string
  amount?: Centimes
  /** `null` when the field is there but is no amount. */
  deposited?: Centimes | null
  orderNumber?: string
  currency?: string
}

/**
 * Facts of an acknowledge or confirm answer (SATIM merchant guide, "acknowledgeTransaction" and the
 * success rule of its certification book). Error codes 5, 6 and 7 are no answer about an order: the
 * client keeps them from here.
 *
 * `approved` is the guide's rule, all of it: respCode "00", ErrorCode 0 and OrderStatus 2, with the
 * order number and the amount there, all of it deposited and in dinars as far as the answer says. On `confirm` the repeat answer
 * for a paid order says ErrorCode 2 ("already confirmed"), which on `ack` means declined: hence the
 * dialect. No single field decides: an unpaid order answers ErrorCode 0, a refunded one respCode 00.
 */
export function readSatimFacts(
  fields: Fields,
  dialect: SatimDialect,
  redact: Redact
): GatewayFacts {
  const params = nested(fields, "params")
  const answer: Answer = {
    errorCode: readWhole(fields, "ErrorCode"),
    orderStatus: readWhole(fields, "OrderStatus"),
    actionCode: readWhole(fields, "actionCode"),
    respCode: params && readText(params, "respCode"),
    amount: readCentimes(fields, "Amount"),
    deposited:
      fields.get("depositamount") == null
        ? undefined
        : (readCentimes(fields, "depositAmount") ?? null),
    orderNumber: readId(fields, "OrderNumber"),
    currency: readCurrency(fields),
  }
  const state = stateOf(answer)
  const unpaid = state === "declined" || state === "cancelled" || state === "expired"
  return {
    state,
    order_number: answer.orderNumber,
    amount: answer.amount,
    deposited: depositedOf(answer),
    currency: answer.currency,
    approved: isApproved(answer, dialect),
    reason: unpaid ? reasonOf(answer, state) : undefined,
    message: messageOf(fields, params, answer, state, redact),
    approval_code: state === "pending" ? undefined : readApproval(fields),
    pan_masked: readMaskedPan(fields),
    response_code: answer.respCode ?? (unpaid ? answer.actionCode?.toString() : undefined),
  }
}

/**
 * Facts of a `getOrderStatusExtended.do` answer that says "unpaid", or undefined for any other: it
 * carries no respCode, so whatever is not plainly unpaid is for the acknowledge call to say.
 */
export function readUnpaidLook(fields: Fields): GatewayFacts | undefined {
  const isUnpaid =
    readWhole(fields, "errorCode") === 0 &&
    readWhole(fields, "orderStatus") === 0 &&
    readWhole(fields, "actionCode") !== EXPIRED
  if (!isUnpaid) return undefined
  return {
    state: "pending",
    order_number: readId(fields, "orderNumber"),
    amount: readCentimes(fields, "amount"),
    currency: readCurrency(fields),
    approved: false,
  }
}

const EXPIRED = -2007
/** 342034 since 2026, 10 before: the payer pressed "Annuler". */
const CANCELLED = [342034, 10]

/** The order of the checks is the point: a refunded order keeps respCode 00 and actionCode 0. */
function stateOf({ orderStatus, actionCode, deposited }: Answer): GatewayState {
  switch (orderStatus) {
    case 0:
      return actionCode === EXPIRED ? "expired" : "pending"
    case 1:
      return "authorized"
    case 2:
      return "paid"
    case 3:
      return "reversed"
    case 4:
      return deposited === 0 ? "refunded" : "partially_refunded"
    case 6:
    case -1:
      if (actionCode === EXPIRED) return "expired"
      return actionCode !== undefined && CANCELLED.includes(actionCode) ? "cancelled" : "declined"
    case undefined:
      return "unstated"
    default:
      return "other"
  }
}

/** On a refunded order, a deposit that is not less than the amount says nothing about what is left. */
function depositedOf({ orderStatus, amount, deposited }: Answer): Centimes | undefined {
  if (deposited == null) return undefined
  return orderStatus === 4 && amount !== undefined && deposited >= amount ? undefined : deposited
}

function isApproved(answer: Answer, dialect: SatimDialect): boolean {
  const { errorCode, orderStatus, respCode, amount, deposited, orderNumber, currency } = answer
  const confirmed = errorCode === 0 || (dialect === "confirm" && errorCode === 2)
  return (
    orderStatus === 2 &&
    respCode === "00" &&
    confirmed &&
    orderNumber !== undefined &&
    amount !== undefined &&
    (deposited === undefined || deposited === amount) &&
    (currency === undefined || currency === "dzd")
  )
}

const REASON_OF_RESP_CODE: ReadonlyMap<string, DeclineReason> = new Map([
  ["51", "insufficient_funds"],
  ["61", "limit"],
  ["37", "card_blocked"],
  ["41", "card_blocked"],
  ["43", "card_blocked"],
  ["05", "card_blocked"],
  ["62", "card_blocked"],
  ["33", "card_expired"],
  ["AD", "card_expired"],
  ["AB", "cvv"],
  ["AE", "not_enabled"],
])

/** Only codes that kept their meaning between 2023 and 2026; the others say nothing. */
const REASON_OF_ACTION_CODE: ReadonlyMap<number, DeclineReason> = new Map([
  [-20010, "limit"],
  [2003, "not_enabled"],
  [-2006, "auth_failed"],
  [-2009, "auth_failed"],
])

function reasonOf({ respCode, actionCode }: Answer, state: GatewayState): DeclineReason {
  if (state === "cancelled" || state === "expired") return state
  return (
    (respCode !== undefined && REASON_OF_RESP_CODE.get(respCode)) ||
    (actionCode !== undefined && REASON_OF_ACTION_CODE.get(actionCode)) ||
    "refused"
  )
}

/**
 * The issuer's words: `respCode_desc` in the shopper's language, else `actionCodeDescription`. None
 * when the answer's words are those of an accepted payment that is not (or no longer) one: the
 * certification book wants a fixed sentence there.
 */
function messageOf(
  fields: Fields,
  params: Fields | undefined,
  { respCode }: Answer,
  state: GatewayState,
  redact: Redact
): string | undefined {
  const isAccepted = state === "paid" || state === "refunded" || state === "partially_refunded"
  if (state === "pending" || (respCode === "00" && !isAccepted)) return undefined
  return redact(
    (params && readText(params, "respCode_desc")) ?? readText(fields, "actionCodeDescription")
  )
}

function readCentimes(fields: Fields, key: string): Centimes | undefined {
  const value = readWhole(fields, key)
  return value !== undefined && value >= 0 && value <= MAX_CENTIMES ? centimes(value) : undefined
}

/** ISO 4217: 012 is `dzd`. Whatever else is there becomes a text that never equals it. */
function readCurrency(fields: Fields): string | undefined {
  if (fields.get("currency") == null) return undefined
  const number = readWhole(fields, "currency")
  if (number === 12) return "dzd"
  return number?.toString() ?? readText(fields, "currency")?.slice(0, 3).toLowerCase() ?? "?"
}

function readApproval(fields: Fields): string | undefined {
  const code = readText(fields, "approvalCode")
  return code !== undefined && /^[A-Za-z0-9]{1,12}$/.test(code) ? code : undefined
}

/** `6280****7215`: at least two digits hidden, at most ten shown, or nothing. */
function readMaskedPan(fields: Fields): string | undefined {
  const pan = readText(fields, "Pan")
  return pan !== undefined && /^\d{1,6}[*xX]{2,}\d{1,4}$/.test(pan) ? pan : undefined
}
