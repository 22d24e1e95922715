import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils"

/** Reads rows through Medusa's query layer; `T` names the fields asked for. */
export async function readRows<T>(
  container: MedusaContainer,
  entity: string,
  fields: string[],
  filters: Record<string, unknown> = {}
): Promise<T[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity, fields, filters })
  return data as T[]
}

/** Like `readRows`, when the seed cannot go on without at least one row. Throws a plain sentence. */
export async function readRequired<T>(
  container: MedusaContainer,
  entity: string,
  fields: string[],
  filters: Record<string, unknown> = {}
): Promise<T> {
  const [row] = await readRows<T>(container, entity, fields, filters)
  if (!row)
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      `The seed found no ${entity} for ${JSON.stringify(filters)}`
    )
  return row
}
