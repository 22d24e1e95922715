import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"

/** Names of the merchant's people by user id; the e-mail where no name is known. */
export async function namesOf(
  container: MedusaContainer,
  ids: readonly (string | null | undefined)[]
): Promise<Map<string, string>> {
  const known = [...new Set(ids.flatMap((id) => id ?? []))]
  if (known.length === 0) return new Map()
  const users = await container
    .resolve(Modules.USER)
    .listUsers(
      { id: known },
      { select: ["id", "email", "first_name", "last_name"], take: known.length }
    )
  return new Map(
    users.map(({ id, email, first_name, last_name }) => [
      id,
      [first_name, last_name].filter(Boolean).join(" ") || email,
    ])
  )
}
