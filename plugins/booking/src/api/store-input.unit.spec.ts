import { readInput } from "./answer"
import { contactSchema, rangeQuery, visitBody } from "./store-input"

const contact = { first_name: "Amina", last_name: "Ben-Ali", phone: "0550 12 34 56" }
const visit = { hold_token: "t", contact, address: { street: "12 rue Didouche Mourad, Bt. A" } }

const faultsIn = (run: () => unknown): unknown => {
  try {
    run()
    return undefined
  } catch (error) {
    return Reflect.get(Object(error), "details")?.fields
  }
}

describe("contactSchema", () => {
  it("reads a phone as people write it", () => {
    expect(readInput(contactSchema, contact)).toMatchObject({ phone: "+213550123456" })
    const arabic = { ...contact, first_name: 'أمينة "مينة"', last_name: "بن علي 🔧" }
    expect(readInput(contactSchema, arabic)).toMatchObject({ last_name: "بن علي 🔧" })
  })

  it.each([
    "a\u0000@b.co",
    "a\ud800@b.co",
    "a@b,c.co",
    "a@<b.co",
    "a@b.co\r\nBcc: x@y.co",
    "é@b.co",
    "a@b",
  ])("takes no e-mail a program could read in two ways: %j", (email) => {
    const fields = faultsIn(() => readInput(contactSchema, { ...contact, email }))
    expect(fields).toEqual({ email: "email_invalid" })
  })

  it.each(["Gagné! https://evil.example/x", "evil.com", "www.evil.example", "a@b.dz", "Ali 0550"])(
    "takes no advertisement for a name: %s",
    (first_name) => {
      const fields = faultsIn(() => readInput(contactSchema, { ...contact, first_name }))
      expect(fields).toEqual({ first_name: "invalid" })
    }
  )

  it("drops what nobody sees and what turns a line around, and takes no name of it", () => {
    const turned = readInput(contactSchema, { ...contact, first_name: "Ami\u202ena\u200b" })
    expect(turned.first_name).toBe("Amina")
    const fields = faultsIn(() => readInput(contactSchema, { ...contact, first_name: "\u200b" }))
    expect(fields).toEqual({ first_name: "required" })
  })
})

describe("visitBody", () => {
  it("takes a street and no link", () => {
    expect(readInput(visitBody, visit).address.street).toBe("12 rue Didouche Mourad, Bt. A")
    const address = { street: "Prix sur gagner.xyz/1" }
    const fields = faultsIn(() => readInput(visitBody, { ...visit, address }))
    expect(fields).toEqual({ "address.street": "invalid" })
  })

  it("leaves out what it does not know", () => {
    const body = { ...visit, price: 1, contact: { ...contact, customer_id: "cus_1" } }
    expect(JSON.stringify(readInput(visitBody, body))).not.toMatch(/price|cus_1/)
  })
})

describe("rangeQuery", () => {
  it.each(["9999-12-01", "0000-01-01", "1999-12-31", "2026-02-30"])("knows no day %s", (from) => {
    const fields = faultsIn(() => readInput(rangeQuery, { from, to: "2099-12-31" }))
    expect(fields).toMatchObject({ from: expect.stringMatching(/not_a_date/) })
  })
})
