import { BRANDS } from "../../../../planning/words"
import { collectionRoutes } from "../../../admin-resource"

const routes = collectionRoutes(BRANDS)

/** Makers and their models. */
export const GET = routes.GET

/** Adds one. */
export const POST = routes.POST
