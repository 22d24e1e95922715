import { safeNext } from "./safe-next"

const HOME = "/fr/account"

it.each([
  ["/fr/checkout", "/fr/checkout"],
  ["/fr/account/orders?page=2", "/fr/account/orders?page=2"],
  ["/fr", "/fr"],
  ["/fr/a/../checkout", "/fr/checkout"],
])("goes to %s", (next, expected) => {
  expect(safeNext(next, "fr", HOME)).toBe(expected)
})

it.each([
  "https://evil.example/fr/",
  "//evil.example/fr/",
  "/\\evil.example/fr/",
  "\\/evil.example",
  "/\t/evil.example",
  "/fr/\u0000",
  "javascript:alert(1)",
  "/ar/checkout",
  "/fr/../ar/checkout",
  "/france",
  "fr/checkout",
  "",
  " /fr",
  `/fr/${"a".repeat(600)}`,
  null,
  undefined,
  ["/fr"],
])("refuses %p", (next) => {
  expect(safeNext(next, "fr", HOME)).toBe(HOME)
})
