import fc from "fast-check"
import { readProofFields } from "./proof-fields"

const now = new Date("2026-11-21T23:30:00Z")

describe("readProofFields", () => {
  it("needs nothing", () => {
    expect(readProofFields({}, now)).toEqual({
      ok: true,
      fields: { sender_name: null, sender_last4: null, transfer_number: null, paid_on: null },
    })
  })

  it("cleans what was typed", () => {
    const given = {
      sender_name: " Amine\u0000 Benali ",
      sender_last4: "٤٥٦٧",
      transfer_number: "ab 123\u00a045",
      paid_on: "2026-11-22",
    }
    expect(readProofFields(given, now)).toEqual({
      ok: true,
      fields: {
        sender_name: "Amine  Benali",
        sender_last4: "4567",
        transfer_number: "AB12345",
        paid_on: "2026-11-22",
      },
    })
  })

  it("names what is wrong", () => {
    const given = {
      sender_name: "x".repeat(121),
      sender_last4: "12a4",
      transfer_number: "9".repeat(41),
      paid_on: "2026-11-23",
    }
    expect(readProofFields(given, now)).toEqual({
      ok: false,
      fields: {
        sender_name: "too_long",
        sender_last4: "four_digits",
        transfer_number: "too_long",
        paid_on: "date",
      },
    })
    for (const paid_on of ["2026-02-30", "21/11/2026", "2026-13-01"]) {
      expect(readProofFields({ paid_on }, now)).toMatchObject({ ok: false })
    }
  })

  it("reads anything without throwing", () => {
    const field = fc.oneof(fc.string({ unit: "binary" }), fc.anything())
    fc.assert(
      fc.property(
        fc.record({
          sender_name: field,
          sender_last4: field,
          transfer_number: field,
          paid_on: field,
        }),
        (given) => void readProofFields(given, now)
      )
    )
  })
})
