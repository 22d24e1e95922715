import { centimesToDinars, subtractCentimes, sumCentimes } from "@hanout/algeria/money"
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { gatewayOf } from "../../../../../gateway-registry"
import { alertsOfOrder } from "../../../../../ledger/alerts"
import { eventsOf } from "../../../../../ledger/attempts"
import { sqlOf } from "../../../../../ledger/connection"
import { PaymentError } from "../../../../../payment-errors"
import { moneyOf } from "../../../../../workflows/payment-view"
import { readMoneyOrder } from "../../../../../workflows/read-order"
import { alertView, attemptView } from "../../../../admin-views"
import { answering } from "../../../../payment-answer"

/** Everything about the money of one order, for the order page. Amounts in dinars. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answering(req, res, async () => {
    const order = await readMoneyOrder(req.scope, { id: req.params.id ?? "" })
    if (!order) throw new PaymentError("payment_not_found")
    const sql = sqlOf(req.scope)
    const money = await moneyOf(req.scope, order, new Date())
    const listed = { id: order.id, display_id: order.display_id, status: order.status }
    const alerts = await alertsOfOrder(sql, order.id)
    const openFirst = [...alerts].sort((a, b) => rank(a.status) - rank(b.status))
    return {
      order: {
        id: order.id,
        total: centimesToDinars(order.total),
        paid: centimesToDinars(sumCentimes(order.payments.map(({ captured }) => captured))),
        refunded: centimesToDinars(sumCentimes(order.payments.map(({ refunded }) => refunded))),
        currency_code: order.currency_code,
        status: order.status,
      },
      status: money.status,
      sessions: order.sessions.map(({ id, provider_id, status, amount, created_at }) => ({
        id,
        provider_id,
        status,
        amount: centimesToDinars(amount),
        created_at: created_at.toISOString(),
      })),
      attempts: await Promise.all(
        money.attempts.map(async (attempt) =>
          attemptView(attempt, listed, await eventsOf(sql, attempt.id))
        )
      ),
      alerts: await Promise.all(openFirst.map((alert) => alertView(req.scope, alert, listed))),
      refundable: order.status === "canceled" ? [] : order.payments.flatMap(refundable),
      deadline_at: money.deadline?.toISOString() ?? null,
    }
  })
}

const rank = (status: string): number => (status === "open" ? 0 : 1)

type Payment = NonNullable<Awaited<ReturnType<typeof readMoneyOrder>>>["payments"][number]

function refundable({ id, provider_id, captured, refunded }: Payment) {
  const left = subtractCentimes(captured, refunded)
  if (left <= 0) return []
  const refund = gatewayOf(provider_id)?.capabilities.refund
  // Stripe's own provider refunds by itself.
  const byGateway = refund === "partial" || refund === "full" || provider_id.startsWith("pp_stripe")
  return [
    {
      payment_id: id,
      provider_id,
      amount: centimesToDinars(left),
      captured: centimesToDinars(captured),
      refunded: centimesToDinars(refunded),
      mode: byGateway ? ("gateway" as const) : ("manual" as const),
      partial: refund !== "full",
    },
  ]
}
