import type { CSSProperties } from "react"

/**
 * Free space after the last cell of a row. The library pads cells on the right only, which in
 * Arabic leaves the last one glued to the edge; a style, since the admin's stylesheet holds only
 * the classes Medusa itself uses.
 */
export const EDGE: CSSProperties = { paddingInlineEnd: "1.5rem" }
