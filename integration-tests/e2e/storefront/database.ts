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

async function connected<T>(use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: readStage().databaseUrl })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}
