import { EMPTY_REPORT, readReport } from "./report-draft"

describe("the report of a visit", () => {
  it("is what was typed, with the decimal comma understood and empty lines left out", () => {
    const read = readReport(
      {
        findings: " Pompe bloquée ",
        parts: [
          { title: "Circulateur", quantity: "1" },
          { title: " ", quantity: "" },
          { title: "Joint", quantity: "" },
        ],
        pressure: "1,5",
        co: "12",
        signedBy: " M. Amrani ",
        nextMaintenance: "2027-10-01",
      },
      false
    )
    expect(read).toEqual({
      ok: true,
      report: {
        findings: "Pompe bloquée",
        parts_used: [
          { title: "Circulateur", quantity: 1 },
          { title: "Joint", quantity: 1 },
        ],
        pressure_bar: 1.5,
        co_ppm: 12,
        signed_by: "M. Amrani",
        next_maintenance: "2027-10-01",
      },
    })
  })

  it("needs findings and somebody's signature, drawn or by name", () => {
    const empty = readReport(EMPTY_REPORT, false)
    expect(empty.ok ? [] : [...empty.faults]).toEqual(["findings", "signed"])
    expect(readReport({ ...EMPTY_REPORT, findings: "RAS" }, true)).toEqual({
      ok: true,
      report: { findings: "RAS", parts_used: [] },
    })
  })

  it("names every number that is none", () => {
    const read = readReport(
      {
        ...EMPTY_REPORT,
        findings: "x",
        pressure: "beaucoup",
        co: "1.5",
        parts: [{ title: "", quantity: "2" }],
      },
      true
    )
    expect(read.ok ? [] : [...read.faults].sort()).toEqual(["co", "parts", "pressure"])
    const high = readReport({ ...EMPTY_REPORT, findings: "x", pressure: "11" }, true)
    expect(high.ok).toBe(false)
  })
})
