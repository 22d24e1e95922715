import { MedusaError } from "@medusajs/framework/utils"
import { centimesOf } from "../../domain/totals"
import { ERRORS } from "../../errors"
import { registerCompletionRule } from "../../registry"
import { checkReservations, checkStock } from "../placing/stock"

/**
 * The total the shopper agreed to is the total of the order, to the centime. The place route checks
 * it first; this holds against a line changed from another tab in between, under core's own lock.
 */
registerCompletionRule({
  name: "checkout.agreed-total",
  order: 50,
  check: ({ cart }) => {
    const note = cart.metadata?.checkout
    if (typeof note !== "object" || note === null) return
    const agreed: unknown = Reflect.get(note, "agreed_total")
    if (typeof agreed === "number" && agreed !== centimesOf(cart.total)) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        ERRORS.total_changed.text.en,
        "total_changed"
      )
    }
  },
})

registerCompletionRule({
  name: "checkout.stock",
  order: 300,
  check: ({ cart }) => checkStock(cart),
})

registerCompletionRule({
  name: "checkout.reservations",
  order: 300,
  phase: "after_reservation",
  check: ({ cart, container }) => checkReservations(container, cart),
})
