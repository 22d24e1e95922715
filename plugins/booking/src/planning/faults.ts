import type { z } from "@medusajs/framework/zod"

/** What is wrong, by the path of the field: `{"weekly.2.until": "overlap"}`. */
export type Faults = Record<string, string>

const CODES: Readonly<Record<string, string>> = {
  invalid_type: "invalid",
  too_small: "out_of_range",
  too_big: "out_of_range",
}

/**
 * Faults of input a schema refuses, never its values. Own checks give their code as the message of
 * their issue; `required` stands for a field that is not there.
 */
export function faultsOf(error: z.ZodError): Faults {
  const faults: Faults = {}
  for (const issue of error.issues) {
    const path = issue.path.join(".")
    if (issue.code === "unrecognized_keys") {
      for (const key of issue.keys) faults[path ? `${path}.${key}` : key] = "unknown_field"
      continue
    }
    faults[path || "body"] ??= faultOf(issue)
  }
  return faults
}

function faultOf(issue: z.core.$ZodIssue): string {
  // A code of ours; the sentences zod makes have spaces.
  if (/^[a-z_]+$/.test(issue.message)) return issue.message
  // zod says "received undefined" only in the sentence it makes.
  if (issue.code === "invalid_type" && issue.message.endsWith("received undefined")) {
    return "required"
  }
  if (issue.code === "too_big" && issue.origin === "string") return "too_long"
  if (issue.code === "too_small" && issue.origin === "string") return "required"
  return CODES[issue.code] ?? "invalid"
}
