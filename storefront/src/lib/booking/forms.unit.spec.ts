import { findErrorCode, UNKNOWN_BRAND } from "./device"
import { readDraftValue } from "./draft"
import { readContact, readDevice } from "./forms"

const { contact, device } = readDraftValue({})
const person = {
  ...contact,
  first_name: " Amine ",
  last_name: "بن علي",
  phone: "٠٥٥٠ ١٢ ٣٤ ٥٦",
  street: "Cité 200, Bt 4",
}

describe("readContact", () => {
  it("reads a person, trims and leaves out what is empty", () => {
    expect(readContact(person)).toEqual({
      ok: true,
      value: {
        contact: { first_name: "Amine", last_name: "بن علي", phone: "+213550123456" },
        address: { street: "Cité 200, Bt 4" },
      },
    })
  })

  it("tells all faults at once", () => {
    const read = readContact({ ...contact, last_name: "12", phone: "+33612345678", email: "x@" })
    expect(read).toEqual({
      ok: false,
      errors: {
        first_name: "required",
        last_name: "name_invalid",
        phone: "phone_foreign",
        email: "email_invalid",
        street: "street_required",
      },
    })
  })
})

describe("readDevice", () => {
  const required = ["brand", "model", "gas_type"]

  it("asks for what the service needs", () => {
    expect(readDevice(device, required)).toEqual({
      ok: false,
      errors: { brand: "brand_required", model: "model_required", gas_type: "gas_required" },
    })
    expect(readDevice(device, [])).toEqual({ ok: true, value: { model_unknown: true } })
  })

  it("takes I don't know for an answer", () => {
    const unknown = { ...device, brand: UNKNOWN_BRAND, gas_type: UNKNOWN_BRAND }
    expect(readDevice(unknown, required)).toEqual({ ok: true, value: { model_unknown: true } })
    const half = { ...device, brand: "Baxi", model_unknown: true, gas_type: "natural" }
    expect(readDevice(half, required)).toEqual({
      ok: true,
      value: { brand: "Baxi", model_unknown: true, gas_type: "natural" },
    })
  })

  it.each([
    ["1,2", 1.2],
    ["0.8", 0.8],
    ["10", 10],
  ])("reads %s bar", (pressure, value) => {
    expect(readDevice({ ...device, pressure }, [])).toMatchObject({
      ok: true,
      value: { pressure_bar: value },
    })
  })

  it.each(["-1", "abc", "11", "1e1"])("refuses %s bar", (pressure) => {
    expect(readDevice({ ...device, pressure }, [])).toEqual({
      ok: false,
      errors: { pressure: "pressure_invalid" },
    })
  })

  it("keeps script a text", () => {
    const description = "<script>alert(1)</script>"
    expect(readDevice({ ...device, description }, [])).toMatchObject({ value: { description } })
  })
})

it("finds the meaning of a code however it is typed", () => {
  const codes = [{ brand: "Baxi", code: "E01" }]
  expect(findErrorCode(codes, "baxi", " e 01")).toBe(codes[0])
  expect(findErrorCode(codes, "Ferroli", "E01")).toBeUndefined()
})
