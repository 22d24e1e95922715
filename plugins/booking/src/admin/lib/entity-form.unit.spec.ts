import { bodyOf, draftOf, fieldOf, type FieldSpec } from "./entity-form"

const FIELDS: readonly FieldSpec[] = [
  { name: "code", kind: "text", required: true },
  { name: "note", kind: "paragraph" },
  { name: "duration_min", kind: "number", required: true, initial: "60" },
  { name: "repeat_months", kind: "number" },
  { name: "price", kind: "money", required: true },
  { name: "skills", kind: "boxes", options: [] },
  { name: "models", kind: "lines" },
  { name: "active", kind: "switch", initial: true },
]

describe("a form of the settings", () => {
  it("shows a saved thing and sends the same back", () => {
    const saved = {
      id: "x",
      code: "DIAG",
      note: null,
      duration_min: 60,
      repeat_months: 12,
      price: 2500.5,
      skills: ["gas"],
      models: ["A 1", "B 2"],
      active: false,
    }
    const draft = draftOf(FIELDS, saved)
    expect(draft).toMatchObject({ note: "", duration_min: "60", models: "A 1\nB 2", active: false })
    expect(bodyOf(FIELDS, draft)).toEqual({
      ok: true,
      body: {
        code: "DIAG",
        note: null,
        duration_min: 60,
        repeat_months: 12,
        price: "2500.5",
        skills: ["gas"],
        models: ["A 1", "B 2"],
        active: false,
      },
    })
  })

  it("starts a new thing with what is usual", () => {
    expect(draftOf(FIELDS, undefined)).toMatchObject({
      code: "",
      duration_min: "60",
      skills: [],
      active: true,
    })
  })

  it("names what is missing and what is no number", () => {
    const draft = { ...draftOf(FIELDS, undefined), duration_min: "1,5", price: "-3" }
    const read = bodyOf(FIELDS, draft)
    expect(read.ok ? [] : [...read.faults].sort()).toEqual(["code", "duration_min", "price"])
  })

  it("reads an amount as people write it, without touching its value", () => {
    const draft = {
      ...draftOf(FIELDS, undefined),
      code: "A",
      price: "12 500,50",
      models: " x \n\n",
    }
    const read = bodyOf(FIELDS, draft)
    expect(read.ok && read.body).toMatchObject({ price: "12500.50", models: ["x"] })
    expect(read.ok && read.body.repeat_months).toBeNull()
  })

  it("takes an emptied number for what a new thing has", () => {
    const fields: readonly FieldSpec[] = [
      { name: "buffer", kind: "number", initial: "0" },
      { name: "months", kind: "number" },
    ]
    expect(bodyOf(fields, { buffer: "", months: "" })).toEqual({
      ok: true,
      body: { buffer: 0, months: null },
    })
  })

  it("finds the field a refusal is about", () => {
    expect(fieldOf("skills.0.code")).toBe("skills")
    expect(fieldOf("price")).toBe("price")
  })
})
