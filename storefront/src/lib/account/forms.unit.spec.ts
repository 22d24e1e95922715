import ar from "../../../messages/ar/account.json"
import en from "../../../messages/en/account.json"
import fr from "../../../messages/fr/account.json"
import {
  ACCOUNT_ERROR_CODES,
  readAddress,
  readProfile,
  readSignIn,
  readSignUp,
  toStoreAddress,
} from "./forms"

const form = (entries: Record<string, string>) => ({
  get: (name: string) => entries[name] ?? null,
})

it("writes the e-mail in lower case: Medusa tells Amine@ and amine@ apart", () => {
  expect(readSignIn(form({ email: " Amine@Exemple.DZ ", password: "Secret 1" }))).toEqual({
    ok: true,
    value: { email: "amine@exemple.dz", password: "Secret 1" },
  })
})

it("leaves a password exactly as typed", () => {
  const password = "  pass phrase  "
  expect(readSignUp(form({ name: "Amine B", email: "a@b.dz", password }))).toMatchObject({
    value: { password, phone: "" },
  })
})

it.each([
  [{ email: "a@", password: "12345678" }, { email: "email_invalid" }],
  [{ email: "a@b.dz", password: "1234567" }, { password: "password_short" }],
  [{ email: "a@b.dz", password: "x".repeat(129) }, { password: "password_long" }],
  [{ email: "a@b.dz", password: "12345678", phone: "0550" }, { phone: "phone_invalid" }],
  [{}, { email: "required", password: "required" }],
])("refuses the sign-up %p", (entries, errors) => {
  expect(readSignUp(form({ name: "Amine", ...entries }))).toEqual({ ok: false, errors })
})

it("lets a profile go without a phone", () => {
  expect(readProfile(form({ name: "Amine B", phone: "" }))).toEqual({
    ok: true,
    value: { name: "Amine B", phone: "" },
  })
})

describe("address", () => {
  const given = {
    name: "Amine B",
    phone: "0550123456",
    wilaya: "16",
    commune: "1601",
    address: "12 rue X",
  }

  it("becomes what Medusa stores", () => {
    const read = readAddress(form(given))
    expect(read.ok && toStoreAddress(read.value)).toMatchObject({
      phone: "+213550123456",
      country_code: "dz",
      province: "dz-16",
      metadata: { wilaya_code: "16", commune_code: "1601", landmark: "" },
    })
  })

  it.each([
    [{ phone: "" }, { phone: "required" }],
    [{ wilaya: "" }, { wilaya: "wilaya_required" }],
    [{ commune: "" }, { commune: "commune_required" }],
    [{ commune: "3101" }, { commune: "commune_not_in_wilaya" }],
    [{ address: " " }, { address: "address_required" }],
  ])("%p is refused", (wrong, errors) => {
    expect(readAddress(form({ ...given, ...wrong }))).toEqual({ ok: false, errors })
  })
})

it.each([
  ["fr", fr],
  ["ar", ar],
  ["en", en],
])("has words in %s for every code", (_locale, messages) => {
  for (const code of ACCOUNT_ERROR_CODES) {
    expect(messages.error).toHaveProperty(code)
  }
})
