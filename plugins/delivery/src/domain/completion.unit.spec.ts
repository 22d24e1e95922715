import { centimes } from "@hanout/algeria/money"
import { addressProblem, methodProblem, readOrderMethod, type MethodFacts } from "./completion"
import { readDestination, wilayaOf } from "./destination"

const address = {
  country_code: "dz",
  province: "dz-16",
  phone: "+213550123456",
  metadata: { wilaya_code: "16", commune_code: "1601" },
}

describe("the address of an order", () => {
  it.each([
    [address, undefined],
    [{ ...address, province: "DZ-16", country_code: "DZ" }, undefined],
    [null, "address_required"],
    [{ ...address, country_code: "fr" }, "country_not_served"],
    [{ ...address, province: "dz-70" }, "wilaya_unknown"],
    [{ ...address, province: "16" }, "wilaya_unknown"],
    [{ ...address, province: null }, "wilaya_unknown"],
    [{ ...address, metadata: null }, "commune_unknown"],
    [{ ...address, metadata: { commune_code: 1601 } }, "commune_unknown"],
    [{ ...address, metadata: { commune_code: "3101" } }, "commune_not_in_wilaya"],
    [
      { ...address, province: "dz-03", metadata: { commune_code: "0319" } },
      "commune_not_in_wilaya",
    ],
    [{ ...address, province: "dz-59", metadata: { commune_code: "0319" } }, undefined],
    [{ ...address, phone: null }, "phone_invalid"],
    [{ ...address, phone: "0550" }, "phone_invalid"],
    [{ ...address, phone: "021 63 12 34" }, undefined],
  ])("%j: %s", (given, expected) => {
    expect(addressProblem(given)).toBe(expected)
  })
})

describe("the method of an order", () => {
  const facts = (over: Partial<MethodFacts> = {}): MethodFacts => ({
    method: { mode: "stop_desk", wilaya_code: "16", commune_code: "1601", desk_id: "a" },
    amount: centimes(30_000),
    price: centimes(30_000),
    address,
    desks: [{ id: "a" }],
    ...over,
  })
  const method = facts().method

  it.each<[string | undefined, Partial<MethodFacts>]>([
    [undefined, {}],
    ["delivery_mismatch", { method: { ...method, wilaya_code: "31" } }],
    ["delivery_mismatch", { method: { ...method, commune_code: "1602" } }],
    ["delivery_mismatch", { address: null }],
    ["desk_unknown", { desks: [{ id: "b" }] }],
    ["desk_unknown", { desks: [] }],
    [undefined, { method: { ...method, desk_id: undefined }, desks: [] }],
    [undefined, { method: { ...method, mode: "home" }, desks: [] }],
    ["delivery_unavailable", { price: undefined }],
    ["total_changed", { price: centimes(30_001) }],
    ["total_changed", { amount: centimes(0) }],
  ])("%s for %j", (expected, over) => {
    expect(methodProblem(facts(over))).toBe(expected)
  })

  it("is left alone when another provider made it", () => {
    expect(readOrderMethod({ id: "manual-fulfillment" })).toBeUndefined()
    expect(readOrderMethod({ mode: "home" })).toBeUndefined()
    expect(readOrderMethod(null)).toBeUndefined()
  })
})

describe("a destination", () => {
  it("takes the commune from the address or, failing that, from the request", () => {
    const destination = { mode: "home", wilaya_code: "16", commune_code: "1601" }
    expect(readDestination({ id: "home" }, {}, address)).toEqual({ ok: true, destination })
    expect(
      readDestination({ mode: "home" }, { commune_code: "1601" }, { province: "dz-16" })
    ).toEqual({ ok: true, destination })
  })

  it.each([
    ["mode_unknown", { id: "drone" }, {}, address],
    ["delivery_mismatch", { id: "home" }, { mode: "stop_desk" }, address],
    ["delivery_mismatch", { id: "home" }, { mode: null }, address],
    ["delivery_mismatch", { id: "home" }, { wilaya_code: "31" }, address],
    ["delivery_mismatch", { id: "home" }, { commune_code: "1602" }, address],
    ["address_required", { id: "home" }, { wilaya_code: "16" }, null],
    ["wilaya_unknown", { id: "home" }, {}, { province: "fr-75" }],
    ["commune_unknown", { id: "home" }, {}, { province: "dz-16" }],
  ])("is refused: %s", (code, option, data, place) => {
    expect(readDestination(option, data, place)).toEqual({ ok: false, code })
  })

  it("is priced by the address first, by the request only without one", () => {
    expect(wilayaOf({ province: "dz-16" }, { wilaya_code: "31" })).toBe("16")
    expect(wilayaOf({ province: "dz-99" }, { wilaya_code: "31" })).toBeUndefined()
    expect(wilayaOf(null, { wilaya_code: "31" })).toBe("31")
    expect(wilayaOf(null, { wilaya_code: "99" })).toBeUndefined()
    expect(wilayaOf(null, undefined)).toBeUndefined()
  })
})
