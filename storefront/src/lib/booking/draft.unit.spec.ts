import { detour, fitDraft, openSteps, readDraftValue, type VisitDraft } from "./draft"

const empty = readDraftValue(undefined)
const hold = {
  token: "t",
  starts_at: "2026-11-24T08:00:00Z",
  ends_at: "2026-11-24T09:00:00Z",
  expires_at: "2026-11-21T12:00:00Z",
  price: "4000",
  deposit: "0",
  timezone: "Africa/Algiers",
  extended: false,
  surcharges: [],
}
const full: VisitDraft = {
  ...empty,
  covered: true,
  fault: "allumage",
  service: "ALLUMAGE",
  described: true,
  hold,
  reachable: true,
}

describe("readDraftValue", () => {
  it.each([undefined, null, 1, "x", [], { device: 3, photos: "no", hold: { token: 1 } }])(
    "starts empty from %p",
    (value) => {
      expect(readDraftValue(value)).toEqual(empty)
    }
  )

  it("gives back what was kept", () => {
    expect(readDraftValue(JSON.parse(JSON.stringify(full)))).toEqual(full)
  })
})

describe("detour", () => {
  it("lets nobody past a question without its answer", () => {
    expect(detour(empty, "zone")).toBeUndefined()
    expect(detour(empty, "summary")).toBe("booking")
    expect(detour({ ...empty, covered: true }, "service")).toBe("booking/fault")
    expect(detour({ ...full, described: false }, "slot")).toBe("booking/device")
    expect(detour({ ...full, hold: undefined }, "summary")).toBe("booking/slot")
    expect(detour({ ...full, reachable: false }, "summary")).toBe("booking/details")
    expect(detour(full, "summary")).toBeUndefined()
  })

  it.each(["service", "device", "photos", "slot", "details", "summary"] as const)(
    "sends %s to the emergency page while there is danger",
    (step) => {
      expect(detour({ ...full, emergency: true }, step)).toBe("booking/emergency")
    }
  )

  it("lets one choose another fault", () => {
    expect(detour({ ...full, emergency: true }, "fault")).toBeUndefined()
  })
})

it("opens the steps that have been reached", () => {
  expect(openSteps({ ...full, hold: undefined, reachable: false })).toEqual([
    "zone",
    "fault",
    "service",
    "device",
    "photos",
    "slot",
  ])
})

describe("fitDraft", () => {
  const bytes = (draft: VisitDraft) => Buffer.byteLength(JSON.stringify(draft))

  it("leaves alone what fits", () => {
    expect(fitDraft(full, 2800)).toBe(full)
  })

  it("cuts the description first, between whole signs", () => {
    const long = { ...full, device: { ...full.device, description: "😀".repeat(400) } }
    const cut = fitDraft(long, 2000)
    expect(bytes(cut)).toBeLessThanOrEqual(2000)
    expect(cut.device.description).toMatch(/^(?:😀)+$/u)
    expect(cut.contact).toEqual(long.contact)
  })

  it("fits whatever is typed", () => {
    const contact = Object.fromEntries(
      Object.keys(full.contact).map((name) => [name, "😀".repeat(160)])
    ) as VisitDraft["contact"]
    const device = { ...full.device, description: "م".repeat(400) }
    expect(bytes(fitDraft({ ...full, contact, device }, 2800))).toBeLessThanOrEqual(2800)
  })
})
