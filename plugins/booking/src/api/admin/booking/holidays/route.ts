import { HOLIDAYS } from "../../../../planning/words"
import { collectionRoutes } from "../../../admin-resource"

const routes = collectionRoutes(HOLIDAYS)

/** Public holidays of all years. */
export const GET = routes.GET

/** Adds one. */
export const POST = routes.POST
