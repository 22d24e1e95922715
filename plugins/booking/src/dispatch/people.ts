import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { rowsOf, sqlOf } from "../records/connection"

/** Names of the people and keys behind a history, by id: users, technicians, API keys. */
export async function namesOf(
  container: MedusaContainer,
  ids: readonly (string | null)[]
): Promise<Map<string, string>> {
  const known = [...new Set(ids.flatMap((id) => id ?? []))]
  if (known.length === 0) return new Map()
  const [users, keys, technicians] = await Promise.all([
    container
      .resolve(Modules.USER)
      .listUsers({ id: known }, { select: ["id", "email", "first_name", "last_name"] }),
    container.resolve(Modules.API_KEY).listApiKeys({ id: known }, { select: ["id", "title"] }),
    rowsOf(sqlOf(container), `SELECT id, name FROM booking_technician WHERE id = ANY(?)`, [known]),
  ])
  return new Map([
    ...users.map(
      ({ id, email, first_name, last_name }) =>
        [id, [first_name, last_name].filter(Boolean).join(" ") || email] as const
    ),
    ...keys.map(({ id, title }) => [id, title] as const),
    ...technicians.map((row) => [String(row.id), String(row.name)] as const),
  ])
}
