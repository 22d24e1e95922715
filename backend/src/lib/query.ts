import type { RemoteQueryFunction } from "@medusajs/framework/types"

/** The one method of Medusa's query layer the catalogue needs. */
export type Query = Pick<RemoteQueryFunction, "graph">
