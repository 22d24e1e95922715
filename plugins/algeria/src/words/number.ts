const UNITS = [
  ..."zéro un deux trois quatre cinq six sept huit neuf dix".split(" "),
  ..."onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf".split(" "),
]
const TENS = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante"]
/** Nouns, unlike "mille": they take an s, and let "cents" and "quatre-vingts" keep theirs. */
const SCALES = [
  { size: 1_000_000_000_000n, noun: "billion" },
  { size: 1_000_000_000n, noun: "milliard" },
  { size: 1_000_000n, noun: "million" },
]
const LIMIT = 1_000_000_000_000_000n

const unit = (n: number): string => UNITS[n] ?? ""

function below100(n: number, plural: boolean): string {
  if (n < 20) return unit(n)
  if (n === 80) return plural ? "quatre-vingts" : "quatre-vingt"
  if (n > 80) return `quatre-vingt-${unit(n - 80)}`
  // 70 to 79 count on from sixty: soixante-dix, soixante et onze.
  const ten = Math.min(Math.floor(n / 10), 6)
  const rest = n - ten * 10
  const tens = TENS[ten] ?? ""
  if (rest === 0) return tens
  return rest === 1 || rest === 11 ? `${tens} et ${unit(rest)}` : `${tens}-${unit(rest)}`
}

function below1000(n: number, plural: boolean): string {
  const hundreds = Math.floor(n / 100)
  const rest = n % 100
  if (hundreds === 0) return below100(rest, plural)
  const head = hundreds === 1 ? "cent" : `${unit(hundreds)} cent`
  if (rest > 0) return `${head} ${below100(rest, plural)}`
  return hundreds > 1 && plural ? `${head}s` : head
}

/**
 * A whole number in French words, masculine, in the spelling of before 1990, which cheques and
 * invoices use ("vingt et un", "deux cent quatre-vingts", "quatre-vingt mille"). Negative numbers
 * begin with "moins". RangeError for a fraction or from 10^15 (in absolute value).
 *
 * Our own because, in November 2026, of the libraries checked written-number 0.11.1 writes
 * "quatre-vingts mille" and "deux cents mille", to-words 5.7.0 "quatre-vingt millions", and
 * n2words 4.0.0, correct, is published as ES modules only, which Jest cannot load from CommonJS;
 * the tests compare every answer with it.
 */
export function numberInFrench(value: number | bigint): string {
  if (typeof value === "number" && !Number.isSafeInteger(value)) {
    throw new RangeError(`not a whole number: ${value}`)
  }
  let rest = BigInt(value)
  if (rest < 0n) return `moins ${numberInFrench(-rest)}`
  if (rest >= LIMIT) throw new RangeError(`too large for words: ${value}`)
  if (rest === 0n) return unit(0)

  const words: string[] = []
  for (const { size, noun } of SCALES) {
    const count = Number(rest / size)
    if (count > 0) words.push(`${below1000(count, true)} ${noun}${count > 1 ? "s" : ""}`)
    rest %= size
  }
  const thousands = Number(rest / 1000n)
  // "mille" is a numeral: it stands alone for 1000, never takes an s, and takes it from the others.
  if (thousands > 0) words.push(thousands === 1 ? "mille" : `${below1000(thousands, false)} mille`)
  const last = Number(rest % 1000n)
  if (last > 0) words.push(below1000(last, true))
  return words.join(" ")
}
