import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { CheckoutError } from "../../../errors"
import { trackByPhone } from "../../../workflows/track-order"
import { answering, optionsOf } from "../../answer"

/**
 * The order of a number and a phone. Unknown number, wrong phone and unreadable input all answer
 * the same 404, so that nobody learns which numbers exist or whose phone ordered.
 */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => {
    const order = await trackByPhone(req.scope, optionsOf(req), {
      number: textOf(req.body, "number"),
      phone: textOf(req.body, "phone"),
    })
    if (!order) throw new CheckoutError("order_not_found")
    return { order }
  })
}

function textOf(body: unknown, key: string): string {
  const value = typeof body === "object" && body !== null ? Reflect.get(body, key) : undefined
  return typeof value === "string" || typeof value === "number" ? String(value) : ""
}
