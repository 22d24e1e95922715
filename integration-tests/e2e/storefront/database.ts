import { Client } from "pg"
import { readStage } from "../stage"

/** How many orders a cart became, from the database itself: the shop cannot be asked to judge itself. */
export async function ordersOfCart(cartId: string): Promise<number> {
  return connected(async (client) => {
    const { rows } = await client.query<{ count: string }>(
      `select count(distinct o.id) from "order" o
         left join order_cart link on link.order_id = o.id and link.deleted_at is null
        where o.deleted_at is null and (link.cart_id = $1 or o.metadata->>'cart_id' = $1)`,
      [cartId]
    )
    return Number(rows[0]?.count)
  })
}

/** Makes Medusa forget a cart, as it does with old ones. */
export async function forgetCart(cartId: string): Promise<void> {
  await connected((client) =>
    client.query("update cart set deleted_at = now() where id = $1", [cartId])
  )
}

/**
 * Somebody else buys what is left of the parts in a cart. @returns puts the pieces back.
 */
export async function sellOut(cartId: string): Promise<() => Promise<void>> {
  const shelves = await connected((client) =>
    client.query<{ id: string; stocked: string; reserved: string }>(
      `select level.id, level.stocked_quantity as stocked, level.reserved_quantity as reserved
         from inventory_level level
         join product_variant_inventory_item part
           on part.inventory_item_id = level.inventory_item_id and part.deleted_at is null
         join cart_line_item line on line.variant_id = part.variant_id and line.deleted_at is null
        where line.cart_id = $1 and level.deleted_at is null`,
      [cartId]
    )
  )
  const stock = (id: string, quantity: string) =>
    connected((client) =>
      client.query(
        `update inventory_level set stocked_quantity = $2::numeric,
                raw_stocked_quantity = jsonb_build_object('value', $2::text, 'precision', 20)
          where id = $1`,
        [id, quantity]
      )
    )
  for (const { id, reserved } of shelves.rows) await stock(id, reserved)
  return async () => {
    for (const { id, stocked } of shelves.rows) await stock(id, stocked)
  }
}

async function connected<T>(use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: readStage().databaseUrl })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}
