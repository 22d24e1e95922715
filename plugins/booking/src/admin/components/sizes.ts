import type { CSSProperties } from "react"

// Styles, since the admin's stylesheet holds only the classes Medusa itself uses.

/** Free space after the last cell of a row: the library pads cells on the right only. */
export const EDGE: CSSProperties = { paddingInlineEnd: "1.5rem" }

/** A field beside others: two share the width of a phone. */
export const FIELD: CSSProperties = { flex: "1 1 8rem", minWidth: 0, maxWidth: "12rem" }

/** The search field takes what the others leave, and a line of its own on a phone. */
export const SEARCH: CSSProperties = { flex: "2 1 14rem", maxWidth: "24rem" }

/** The library pads a badge on the right only, which in Arabic glues its word to the edge. */
export const BADGE: CSSProperties = { paddingInline: "0 0.25rem" }
