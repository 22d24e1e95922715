import { ERROR_CODES } from "../../../../../planning/words"
import { itemRoutes } from "../../../../admin-resource"

const routes = itemRoutes(ERROR_CODES)

/** One of them. */
export const GET = routes.GET

/** Changes the given fields. */
export const POST = routes.POST

/** Removes it. */
export const DELETE = routes.DELETE
