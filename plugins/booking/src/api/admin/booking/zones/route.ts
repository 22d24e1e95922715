import { ZONES } from "../../../../planning/zones"
import { collectionRoutes } from "../../../admin-resource"

const routes = collectionRoutes(ZONES)

/** Where technicians go, with the places of each zone. */
export const GET = routes.GET

/** Adds one. */
export const POST = routes.POST
