import { ZONES } from "../../../../../planning/zones"
import { itemRoutes } from "../../../../admin-resource"

const routes = itemRoutes(ZONES)

/** One of them. */
export const GET = routes.GET

/** Changes the given fields. */
export const POST = routes.POST

/** Removes it. */
export const DELETE = routes.DELETE
