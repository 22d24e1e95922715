import { roundToCentimes } from "@hanout/algeria/money"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { PaymentError } from "../../../../payment-errors"
import { methodsFor } from "../../../../workflows/methods"
import { answering, readInput } from "../../../payment-answer"

const querySchema = z.object({
  cart_id: z.string().regex(/^[\w-]{1,64}$/),
  wilaya_code: z.string().max(3).optional(),
})

type CartRow = {
  region_id: string | null
  currency_code: string
  total: number | string
  shipping_address?: {
    phone?: string | null
    metadata?: Record<string, unknown> | null
  } | null
  items?: ({ requires_shipping?: boolean | null } | null)[] | null
}

/** The ways to pay a cart, with the reason when one cannot be used: `?cart_id=&wilaya_code=`. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => {
    const { cart_id, wilaya_code } = readInput(querySchema, {
      cart_id: req.query.cart_id,
      wilaya_code: req.query.wilaya_code,
    })
    const { data } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "cart",
      fields: [
        "region_id",
        "currency_code",
        "total",
        "shipping_address.phone",
        "shipping_address.metadata",
        "items.requires_shipping",
      ],
      filters: { id: cart_id },
    })
    const cart = data[0] as unknown as CartRow | undefined
    if (!cart) throw new PaymentError("payment_not_found")
    const stored = cart.shipping_address?.metadata?.wilaya_code
    // An empty cart is asked about before anything is in it: goods are what usually comes.
    const ships =
      !cart.items?.length || cart.items.some((item) => item?.requires_shipping !== false)
    const methods = await methodsFor(req.scope, {
      region_id: cart.region_id,
      amount: roundToCentimes(Number(cart.total ?? 0)),
      currency_code: cart.currency_code,
      phone: cart.shipping_address?.phone,
      wilaya_code: wilaya_code ?? (typeof stored === "string" ? stored : undefined),
      ships,
    })
    return { methods }
  })
}
