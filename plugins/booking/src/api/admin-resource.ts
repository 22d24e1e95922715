import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Entity } from "../planning/entity"
import {
  createEntity,
  listEntities,
  readEntity,
  removeEntity,
  updateEntity,
} from "../planning/store"
import { sqlOf } from "../records/connection"
import { actorId, pathId } from "./admin-request"
import { answering } from "./answer"

type Handler = (req: MedusaRequest, res: MedusaResponse) => Promise<void>

/** Handlers of a list: every living row, and a new one (201). 400 `invalid_fields` names fields. */
export function collectionRoutes<Input extends object>(
  entity: Entity<Input>
): { GET: Handler; POST: Handler } {
  return {
    GET: (req, res) =>
      answering(req, res, async () => {
        const rows = await listEntities(sqlOf(req.scope), entity)
        return { [entity.plural]: rows, count: rows.length }
      }),
    POST: (req, res) =>
      answering(
        req,
        res,
        async () => ({
          [entity.name]: await createEntity(req.scope, entity, req.body, actorId(req)),
        }),
        201
      ),
  }
}

/**
 * Handlers of one row: read, change the given fields, remove. 404 `record_not_found`, 400
 * `invalid_fields`, 409 `in_use` with who uses it.
 */
export function itemRoutes<Input extends object>(
  entity: Entity<Input>
): { GET: Handler; POST: Handler; DELETE: Handler } {
  return {
    GET: (req, res) =>
      answering(req, res, async () => ({
        [entity.name]: await readEntity(sqlOf(req.scope), entity, pathId(req)),
      })),
    POST: (req, res) =>
      answering(req, res, async () => ({
        [entity.name]: await updateEntity(req.scope, entity, pathId(req), req.body, actorId(req)),
      })),
    DELETE: (req, res) =>
      answering(req, res, async () => {
        const id = pathId(req)
        await removeEntity(req.scope, entity, id, actorId(req))
        return { id, object: `booking_${entity.name}`, deleted: true }
      }),
  }
}
