import { CLOSURES } from "../../../../planning/words"
import { collectionRoutes } from "../../../admin-resource"

const routes = collectionRoutes(CLOSURES)

/** Days on which the company, or one zone, takes no visits. */
export const GET = routes.GET

/** Adds one. */
export const POST = routes.POST
