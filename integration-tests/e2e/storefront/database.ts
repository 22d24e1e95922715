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

/** Makes the poller look at every open attempt of an order now. */
export async function pollNow(orderRef: string): Promise<void> {
  await connected((client) =>
    client.query(
      `update payment_attempt set next_poll_at = now() - interval '1 second'
        where next_poll_at is not null and order_id = (${ORDER_OF_REF})`,
      [displayId(orderRef)]
    )
  )
}

/** What the ledger and Medusa hold of an order: states of its attempts, and captured dinars. */
export async function moneyOf(orderRef: string): Promise<{ states: string[]; captured: number }> {
  return connected(async (client) => {
    const attempts = await client.query<{ state: string }>(
      `select state from payment_attempt where order_id = (${ORDER_OF_REF}) order by created_at`,
      [displayId(orderRef)]
    )
    const money = await client.query<{ captured: string | null }>(
      `select sum(capture.amount) as captured
         from capture
         join payment on payment.id = capture.payment_id
         join order_payment_collection link
           on link.payment_collection_id = payment.payment_collection_id and link.deleted_at is null
        where capture.deleted_at is null and link.order_id = (${ORDER_OF_REF})`,
      [displayId(orderRef)]
    )
    return {
      states: attempts.rows.map(({ state }) => state),
      captured: Number(money.rows[0]?.captured ?? 0),
    }
  })
}

const ORDER_OF_REF = `select id from "order" where display_id = $1 and deleted_at is null`

function displayId(orderRef: string): number {
  return Number(orderRef.split("-")[0])
}
