import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { healBrokenPlacing } from "./heal"
import { readCheckoutCart, readOrderOfCart } from "./read"

const MINUTE = 60_000
/** A living completion takes seconds; what is older than this was left by a dead process. */
const GRACE = 10 * MINUTE
const HORIZON = 48 * 60 * MINUTE
const PAGE = 200

/**
 * Undoes half-made orders whose shopper never came back: their stock would stay reserved and the
 * merchant would see an order nobody was told of. The cart opens again, so the shopper loses
 * nothing. Answers how many carts were healed.
 */
export async function sweepBrokenOrders(container: MedusaContainer, now: Date): Promise<number> {
  const orders = container.resolve(Modules.ORDER)
  const locking = container.resolve(Modules.LOCKING)
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  let healed = 0
  for (let skip = 0; ; skip += PAGE) {
    const page = await orders.listOrders(
      {
        created_at: {
          $gte: new Date(now.getTime() - HORIZON).toISOString(),
          $lte: new Date(now.getTime() - GRACE).toISOString(),
        },
      },
      { select: ["id", "metadata"], order: { id: "ASC" }, skip, take: PAGE }
    )
    for (const { id, metadata } of page) {
      const cartId = metadata?.cart_id
      if (typeof cartId !== "string" || !(await isBroken(container, cartId, id))) continue
      try {
        await locking.execute([`checkout:place:${cartId}`, cartId], async () => {
          const cart = await readCheckoutCart(container, cartId)
          if (!cart || !(await isBroken(container, cartId, id))) return
          await healBrokenPlacing(container, cart)
          healed++
        })
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error)
        logger.error(`Could not undo the half-made order ${id}: ${why}`)
      }
    }
    if (page.length < PAGE) return healed
  }
}

/** True for an order that its cart does not know, or that core never got to the end of. */
async function isBroken(
  container: MedusaContainer,
  cartId: string,
  orderId: string
): Promise<boolean> {
  const linked = await readOrderOfCart(container, cartId)
  return linked?.order.id !== orderId || !linked.finished
}
