/** One sentence for each plural category of a language, `#` standing for the number. */
export type PluralForms = { locale: string; empty: string } & Partial<
  Record<Intl.LDMLPluralRule, string>
>

/**
 * Numbers that fall into each category in French, Arabic and English. Rising, so that 1 speaks for
 * the French "one" after 0, which may have words of its own.
 */
const SAMPLES = [0, 1, 2, 3, 11, 100, 1_000_000]

/**
 * Takes a plural message apart on the server, so that the browser can print any count without the
 * ICU runtime. `say(0)` may differ from its category ("empty") and is kept apart.
 */
export function pluralForms(locale: string, say: (count: number) => string): PluralForms {
  const rules = new Intl.PluralRules(locale)
  const numbers = new Intl.NumberFormat(locale)
  const forms: PluralForms = { locale, empty: say(0) }
  for (const sample of SAMPLES) {
    forms[rules.select(sample)] = say(sample).replace(numbers.format(sample), "#")
  }
  return forms
}

/** The sentence for a count; runs in the browser. */
export function printCount(forms: PluralForms, count: number): string {
  if (count === 0) {
    return forms.empty
  }
  const sentence = forms[new Intl.PluralRules(forms.locale).select(count)] ?? forms.other ?? ""
  return sentence.replace("#", new Intl.NumberFormat(forms.locale).format(count))
}
