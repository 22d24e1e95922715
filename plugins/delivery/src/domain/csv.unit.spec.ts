import fc from "fast-check"
import { centimes } from "@hanout/algeria/money"
import { WILAYAS } from "@hanout/algeria/wilayas"
import { CSV_COLUMNS, MAX_CSV_LINES, parseTariffCsv, serializeTariffCsv } from "./csv"
import { parseCsvRows } from "./csv-rows"
import { DELIVERY_MODES } from "./modes"
import { tariffKey, type Tariff } from "./tariff"

const tariff: Tariff = {
  wilaya_code: "16",
  mode: "home",
  price: centimes(50_050),
  included_kg: 5,
  extra_kg_price: centimes(5_000),
  min_days: 1,
  max_days: 2,
  available: true,
}
const HEADING = CSV_COLUMNS.join(",")

const anyTariff: fc.Arbitrary<Tariff> = fc
  .record({
    wilaya_code: fc.constantFrom(...WILAYAS.map(({ code }) => code)),
    mode: fc.constantFrom(...DELIVERY_MODES),
    price: fc.integer({ min: 0, max: 100_000_000 }).map((value) => centimes(value)),
    included_kg: fc.integer({ min: 0, max: 1_000 }),
    extra_kg_price: fc.integer({ min: 0, max: 100_000_000 }).map((value) => centimes(value)),
    days: fc.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 90 })),
    available: fc.boolean(),
  })
  .map(({ days, ...row }) => ({
    ...row,
    min_days: Math.min(...days),
    max_days: Math.max(...days),
  }))

describe("tariff files", () => {
  it("come back as they were written, in commas, semicolons or tabs, marked or not", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyTariff, { selector: tariffKey, minLength: 1, maxLength: 138 }),
        fc.constantFrom(",", ";", "\t"),
        fc.constantFrom("", "\ufeff"),
        fc.constantFrom("\r\n", "\n", "\r"),
        (tariffs, separator, mark, end) => {
          const text = serializeTariffCsv(tariffs)
            .replaceAll(",", separator)
            .replaceAll("\r\n", end)
          expect(parseTariffCsv(mark + text)).toEqual({ ok: true, tariffs })
        }
      )
    )
  })

  it("are read as people and spreadsheets write them", () => {
    const text = [
      "mode;wilaya_code;price;included_kg;extra_kg_price;min_days;max_days;available",
      'Domicile;1;"1 200,50";5;0;٢;٣;Oui',
      "",
      "Stop-desk;16;400.5;5;50;1;2;non",
      ";;;;;;;",
    ].join("\n")
    expect(parseTariffCsv(text)).toEqual({
      ok: true,
      tariffs: [
        {
          ...tariff,
          ...{ wilaya_code: "01", price: 120_050, extra_kg_price: 0, min_days: 2, max_days: 3 },
        },
        { ...tariff, mode: "stop_desk", price: 40_050, available: false },
      ],
    })
  })

  it("name the line, column, code and value of every mistake, and let nothing through", () => {
    const text = [
      HEADING,
      "16,Alger,home,500,5,50,1,2,1",
      "70,?,drone,-1,5.5,x,3,2,perhaps",
      "16,Alger,home,600,5,50,1,2,1",
      "16,Alger,home,600",
    ].join("\n")
    expect(parseTariffCsv(text)).toEqual({
      ok: false,
      problems: [
        { line: 3, column: "wilaya_code", code: "wilaya_unknown", value: "70" },
        { line: 3, column: "mode", code: "mode_unknown", value: "drone" },
        { line: 3, column: "price", code: "price_invalid", value: "-1" },
        { line: 3, column: "extra_kg_price", code: "price_invalid", value: "x" },
        { line: 3, column: "included_kg", code: "kg_invalid", value: "5.5" },
        { line: 3, column: "max_days", code: "days_reversed", value: "2" },
        { line: 3, column: "available", code: "flag_invalid", value: "perhaps" },
        { line: 4, code: "duplicate_row" },
        { line: 5, code: "column_count" },
      ],
    })
  })

  it.each([
    ["", [{ line: 1, code: "file_empty" }]],
    [HEADING, [{ line: 1, code: "file_empty" }]],
    [`${HEADING}\n16,"Alger`, [{ line: 2, code: "quote_open" }]],
    [
      "mode,price\nhome,1",
      expect.arrayContaining([{ line: 1, column: "wilaya_code", code: "column_missing" }]),
    ],
    [
      `${HEADING}\n${"16\n".repeat(MAX_CSV_LINES + 1)}`,
      [{ line: MAX_CSV_LINES + 1, code: "file_too_long" }],
    ],
  ])("say what is wrong with the file %#", (text, problems) => {
    expect(parseTariffCsv(text)).toEqual({ ok: false, problems })
  })

  it("keep their line numbers across quoted line ends", () => {
    const text = `${HEADING}\n16,"Al\r\nger",home,x,5,50,1,2,1`
    expect(parseTariffCsv(text)).toMatchObject({ problems: [{ line: 2, column: "price" }] })
    expect(parseCsvRows('a,b\n"x\n""y""",2\n3,4')).toEqual({
      ok: true,
      rows: [
        { line: 1, cells: ["a", "b"] },
        { line: 2, cells: ['x\n"y"', "2"] },
        { line: 4, cells: ["3", "4"] },
      ],
    })
  })

  it("never throw, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 400 }), (noise) => {
        expect(parseTariffCsv(`${HEADING}\n${noise}`)).toHaveProperty("ok")
        expect(parseTariffCsv(noise).ok).toBe(false)
      })
    )
  })
})
