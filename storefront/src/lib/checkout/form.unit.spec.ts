import { allCommunes } from "@hanout/algeria/geography"
import fc from "fast-check"
import ar from "../../../messages/ar/checkout.json"
import en from "../../../messages/en/checkout.json"
import fr from "../../../messages/fr/checkout.json"
import { CHECKOUT_FIELDS, firstWrong } from "./fields"
import {
  emptyValues,
  FIELD_ERROR_CODES,
  readCheckout,
  readValues,
  type CheckoutValues,
} from "./form"

const filled = (given: Partial<CheckoutValues> = {}): CheckoutValues => ({
  ...emptyValues(),
  name: "Amine Benali",
  phone: "0550 12 34 56",
  wilaya: "16",
  commune: "1601",
  mode: "home",
  address: "12 rue Didouche Mourad",
  terms: "accepted",
  ...given,
})

it("turns a filled form into an order", () => {
  expect(readCheckout(filled({ note: " Sonner  ", email: "A@b.dz" }))).toEqual({
    ok: true,
    order: {
      contact: { name: "Amine Benali", phone: "+213550123456", email: "A@b.dz" },
      delivery: {
        mode: "home",
        wilaya_code: "16",
        commune_code: "1601",
        address: "12 rue Didouche Mourad",
        note: "Sonner",
      },
      payment_provider_id: "pp_cod_cod",
    },
  })
})

it("takes whichever way to pay was chosen: the backend decides which there are", () => {
  expect(readCheckout(filled({ payment: "pp_satim_satim" }))).toMatchObject({
    order: { payment_provider_id: "pp_satim_satim" },
  })
})

it("sends no street to a stop desk and no desk to a door", () => {
  const desk = readCheckout(filled({ mode: "stop_desk", desk: "sdesk_1" }))
  expect(desk).toMatchObject({ order: { delivery: { desk_id: "sdesk_1" } } })
  expect(desk).not.toHaveProperty("order.delivery.address")
  expect(readCheckout(filled({ desk: "sdesk_1" }))).not.toHaveProperty("order.delivery.desk_id")
})

it("tells every fault of an empty form at once", () => {
  expect(readCheckout(emptyValues())).toEqual({
    ok: false,
    errors: {
      name: "name_required",
      phone: "phone_required",
      wilaya: "wilaya_required",
      commune: "commune_required",
      mode: "mode_required",
      terms: "terms_required",
    },
  })
})

it.each<[Partial<CheckoutValues>, string, string]>([
  [{ name: "  " }, "name", "name_required"],
  [{ name: "7" }, "name", "name_invalid"],
  [{ name: "a".repeat(121) }, "name", "too_long"],
  [{ phone: "055012" }, "phone", "phone_invalid"],
  [{ phone: "0999999999" }, "phone", "phone_invalid"],
  [{ phone: "+33612345678" }, "phone", "phone_foreign"],
  [{ email: "amine@" }, "email", "email_invalid"],
  [{ wilaya: "99" }, "wilaya", "wilaya_unknown"],
  [{ wilaya: "6" }, "wilaya", "wilaya_unknown"],
  [{ commune: "9999" }, "commune", "commune_unknown"],
  [{ commune: "3101" }, "commune", "commune_not_in_wilaya"],
  [{ mode: "drone" }, "mode", "mode_required"],
  [{ address: " " }, "address", "address_required"],
  [{ note: "x".repeat(501) }, "note", "too_long"],
  [{ payment: "system" }, "payment", "payment_method_unavailable"],
  [{ payment: "" }, "payment", "payment_required"],
  [{ terms: "on" }, "terms", "terms_required"],
])("%p is refused", (given, field, code) => {
  expect(readCheckout(filled(given))).toEqual({ ok: false, errors: { [field]: code } })
})

it("takes a landmark for an address: most streets have no number", () => {
  expect(readCheckout(filled({ address: "", landmark: "Près de la mosquée" })).ok).toBe(true)
})

it.each(["0550123456", "+213 550 12 34 56", "00213550123456", "٠٥٥٠١٢٣٤٥٦", "021 12 34 56"])(
  "reads the phone %s",
  (phone) => {
    expect(readCheckout(filled({ phone })).ok).toBe(true)
  }
)

it("accepts every commune in its own wilaya and in no other", () => {
  for (const { code, wilaya_code } of allCommunes()) {
    expect(readCheckout(filled({ wilaya: wilaya_code, commune: code })).ok).toBe(true)
    const other = wilaya_code === "16" ? "31" : "16"
    expect(readCheckout(filled({ wilaya: other, commune: code })).ok).toBe(false)
  }
})

it("never throws, whatever is posted", () => {
  const values = fc.record(Object.fromEntries(CHECKOUT_FIELDS.map((f) => [f, fc.string()])))
  fc.assert(fc.property(values, (v) => typeof readCheckout(v as CheckoutValues).ok === "boolean"))
})

it("keeps what was typed, as typed, and files for nothing", () => {
  const form = new FormData()
  form.set("name", "  Amine ")
  form.set("phone", "05 50-oops")
  form.set("address", new File(["x"], "x.txt"))
  form.set("evil", "1")
  expect(readValues(form)).toEqual({ ...emptyValues(), name: "  Amine ", phone: "05 50-oops" })
})

it("finds the first wrong field in page order", () => {
  expect(firstWrong({ terms: "terms_required", phone: "phone_invalid" })).toBe("phone")
  expect(firstWrong({})).toBeUndefined()
})

it.each([
  ["fr", fr],
  ["ar", ar],
  ["en", en],
])("has words in %s for every code", (_locale, messages) => {
  expect(Object.keys(messages.error).sort()).toEqual([...FIELD_ERROR_CODES].sort())
})
