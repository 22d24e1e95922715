import { ERROR_CODES } from "../../../../planning/words"
import { collectionRoutes } from "../../../admin-resource"

const routes = collectionRoutes(ERROR_CODES)

/** Codes on displays and what they usually mean. */
export const GET = routes.GET

/** Adds one. */
export const POST = routes.POST
