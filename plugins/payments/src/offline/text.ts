import { z } from "@medusajs/framework/zod"

/** A note a person typed: no control characters, no broken surrogates, at most `max` characters. */
export const noteText = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) =>
      text
        .replace(/\p{Surrogate}/gu, "")
        .replace(/\p{Cc}+/gu, " ")
        .trim()
    )
