import { pluralForms, printCount } from "./plural-forms"

const COUNTS = [0, 1, 2, 3, 10, 11, 12, 99, 100, 101, 103, 1000, 1_000_000]

/** What the ICU runtime does with `{count, plural, =0 {…} one {…} …}`. */
function icu(locale: string, empty: string, forms: Record<string, string>) {
  return (count: number) =>
    count === 0
      ? empty
      : (forms[new Intl.PluralRules(locale).select(count)] ?? String(forms.other)).replace(
          "#",
          new Intl.NumberFormat(locale).format(count)
        )
}

it.each([
  ["fr-DZ", icu("fr-DZ", "Panier vide", { one: "# article", other: "# articles" })],
  ["en-GB", icu("en-GB", "Empty", { one: "# item", other: "# items" })],
  [
    "ar-DZ",
    icu("ar-DZ", "السلة فارغة", {
      one: "منتج واحد",
      two: "منتجان",
      few: "# منتجات",
      many: "# منتجًا",
      other: "# منتج",
    }),
  ],
])("prints every count in %s as the full message does", (locale, say) => {
  const forms = pluralForms(locale, say)
  for (const count of COUNTS) {
    expect([count, printCount(forms, count)]).toEqual([count, say(count)])
  }
})
