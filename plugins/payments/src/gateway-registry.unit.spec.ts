import { centimes } from "@hanout/algeria/money"
import type { Gateway } from "./gateway"
import { gatewayOf, listGateways, providerIdOf, registerGateway } from "./gateway-registry"
import { newReturnToken, returnTokenHash } from "./ledger/token"

const gateway = (id: string): Gateway => ({
  id,
  mode: "test",
  capabilities: {
    refund: "none",
    expire: false,
    webhook: false,
    attemptTtlMinutes: 10,
    minAmount: centimes(5000),
    step: centimes(1),
  },
  pollMinutes: [2],
  readsPerMinute: 60,
  register: async () => ({ outcome: "failed", code: "unreachable" }),
  read: async () => ({ kind: "unknown_order" }),
})

it("finds a gateway by its own name and by its provider's, and nothing else", () => {
  const [b, a] = [gateway("b_bank"), gateway("a_bank")]
  registerGateway(b)
  registerGateway(a)
  expect(listGateways()).toEqual([a, b])
  expect(gatewayOf("a_bank")).toBe(a)
  expect(gatewayOf(providerIdOf(b))).toBe(b)
  for (const name of ["pp_a_bank_b_bank", "pp_a_bank", "PP_a_bank_a_bank", "", null, undefined]) {
    expect(gatewayOf(name)).toBeUndefined()
  }
  const newer = gateway("a_bank")
  registerGateway(newer)
  expect(gatewayOf("a_bank")).toBe(newer)
})

it("keeps only the hash of a return token, and hashes nothing else", () => {
  const { token, hash } = newReturnToken()
  expect(token).toMatch(/^[\w-]{22}$/)
  expect(returnTokenHash(token)).toBe(hash)
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  expect(newReturnToken().token).not.toBe(token)
  for (const text of ["", "x", `${token}x`, `${token.slice(1)}/`, "%00"]) {
    expect(returnTokenHash(text)).toBeUndefined()
  }
})
