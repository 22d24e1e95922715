import fc from "fast-check"
import { parsePhone } from "./index.js"

describe("parsePhone", () => {
  it("gives what to store, to send and to show", () => {
    expect(parsePhone("0550 12 34 56")).toEqual({
      ok: true,
      phone: {
        e164: "+213550123456",
        national: "0550123456",
        display: "0550 12 34 56",
        kind: "mobile",
        warning: null,
      },
    })
  })

  it.each([
    "0550123456",
    "+213 550 12 34 56",
    "+2130550123456",
    "00213550123456",
    "213550123456",
    "550123456",
    "0550.12.34.56",
    "٠٥٥٠١٢٣٤٥٦",
    "\u200e0550123456",
  ])("reads %s", (typed) => {
    expect(parsePhone(typed)).toMatchObject({ ok: true, phone: { e164: "+213550123456" } })
  })

  it.each(["0540", "0550", "0560", "0600", "0640", "0661", "0699", "0770", "0795"])(
    "knows the mobile range %s",
    (head) => {
      expect(parsePhone(`${head}123456`)).toMatchObject({
        phone: { kind: "mobile", warning: null },
      })
    }
  )

  it.each([
    "0510123456",
    "0598123456",
    "0740123456",
    "0700000000",
    "0500000000",
    "+213 0740123456",
  ])("accepts %s with a warning for the staff", (typed) => {
    expect(parsePhone(typed)).toMatchObject({
      ok: true,
      phone: { kind: "mobile", warning: "unknown_range" },
    })
  })

  it.each([
    ["021123456", "fixed", "021 12 34 56"],
    ["041 33 44 55", "fixed", "041 33 44 55"],
    ["0982123456", "voip", "0982 12 34 56"],
  ])("tells that %s is %s", (typed, kind, display) => {
    expect(parsePhone(typed)).toMatchObject({ ok: true, phone: { kind, display } })
  })

  it.each([
    ["", "phone_required"],
    ["   ", "phone_required"],
    [null, "phone_required"],
    [undefined, "phone_required"],
    ["0999999999", "phone_invalid"],
    ["055012345", "phone_invalid"],
    ["05501234567", "phone_invalid"],
    ["0550 12 34 56 poste 3", "phone_invalid"],
    ["bonjour", "phone_invalid"],
    ["+33612345678", "phone_foreign"],
    ["0033612345678", "phone_foreign"],
  ])("refuses %s with %s", (typed, code) => {
    expect(parsePhone(typed)).toEqual({ ok: false, code })
  })

  it("accepts every number of mobile shape, and reads back what it shows", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^0[567][0-9]{8}$/), (national) => {
        const first = parsePhone(national)
        expect(first).toMatchObject({ ok: true, phone: { national } })
        if (first.ok) {
          expect(parsePhone(first.phone.display)).toEqual(first)
          expect(parsePhone(first.phone.e164)).toEqual(first)
        }
      })
    )
  })

  it("never throws, whatever is typed", () => {
    fc.assert(fc.property(fc.string(), (typed) => typeof parsePhone(typed).ok === "boolean"))
  })
})
