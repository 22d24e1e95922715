import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { orderDelivery, type DeliverableOrder } from "../../../../../domain/order-delivery"
import { deliveryError } from "../../../../../errors"
import { pathId, requestLanguage } from "../../../../../lib/request"
import type { AdminOrderDeliveryResponse } from "../../../../../types/http"

/** Whom to call and where to send an order. 404 `order_not_found`. */
export async function GET(req: MedusaRequest, res: MedusaResponse<AdminOrderDeliveryResponse>) {
  const id = pathId(req)
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
  const { data } =
    id === undefined
      ? { data: [] }
      : await query.graph({
          entity: "order",
          fields: ["id", "metadata", "shipping_address.*", "shipping_methods.data"],
          filters: { id },
        })
  const order = data[0] as unknown as DeliverableOrder | undefined
  if (!order) throw deliveryError("order_not_found", requestLanguage(req))
  res.json({ delivery: orderDelivery(order) })
}
