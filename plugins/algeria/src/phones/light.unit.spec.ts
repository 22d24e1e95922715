import fc from "fast-check"
import {
  cleanPhone,
  formatPhone,
  looksLikeMobile,
  maskPhone,
  toMobileE164,
  toNationalMobile,
} from "./light.js"

const anyMobile = fc.stringMatching(/^[567][0-9]{8}$/)

describe("toNationalMobile", () => {
  it.each([
    "0550123456",
    "0550 12 34 56",
    "0550.12.34.56",
    "05-50-12-34-56",
    "(0550) 12/34/56",
    "+213550123456",
    "+213 0550 12 34 56",
    "00213 550123456",
    "002130550123456",
    "213550123456",
    "550123456",
    "٠٥٥٠ ١٢ ٣٤ ٥٦",
    "\u202a0550123456\u202c",
  ])("reads %s", (typed) => {
    expect(toNationalMobile(typed)).toBe("0550123456")
  })

  it.each(["", " ", "021123456", "0450123456", "055012345", "05501234567", "0550 12 34 5a"])(
    "refuses %s",
    (typed) => {
      expect(looksLikeMobile(typed)).toBe(false)
      expect(toMobileE164(typed)).toBeUndefined()
    }
  )

  it.each(["+33612345678", "++213550123456", "0550+123456", "21355012345"])(
    "refuses %s",
    (typed) => {
      expect(toNationalMobile(typed)).toBeUndefined()
    }
  )

  it("reads every prefix a person may put before a mobile", () => {
    fc.assert(
      fc.property(
        anyMobile,
        fc.constantFrom("", "0", "213", "2130", "+213", "+2130", "00213", "002130"),
        (digits, prefix) => expect(toMobileE164(prefix + digits)).toBe(`+213${digits}`)
      )
    )
  })

  it("reads back what formatPhone shows", () => {
    fc.assert(
      fc.property(anyMobile, (digits) => {
        expect(toMobileE164(formatPhone(`+213${digits}`))).toBe(`+213${digits}`)
      })
    )
  })
})

describe("cleanPhone", () => {
  it("keeps digits and a leading plus, and refuses letters", () => {
    expect(cleanPhone("+213 (0) 550")).toBe("+2130550")
    expect(cleanPhone("0550 poste 3")).toBeUndefined()
    expect(cleanPhone("")).toBeUndefined()
  })
})

describe("formatPhone and maskPhone", () => {
  it("group and hide mobiles and landlines", () => {
    expect(formatPhone("+213550123456")).toBe("0550 12 34 56")
    expect(maskPhone("+213550123456")).toBe("05** ** ** 56")
    expect(formatPhone("+21321123456")).toBe("021 12 34 56")
    expect(maskPhone("+21321123456")).toBe("02* ** ** 56")
  })

  it("leave other texts as they are, but never leak them when masking", () => {
    expect(formatPhone("+33612345678")).toBe("+33612345678")
    expect(maskPhone("+33612345678")).toBe("**********78")
    expect(maskPhone("12")).toBe("**")
    expect(maskPhone("")).toBe("**")
  })

  it("never show the four middle digits", () => {
    fc.assert(
      fc.property(anyMobile, (digits) => {
        expect(maskPhone(`+213${digits}`)).toBe(`0${digits[0]}** ** ** ${digits.slice(7)}`)
      })
    )
  })
})
