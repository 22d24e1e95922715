import type { CSSProperties } from "react"

// Styles, since the admin's stylesheet holds only the classes Medusa itself uses.

/** Free space after the last cell of a row: the library pads cells on the right only. */
export const EDGE: CSSProperties = { paddingInlineEnd: "1.5rem" }

/** A field beside others: as wide as its words need, never wider than a phone. */
export const FIELD: CSSProperties = { width: "11rem", maxWidth: "100%" }

/** The search field takes what the others leave. */
export const SEARCH: CSSProperties = { flex: "1 1 14rem", maxWidth: "24rem" }
