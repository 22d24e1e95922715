import fc from "fast-check"
import {
  bankName,
  ccpKey,
  formatCcp,
  formatRip,
  parseCcp,
  parseRip,
  ripKey,
  ripOfCcp,
} from "./index.js"

const anyCcp = fc.integer({ min: 1, max: 9_999_999_999 }).map(String)

describe("RIP", () => {
  it.each([
    ["23115007", "00799999002311500797"],
    ["0023456789", "00799999002345678941"],
    ["1234567", "00799999000123456762"],
    ["1", "00799999000000000109"],
  ])("of CCP %s is %s", (ccp, rip) => {
    expect(ripOfCcp(ccp)).toBe(rip)
  })

  it("follows the shortcut known for postal accounts", () => {
    fc.assert(
      fc.property(anyCcp, (ccp) => {
        const shortcut = 97n - ((BigInt(ccp) * 100n + 85n) % 97n)
        expect(ripOfCcp(ccp).slice(-2)).toBe(String(shortcut).padStart(2, "0"))
      })
    )
  })

  it("is read in its parts, however it is typed", () => {
    const expected = {
      ok: true,
      account: {
        rip: "00799999002311500797",
        display: "007 99999 0023115007 97",
        bank: "007",
        bank_name: "Algérie Poste",
        agency: "99999",
        account: "0023115007",
        key: "97",
        postal: true,
      },
    }
    for (const typed of [
      "00799999002311500797",
      " 007 99999 0023115007 97 ",
      "007-99999.0023115007-97",
      "٠٠٧٩٩٩٩٩٠٠٢٣١١٥٠٠٧٩٧",
    ]) {
      expect(parseRip(typed)).toEqual(expected)
    }
  })

  it("of a bank is not postal, and an unknown bank is accepted", () => {
    const key = ripKey("00123", "4000123456")
    expect(parseRip(`001001234000123456${key}`)).toMatchObject({
      account: { bank_name: "BNA", postal: false },
    })
    expect(parseRip(`999001234000123456${key}`)).toMatchObject({ account: { bank_name: null } })
    // The key leaves the bank out: agency 99999 alone does not make an account postal.
    expect(parseRip("00199999002311500797")).toMatchObject({ account: { postal: false } })
    const otherAgency = ripKey("00123", "0023115007")
    expect(parseRip(`007001230023115007${otherAgency}`)).toMatchObject({
      account: { postal: false },
    })
  })

  it.each([
    ["", "rip_length"],
    ["0079999900231150079", "rip_length"],
    ["007999990023115007970", "rip_length"],
    ["0079999900231150079X", "rip_not_digits"],
    ["00799999002311500700", "rip_key"],
    ["00799999002311500798", "rip_key"],
  ])("%s is refused with %s", (typed, code) => {
    expect(parseRip(typed)).toEqual({ ok: false, code })
  })

  it("catches every single wrong digit and every swap of neighbours outside the bank code", () => {
    fc.assert(
      fc.property(anyCcp, fc.nat(16), fc.integer({ min: 1, max: 9 }), (ccp, place, shift) => {
        const digits = Array.from(ripOfCcp(ccp), Number)
        // Place 0 here is the first digit after the bank code, which takes no part in the key.
        const wrong = [...digits]
        wrong[place + 3] = ((wrong[place + 3] ?? 0) + shift) % 10
        expect(parseRip(wrong.join(""))).toEqual({ ok: false, code: "rip_key" })

        const swapped = [...digits]
        const [left = 0, right = 0] = [digits[place + 3], digits[place + 4] ?? digits[place + 3]]
        swapped[place + 3] = right
        if (place + 4 < 20) swapped[place + 4] = left
        expect(parseRip(swapped.join("")).ok).toBe(left === right)
      })
    )
  })

  it("refuses to key what has not the right length", () => {
    expect(() => ripKey("9999", "0023115007")).toThrow(RangeError)
    expect(() => ripKey("99999", "23115007")).toThrow(RangeError)
    expect(formatRip("123")).toBe("123")
  })

  it("names banks only when known", () => {
    expect(bankName("011")).toBe("CNEP")
    expect(bankName("998")).toBeNull()
  })
})

describe("CCP", () => {
  it.each([
    ["0023456789", "88"],
    ["23115007", "32"],
    ["1234567", "68"],
  ])("%s has key %s", (number, key) => {
    expect(ccpKey(number)).toBe(key)
  })

  it.each([
    "23115007 clé 32",
    "23115007 cle 32",
    "23115007 CLÉ: 32",
    "0023115007/32",
    "23115007-32",
    "23 115 007 / 32",
    "002311500732",
    "٢٣١١٥٠٠٧ clé ٣٢",
  ])("is read from %s", (typed) => {
    expect(parseCcp(typed)).toEqual({
      ok: true,
      account: {
        number: "0023115007",
        key: "32",
        display: "23115007 clé 32",
        rip: "00799999002311500797",
        key_given: true,
      },
    })
  })

  it("without its key is accepted but not vouched for", () => {
    expect(parseCcp("23115007")).toMatchObject({
      ok: true,
      account: { key: "32", key_given: false },
    })
  })

  it.each([
    ["", "ccp_not_digits"],
    ["abc", "ccp_not_digits"],
    ["23115007 clé 32 clé 32", "ccp_not_digits"],
    ["0", "ccp_length"],
    ["12345678901", "ccp_length"],
    ["23115007 clé 3", "ccp_length"],
    ["23115007 clé", "ccp_length"],
    ["23115007 clé 33", "ccp_key"],
    ["002311500733", "ccp_key"],
  ])("%s is refused with %s", (typed, code) => {
    expect(parseCcp(typed)).toEqual({ ok: false, code })
  })

  it("reads back what it shows, and its RIP is valid", () => {
    fc.assert(
      fc.property(anyCcp, (ccp) => {
        expect(parseCcp(formatCcp(ccp))).toMatchObject({ ok: true, account: { key: ccpKey(ccp) } })
        expect(parseRip(ripOfCcp(ccp))).toMatchObject({ ok: true, account: { postal: true } })
      })
    )
  })

  it("catches every single wrong digit", () => {
    fc.assert(
      fc.property(anyCcp, fc.nat(9), fc.integer({ min: 1, max: 9 }), (ccp, place, shift) => {
        const digits = Array.from(ccp.padStart(10, "0"))
        digits[place] = String((Number(digits[place]) + shift) % 10)
        const wrong = digits.join("")
        fc.pre(Number(wrong) !== 0)
        // No weight from 4 to 13 times a change of at most 9 is a multiple of 100.
        expect(ccpKey(wrong)).not.toBe(ccpKey(ccp))
      })
    )
  })
})
