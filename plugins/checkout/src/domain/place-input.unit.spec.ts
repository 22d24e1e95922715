import { allCommunes } from "@hanout/algeria/geography"
import fc from "fast-check"
import {
  cleanText,
  languageOf,
  namesDeliveryMode,
  readPlaceInput,
  toCartAddress,
} from "./place-input"

const good = {
  contact: { name: "Amine Benali", phone: "0550 12 34 56" },
  delivery: { mode: "home", wilaya_code: "16", commune_code: "1601", address: "12 rue" },
  payment_provider_id: "pp_cod_cod",
  terms: { accepted: true, version: "2026-11" },
  expected_total: 2100,
  locale: "fr",
}

describe("readPlaceInput", () => {
  it("reads a good request into what is stored", () => {
    expect(readPlaceInput(good)).toEqual({
      ok: true,
      input: {
        contact: { name: "Amine Benali", phone: "+213550123456" },
        delivery: { mode: "home", wilaya_code: "16", commune_code: "1601", address: "12 rue" },
        payment_provider_id: "pp_cod_cod",
        terms: { version: "2026-11" },
        expected_total: 210000,
        locale: "fr",
      },
    })
  })

  it("takes a landmark for an address, and needs neither at a desk", () => {
    const delivery = { ...good.delivery, address: " ", landmark: "près de la poste" }
    expect(readPlaceInput({ ...good, delivery }).ok).toBe(true)
    const desk = { mode: "stop_desk", wilaya_code: "16", commune_code: "1601" }
    expect(readPlaceInput({ ...good, delivery: desk }).ok).toBe(true)
  })

  it("asks no mode of a cart without goods, but an address all the same", () => {
    const { mode: _mode, ...place } = good.delivery
    const ships = false
    const read = readPlaceInput({ ...good, delivery: { ...place, desk_id: "desk_1" } }, { ships })
    expect(read.ok && read.input.delivery).toEqual(place)
    expect(readPlaceInput({ ...good, delivery: place })).toMatchObject({
      ok: false,
      fields: { "delivery.mode": "mode_invalid" },
    })
    const nowhere = { ...place, address: "" }
    expect(readPlaceInput({ ...good, delivery: nowhere }, { ships })).toMatchObject({
      ok: false,
      fields: { "delivery.address": "address_required" },
    })
  })

  it("accepts every commune in its wilaya, and in no other", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...allCommunes()),
        fc.constantFrom(...allCommunes()),
        (commune, other) => {
          const delivery = (wilaya_code: string) => ({
            ...good.delivery,
            wilaya_code,
            commune_code: commune.code,
          })
          expect(readPlaceInput({ ...good, delivery: delivery(commune.wilaya_code) }).ok).toBe(true)
          const elsewhere = readPlaceInput({ ...good, delivery: delivery(other.wilaya_code) })
          expect(elsewhere.ok).toBe(commune.wilaya_code === other.wilaya_code)
        }
      )
    )
  })

  it("collects the fields of several faults, the terms first", () => {
    const read = readPlaceInput({ ...good, contact: {}, terms: {} })
    expect(read).toMatchObject({
      ok: false,
      code: "terms_required",
      fields: { "contact.name": "required", "contact.phone": "phone_required" },
    })
  })

  it("never throws and never lets a broken text through, whatever comes", () => {
    const body = fc.oneof(
      fc.anything(),
      fc.record({
        contact: fc.record({
          name: fc.string({ unit: "binary" }),
          phone: fc.constant("0550123456"),
        }),
        delivery: fc.constant(good.delivery),
        payment_provider_id: fc.constant("pp_cod_cod"),
        terms: fc.constant(good.terms),
        expected_total: fc.oneof(fc.double(), fc.string()),
        locale: fc.constant("ar"),
      })
    )
    fc.assert(
      fc.property(body, (sent) => {
        const read = readPlaceInput(sent)
        if (read.ok) {
          expect(read.input.contact.name).not.toMatch(/[\p{Cc}\p{Surrogate}]/u)
          expect(Number.isInteger(read.input.expected_total)).toBe(true)
        } else {
          expect(Object.keys(read.fields).length).toBeGreaterThan(0)
        }
      })
    )
  })
})

describe("toCartAddress", () => {
  it("follows the house's address convention", () => {
    const delivery = {
      ...good.delivery,
      wilaya_code: "59",
      commune_code: "0319",
      landmark: "poste",
    }
    const read = readPlaceInput({ ...good, delivery })
    expect(read.ok && toCartAddress(read.input)).toEqual({
      first_name: "Amine Benali",
      last_name: "",
      phone: "+213550123456",
      address_1: "12 rue",
      city: "Aflou",
      province: "dz-59",
      postal_code: "03001",
      country_code: "dz",
      metadata: { wilaya_code: "59", commune_code: "0319", landmark: "poste" },
    })
  })
})

describe("namesDeliveryMode", () => {
  it.each([
    [good, true],
    [{ delivery: { mode: "by camel" } }, true],
    [{ delivery: { mode: " " } }, false],
    [{ delivery: {} }, false],
    [{ delivery: "home" }, false],
    [null, false],
  ])("of %j is %p", (body, names) => expect(namesDeliveryMode(body)).toBe(names))
})

describe("cleanText", () => {
  it.each([
    ["  a\u0000b\n\tc ", "a b c"],
    ["\ud800x", "x"],
    ["e\u0301", "é"],
    ["حي 20 أوت", "حي 20 أوت"],
    ["\u0007 ", undefined],
    [12, undefined],
  ])("reads %p as %p", (typed, clean) => expect(cleanText(typed)).toBe(clean))
})

describe("languageOf", () => {
  it.each([
    ["ar", "ar"],
    ["en", "en"],
    ["fr", "fr"],
    ["de", "fr"],
    [undefined, "fr"],
    [{}, "fr"],
  ])("reads %p as %p", (asked, language) => expect(languageOf(asked)).toBe(language))
})
