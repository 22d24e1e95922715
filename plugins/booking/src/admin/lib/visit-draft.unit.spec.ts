import { EMPTY_VISIT, refusedFields, visitFaults, visitRequest } from "./visit-draft"

const whole = {
  ...EMPTY_VISIT,
  service: "bserv_1",
  wilaya: "16",
  commune: "1601",
  firstName: " Yasmine ",
  lastName: "Khelifi",
  phone: "0661 23 45 67",
  street: "12 rue Didouche Mourad",
}

describe("a visit written down by staff", () => {
  it("needs a service, a place, a name, a street and a mobile number", () => {
    expect([...visitFaults(EMPTY_VISIT)].sort()).toEqual([
      "commune",
      "firstName",
      "lastName",
      "phone",
      "service",
      "street",
    ])
    expect([...visitFaults(whole)]).toEqual([])
  })

  it("takes an e-mail only when it is one", () => {
    expect([...visitFaults({ ...whole, email: "yasmine" })]).toEqual(["email"])
    expect([...visitFaults({ ...whole, email: "y@example.dz" })]).toEqual([])
  })

  it("sends what is there and leaves out what is empty", () => {
    const sent = visitRequest(whole, {
      starts_at: "2026-11-23T08:00:00.000Z",
      technician_id: null,
      locale: "fr",
    })
    expect(sent).toEqual({
      service_id: "bserv_1",
      commune_code: "1601",
      starts_at: "2026-11-23T08:00:00.000Z",
      technician_id: null,
      locale: "fr",
      contact: { first_name: "Yasmine", last_name: "Khelifi", phone: "0661 23 45 67" },
      address: { street: "12 rue Didouche Mourad" },
      problem: {},
    })
  })

  it("finds the field of the form a refusal is about", () => {
    const fields = { "contact.last_name": "invalid", version: "required" }
    expect([...refusedFields(fields)]).toEqual(["lastName"])
  })
})
