import { defineMiddlewares } from "@medusajs/framework/http"
import {
  cancelInOrder,
  captureInOrder,
  markAsPaidInOrder,
  noCoreWebhook,
  noEditDuringPayment,
  noFulfillmentBeforeMoney,
  noSessionAfterOrder,
  refundThroughPanel,
  settleInstead,
} from "./guards"

/**
 * A core path to stand before. A regular expression, because Medusa runs those ahead of core's own
 * handlers; any letter case and a closing slash, because Express serves those too.
 */
const path = (pattern: string): RegExp => new RegExp(`^${pattern}/?$`, "i")

export default defineMiddlewares({
  routes: [
    {
      matcher: "/hooks/:gateway",
      methods: ["POST"],
      bodyParser: { sizeLimit: "64kb", preserveRawBody: true },
    },
    { matcher: "/store/payments/*/start", methods: ["POST"], bodyParser: { sizeLimit: "8kb" } },
    { matcher: "/store/payments/returns/*", methods: ["POST"], bodyParser: { sizeLimit: "8kb" } },
    { matcher: "/store/payments/orders/*", methods: ["POST"], bodyParser: { sizeLimit: "8kb" } },
    {
      matcher: path("/hooks/payment/([^/]+)"),
      methods: ["POST"],
      middlewares: [noCoreWebhook],
    },
    {
      matcher: path("/(?:store|admin)/payment-collections/([^/]+)/payment-sessions"),
      methods: ["POST"],
      middlewares: [noSessionAfterOrder],
    },
    {
      matcher: path("/admin/orders/([^/]+)/cancel"),
      methods: ["POST"],
      middlewares: [cancelInOrder],
    },
    {
      matcher: path("/admin/orders/([^/]+)/payment-sessions/authorize"),
      methods: ["POST"],
      middlewares: [settleInstead],
    },
    {
      matcher: path("/admin/orders/([^/]+)/fulfillments"),
      methods: ["POST"],
      middlewares: [noFulfillmentBeforeMoney],
    },
    {
      matcher: path("/admin/payments/([^/]+)/refund"),
      methods: ["POST"],
      middlewares: [refundThroughPanel],
    },
    {
      matcher: path("/admin/payments/([^/]+)/capture"),
      methods: ["POST"],
      middlewares: [captureInOrder],
    },
    {
      matcher: path("/admin/payment-collections/([^/]+)/mark-as-paid"),
      methods: ["POST"],
      middlewares: [markAsPaidInOrder],
    },
    {
      matcher: path("/admin/order-edits(?:/([^/]+)(?:/.*)?)?"),
      methods: ["POST"],
      middlewares: [noEditDuringPayment],
    },
  ],
})
