import type { Block } from "../records/rows"
import { maskEmail } from "./mask"
import { customerRights, visitView } from "./visit-view"

const starts_at = new Date("2026-12-10T09:00:00Z")
const free_until = new Date("2026-12-09T09:00:00Z")

/** A row with what the view reads, and some of what it must not show. */
const block = (over: Partial<Block> = {}) =>
  ({
    id: "visit_1",
    kind: "visit",
    status: "confirmed",
    starts_at,
    ends_at: new Date("2026-12-10T10:00:00Z"),
    version: 2,
    reference: "V-1",
    hold_token_hash: "hash-of-a-hold",
    client_key: "client:secret-browser",
    service: {
      id: "bsrv_1",
      code: "ENTRETIEN",
      kind: "maintenance",
      name_fr: "Entretien",
      name_ar: "صيانة",
      name_en: "Maintenance",
      duration_min: 60,
      buffer_before_min: 0,
      buffer_after_min: 30,
      needs_approval: false,
      cancel_free_hours: 24,
      base_price: 5000,
      deposit_variant_id: "variant_1",
      repeat_months: null,
      surcharges: [{ code: "zone", amount: 1000 }],
    },
    wilaya_code: "16",
    commune_code: "1601",
    contact: {
      first_name: "Amina",
      last_name: "Benali",
      phone: "+213550123456",
      email: "amina@example.dz",
    },
    address: { street: "12 rue Didouche" },
    problem: { description: "x" },
    currency_code: "dzd",
    price: "6000",
    deposit: "1500",
    deposit_state: "paid",
    staff_note: "client difficile",
    ...over,
  }) as Block

describe("customerRights", () => {
  it("costs nothing until the deadline and the deposit after it, and says so (scenario 18)", () => {
    expect(customerRights(block(), free_until)).toMatchObject({
      can_reschedule: true,
      can_cancel: true,
      cancel_fee: 0,
    })
    expect(customerRights(block(), new Date(free_until.getTime() + 1))).toMatchObject({
      can_reschedule: false,
      can_cancel: true,
      cancel_fee: 1500,
    })
    expect(customerRights(block({ deposit_state: null }), starts_at).cancel_fee).toBe(0)
  })

  it("ends when the visit begins or is closed", () => {
    expect(customerRights(block(), starts_at).can_cancel).toBe(false)
    for (const status of ["completed", "no_show", "cancelled_by_customer", "en_route"] as const) {
      const rights = customerRights(block({ status }), new Date(0))
      expect([rights.can_cancel, rights.can_reschedule]).toEqual([false, false])
    }
  })
})

describe("visitView", () => {
  it("masks how a person is reached and keeps what is the company's", () => {
    const view = visitView(block(), {
      timezone: "Africa/Algiers",
      technician_name: "Karim Haddad",
      photos: [],
      order_ref: null,
      language: "ar",
      now: new Date(0),
    })
    expect(view).toMatchObject({
      service: { name: "صيانة" },
      technician: { name: "Karim" },
      contact: { phone_masked: "05** ** ** 56", email_masked: "a***@example.dz" },
      price: 6000,
      surcharges: [{ code: "zone", amount: 1000 }],
      starts_at: "2026-12-10T09:00:00.000Z",
    })
    expect(JSON.stringify(view)).not.toMatch(/difficile|secret-browser|hash-of|Haddad|0123456/)
  })
})

describe("maskEmail", () => {
  it("shows no more than a letter and the domain", () => {
    expect(maskEmail("amina@example.dz")).toBe("a***@example.dz")
    expect(maskEmail("@example.dz")).toBe("***")
    expect(maskEmail("nonsense")).toBe("***")
  })
})
