import { SERVICES } from "../../../../planning/services"
import { collectionRoutes } from "../../../admin-resource"

const routes = collectionRoutes(SERVICES)

/** Everything that can be booked, switched off too. */
export const GET = routes.GET

/** Adds one. */
export const POST = routes.POST
