import { SKILLS } from "../../../../planning/words"
import { collectionRoutes } from "../../../admin-resource"

const routes = collectionRoutes(SKILLS)

/** What a technician may be able to do. */
export const GET = routes.GET

/** Adds one. */
export const POST = routes.POST
