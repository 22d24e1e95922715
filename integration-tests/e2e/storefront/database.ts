import { Client } from "pg"
import { readStage } from "../stage"

/** How many orders a cart became, from the database itself: the shop cannot be asked to judge itself. */
export async function ordersOfCart(cartId: string): Promise<number> {
  const client = new Client({ connectionString: readStage().databaseUrl })
  await client.connect()
  try {
    const { rows } = await client.query<{ count: string }>(
      `select count(distinct o.id) from "order" o
         left join order_cart link on link.order_id = o.id and link.deleted_at is null
        where o.deleted_at is null and (link.cart_id = $1 or o.metadata->>'cart_id' = $1)`,
      [cartId]
    )
    return Number(rows[0]?.count)
  } finally {
    await client.end()
  }
}
