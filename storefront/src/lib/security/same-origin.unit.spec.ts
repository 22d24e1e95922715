import { fromThisShop } from "./same-origin"

const shop = { host: "shop.example" }

it.each<[string, Record<string, string>, boolean]>([
  ["the browser's word", { ...shop, "sec-fetch-site": "same-origin" }, true],
  ["another site", { ...shop, "sec-fetch-site": "cross-site" }, false],
  ["a typed address", { ...shop, "sec-fetch-site": "none" }, false],
  ["a sub-domain", { ...shop, "sec-fetch-site": "same-site" }, false],
  ["an old browser here", { ...shop, origin: "https://shop.example" }, true],
  ["an old browser elsewhere", { ...shop, origin: "https://evil.example" }, false],
  ["a hidden origin", { ...shop, origin: "null" }, false],
  [
    "behind a proxy",
    { host: "10.0.0.2", "x-forwarded-host": "shop.example", origin: "https://shop.example" },
    true,
  ],
  ["nothing at all", {}, false],
])("%s", (_case, headers, yes) => {
  expect(fromThisShop(new Headers(headers))).toBe(yes)
})
