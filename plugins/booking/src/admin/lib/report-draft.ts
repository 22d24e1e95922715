import type { Report } from "./types"

/** The report as it is typed. */
export type ReportDraft = {
  findings: string
  parts: { title: string; quantity: string }[]
  pressure: string
  co: string
  signedBy: string
  nextMaintenance: string
}

export const EMPTY_REPORT: ReportDraft = {
  findings: "",
  parts: [],
  pressure: "",
  co: "",
  signedBy: "",
  nextMaintenance: "",
}

/** Fields of the form that cannot be sent as they are. */
export type ReportFault = "findings" | "parts" | "pressure" | "co" | "signed"

const MAX_PRESSURE_BAR = 10
const MAX_CO_PPM = 10_000

/** A typed number, with the decimal comma people write; undefined for none, NaN for no number. */
function numberOf(typed: string): number | undefined {
  const text = typed.trim().replace(",", ".")
  if (text === "") return undefined
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN
}

const within = (value: number | undefined, most: number) =>
  value === undefined || (value >= 0 && value <= most)

/**
 * The report of a draft, or what is wrong with it. Findings and a signature (drawn, or the name of
 * who was there) are required: they are what is shown when a customer disagrees.
 */
export function readReport(
  draft: ReportDraft,
  hasSignature: boolean
): { ok: true; report: Report } | { ok: false; faults: ReadonlySet<ReportFault> } {
  const faults = new Set<ReportFault>()
  const pressure = numberOf(draft.pressure)
  const co = numberOf(draft.co)
  const parts = draft.parts
    .filter(({ title, quantity }) => title.trim() !== "" || quantity.trim() !== "")
    .map(({ title, quantity }) => ({ title: title.trim(), quantity: numberOf(quantity) ?? 1 }))
  if (draft.findings.trim() === "") faults.add("findings")
  if (!within(pressure, MAX_PRESSURE_BAR)) faults.add("pressure")
  if (!within(co, MAX_CO_PPM) || (co !== undefined && !Number.isInteger(co))) faults.add("co")
  if (
    parts.some(({ title, quantity }) => title === "" || !Number.isInteger(quantity) || quantity < 1)
  ) {
    faults.add("parts")
  }
  if (!hasSignature && draft.signedBy.trim() === "") faults.add("signed")
  if (faults.size > 0) return { ok: false, faults }
  return {
    ok: true,
    report: {
      findings: draft.findings.trim(),
      parts_used: parts,
      ...(pressure === undefined ? {} : { pressure_bar: pressure }),
      ...(co === undefined ? {} : { co_ppm: co }),
      ...(draft.signedBy.trim() ? { signed_by: draft.signedBy.trim() } : {}),
      ...(draft.nextMaintenance ? { next_maintenance: draft.nextMaintenance } : {}),
    },
  }
}
