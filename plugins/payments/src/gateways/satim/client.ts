import { createHttp, type HttpAnswer } from "../http"
import type { SatimOptions } from "./options"
import { readFields, readJsonString, type Fields } from "./wire"

/** Paths under the base URL; the names are case-sensitive. */
export type SatimCall =
  | "register.do"
  | "public/acknowledgeTransaction.do"
  | "confirmOrder.do"
  | "getOrderStatusExtended.do"
  | "refund.do"

/**
 * Answer of one call. `object`: SATIM answered JSON, whatever it says. `unknown_order`: HTTP 401
 * with a JSON string, where the guide says error code 6. `failed`: no answer, or one that is none;
 * `sent: false` promises that SATIM never saw the call.
 */
export type SatimAnswer =
  | { kind: "object"; fields: Fields }
  | { kind: "unknown_order" }
  | { kind: "failed"; code: string; sent: boolean; detail?: string }

/** Makes one call, never twice, never throwing for what the network or SATIM does. */
export type SatimClient = (call: SatimCall, params: Record<string, string>) => Promise<SatimAnswer>

/**
 * Posts forms to SATIM. POST always: the guide's GET would leave user and password in URLs and logs.
 * SATIM answers HTTP 200 for its own errors, so any other status is no answer.
 */
export function createSatimClient(options: SatimOptions): SatimClient {
  const http = createHttp(options)
  const { baseUrl, userName, password } = options
  return async (call, params) =>
    readAnswer(
      await http({
        method: "POST",
        url: `${baseUrl}/${call}`,
        headers: {
          "content-type": "application/x-www-form-urlencoded",
          accept: "application/json",
        },
        body: new URLSearchParams({ userName, password, ...params }).toString(),
      })
    )
}

function readAnswer(answer: HttpAnswer): SatimAnswer {
  if (!answer.ok) {
    return { kind: "failed", code: answer.code, sent: answer.sent, detail: answer.detail }
  }
  if (answer.status === 401 && readJsonString(answer.body) !== undefined) {
    return { kind: "unknown_order" }
  }
  const fields = answer.status === 200 ? readFields(answer.body) : undefined
  return fields
    ? { kind: "object", fields }
    : { kind: "failed", code: "unreadable", sent: true, detail: `HTTP ${answer.status}` }
}
