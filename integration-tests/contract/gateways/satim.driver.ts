import { centimes, type Centimes } from "@hanout/algeria/money"
import type { Gateway } from "@hanout/payments/gateway"
import { createSatimGateway } from "@hanout/payments/gateways/satim/index"
import { readSatimOptions } from "@hanout/payments/gateways/satim/options"
import type { Fault, GatewayCall, GatewayDriver } from "@hanout/payments/testing"
import type { SatimSandbox } from "../../sandboxes/load"

/** Our words for faults, in the sandbox's. */
export const SANDBOX_FAULT: Record<Fault, string> = {
  silence: "timeout",
  reset: "reset",
  lost_response: "lost-response",
  lost_silence: "lost-response-timeout",
  http_500: "http-500",
  http_403: "geo-403",
  html: "html-200",
  empty: "empty-body",
  truncated: "truncated-json",
  json_null: "json-null",
  json_string: "json-string",
  json_array: "json-array",
  huge: "huge-body",
}

/** Faults that only the time-out ends; a test of them waits this long, every other call longer. */
export const HASTY_MS = 400
export const LATE = ["delay", "timeout", "lost-response-timeout", "slow-drip"]
export const isSilence = (fault: Fault) => fault === "silence" || fault === "lost_silence"

/** The gateway on a sandbox; without one it calls nobody and only says what it can do. */
export function satimOn(
  sandbox: SatimSandbox | undefined,
  change: Record<string, unknown> = {}
): Gateway {
  return createSatimGateway(
    readSatimOptions({
      baseUrl: sandbox?.url ?? "http://127.0.0.1:9/payment/rest",
      userName: sandbox?.config.userName ?? "nobody",
      password: sandbox?.config.password ?? "nothing",
      terminalId: sandbox?.config.terminalId ?? "E010900000",
      mode: "test",
      allowHttp: true,
      timeoutMs: 5_000,
      ...change,
    })
  )
}

/** Plays SATIM's sandbox for the conformance kit. `running` is asked when a scenario runs. */
export function satimDriver(
  running: () => SatimSandbox | undefined,
  dialect: "ack" | "confirm"
): GatewayDriver {
  const control = () => {
    const sandbox = running()
    if (!sandbox) throw new Error("the sandbox has not started")
    return sandbox.control
  }
  const readEndpoint = dialect === "ack" ? "acknowledge" : "confirm"
  const lie = (fault: string) => () => control().fault({ fault, match: { endpoint: readEndpoint } })
  let timeoutMs: number | undefined
  const endpoints: Record<GatewayCall, string> = {
    register: "register",
    read: readEndpoint,
    refund: "refund",
  }
  return {
    get gateway() {
      return satimOn(running(), { dialect, ...(timeoutMs && { timeoutMs }) })
    },
    secrets: ["sandbox-satim-password"],
    async reset() {
      timeoutMs = undefined
      await control().reset()
      control().configure({ dialect })
    },
    calls: () => control().requests().length,
    deposited: (id): Centimes => centimes(control().order(id).depositCentimes),
    fault(call, fault) {
      if (isSilence(fault)) timeoutMs = HASTY_MS
      control().fault({ fault: SANDBOX_FAULT[fault], match: { endpoint: endpoints[call] } })
    },
    lies: {
      amount: lie("amount-wrong"),
      currency: lie("currency-wrong"),
      order_number: lie("order-number-wrong"),
      state_missing: lie("status-missing"),
      paid_unproven: lie("paid-with-refused-resp-code"),
    },
    foreignPage: () => control().fault({ fault: "form-url-foreign-host" }),
    outage: (down) => control().outage(down),
    pay: (id) => void control().pay(id),
    decline: (id) => void control().decline(id),
    cancel: (id) => void control().cancelByPayer(id),
    expire: (id) => void control().expire(id),
    payLate: (id) => void control().pay(id, { force: true }),
    reverse: (id) => void control().reverse(id),
    refundOutside: (id, amountCentimes) => void control().refund(id, { amountCentimes }),
    withBadCredentials: () => satimOn(running(), { dialect, password: "not-the-password" }),
  }
}
