import { FAULTS } from "../../../../planning/words"
import { collectionRoutes } from "../../../admin-resource"

const routes = collectionRoutes(FAULTS)

/** What may be wrong with an appliance. */
export const GET = routes.GET

/** Adds one. */
export const POST = routes.POST
