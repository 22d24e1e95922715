import type { Language } from "../refusal"

/** Who reads, and when. */
export type Reader = { language: Language; now: Date }
