import { messagesFor, type Reachable, type ToldVisit } from "./plan"
import { freedTime } from "./waitlist"

const now = new Date("2026-11-21T10:00:00Z")
const visit: ToldVisit = {
  id: "visit_1",
  sequence: 1,
  service_id: "bsrv_1",
  starts_at: new Date("2026-12-01T08:00:00Z"),
  ends_at: new Date("2026-12-01T09:30:00Z"),
  technician_id: "tech_a",
  locale: "ar",
  contact: { phone: "+213550000001", email: "amine@example.dz" },
}
const technicians: Reachable[] = [
  {
    id: "tech_a",
    locale: "fr",
    email: "a@example.dz",
    phone: "+213550000002",
    telegram_chat_id: "7",
  },
  { id: "tech_b", locale: "ar", email: null, phone: "+213550000003", telegram_chat_id: null },
]

const told = (...input: Parameters<typeof messagesFor>) =>
  messagesFor(...input).map(({ kind, channel, recipient, locale }) =>
    [kind, channel, recipient, locale].join(" ")
  )

describe("messagesFor", () => {
  it("tells the customer in his language and the technician in his, each where he is reached", () => {
    expect(told({ kind: "confirmed" }, visit, technicians, now)).toEqual([
      "visit_confirmed email amine@example.dz ar",
      "visit_confirmed sms +213550000001 ar",
      "technician_new_visit email a@example.dz fr",
      "technician_new_visit telegram 7 fr",
    ])
  })

  it("takes the visit from one technician and gives it to another, and leaves the customer alone", () => {
    const from = { starts_at: visit.starts_at, technician_id: "tech_b" }
    expect(told({ kind: "moved", from }, visit, technicians, now)).toEqual([
      "technician_cancelled sms +213550000003 ar",
      "technician_new_visit email a@example.dz fr",
      "technician_new_visit telegram 7 fr",
    ])
  })

  it("tells both when the time moves", () => {
    const from = { starts_at: new Date("2026-11-30T08:00:00Z"), technician_id: "tech_a" }
    expect(told({ kind: "moved", from }, visit, technicians, now)).toEqual([
      "visit_moved email amine@example.dz ar",
      "visit_moved sms +213550000001 ar",
      "technician_moved email a@example.dz fr",
      "technician_moved telegram 7 fr",
    ])
  })

  it("writes the same change twice under the same keys, another change under others", () => {
    const keys = (sequence: number) =>
      messagesFor({ kind: "cancelled" }, { ...visit, sequence }, technicians, now).map((m) => m.key)
    expect(keys(2)).toEqual(keys(2))
    expect(keys(2)).toContain("visit_cancelled:visit_1:2:email")
    expect(new Set([...keys(2), ...keys(3)]).size).toBe(8)
  })

  it("says nothing to a technician about the past, and to nobody without a contact", () => {
    const later = new Date("2026-12-02T00:00:00Z")
    expect(told({ kind: "cancelled" }, visit, technicians, later)).toEqual([
      "visit_cancelled email amine@example.dz ar",
      "visit_cancelled sms +213550000001 ar",
    ])
    expect(told({ kind: "completed" }, { ...visit, contact: null }, technicians, now)).toEqual([])
  })

  it("keeps no message beyond its use, and none so short that a last-minute change is lost", () => {
    const expiry = (at: Date) => messagesFor({ kind: "confirmed" }, visit, [], at)[0]?.expires_at
    expect(expiry(now)).toEqual(visit.ends_at)
    const late = new Date("2026-12-01T09:00:00Z")
    expect(expiry(late)).toEqual(new Date("2026-12-01T15:00:00Z"))
  })
})

describe("freedTime", () => {
  it("is the time a visit had before, with the length it has", () => {
    expect(freedTime({ kind: "cancelled" }, visit)).toMatchObject({
      technician_id: "tech_a",
      starts_at: visit.starts_at,
      ends_at: visit.ends_at,
    })
    const from = { starts_at: new Date("2026-11-30T08:00:00Z"), technician_id: "tech_b" }
    expect(freedTime({ kind: "moved", from }, visit)).toMatchObject({
      technician_id: "tech_b",
      starts_at: from.starts_at,
      ends_at: new Date("2026-11-30T09:30:00Z"),
    })
  })

  it("is none where nothing was given back", () => {
    expect(freedTime({ kind: "confirmed" }, visit)).toBeUndefined()
    expect(freedTime({ kind: "cancelled" }, { ...visit, technician_id: null })).toBeUndefined()
  })
})
