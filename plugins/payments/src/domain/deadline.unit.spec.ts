import { cancelDeadline, providerKind, startDeadline } from "./deadline"

const placed = new Date("2026-11-21T10:00:00Z")
const later = (minutes: number) => new Date(placed.getTime() + minutes * 60_000)
const options = { gatewayDeadlineMinutes: 30, transferDeadlineHours: 72 }
const isGateway = (id: string) => id === "pp_satim_satim"
const deadline = (provider_id: string, minutes = 0) =>
  startDeadline(
    { created_at: placed },
    { provider_id, created_at: later(minutes) },
    options,
    isGateway
  )

it("knows how a provider is paid", () => {
  const ids = ["pp_cod_cod", "pp_transfer_transfer", "pp_stripe_stripe", "pp_chargily_chargily"]
  expect(ids.map((id) => providerKind(id, isGateway))).toEqual([
    "cod",
    "transfer",
    "stripe",
    "chargily",
  ])
  expect(providerKind("pp_satim_satim", isGateway)).toBe("card")
  expect(providerKind("pp_system_default", isGateway)).toBe("other")
})

describe("startDeadline", () => {
  it("gives a card half an hour, a transfer three days, cash no end", () => {
    expect(deadline("pp_satim_satim", -5)).toEqual(later(30))
    expect(deadline("pp_transfer_transfer")).toEqual(later(72 * 60))
    expect(deadline("pp_cod_cod")).toBeNull()
    expect(startDeadline({ created_at: placed }, undefined, options, isGateway)).toBeNull()
  })

  it("counts from the change of method, with an end", () => {
    expect(deadline("pp_satim_satim", 20)).toEqual(later(50))
    expect(deadline("pp_transfer_transfer", 100 * 60)).toEqual(later(144 * 60))
  })
})

describe("cancelDeadline", () => {
  it("waits for a hosted page that can still be paid", () => {
    const page = { state: "registered" as const, expires_at: later(45) }
    expect(cancelDeadline(later(30), [page])).toEqual(later(46))
    expect(cancelDeadline(later(30), [{ ...page, state: "declined" }])).toEqual(later(30))
    expect(cancelDeadline(null, [page])).toBeNull()
  })
})
