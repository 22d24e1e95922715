/**
 * What each admin route of the payment kernel needs: method and path to `resource:action`. Nothing
 * guards them here beyond Medusa's login; a permissions plugin reads this table and does.
 */
export const PAYMENT_PERMISSIONS: { method: "GET" | "POST"; path: string; permission: string }[] = [
  { method: "GET", path: "/admin/payment-attempts", permission: "payments:read" },
  { method: "GET", path: "/admin/payment-attempts/:id", permission: "payments:read" },
  { method: "POST", path: "/admin/payment-attempts/:id/check", permission: "payments:settle" },
  { method: "GET", path: "/admin/payment-alerts", permission: "payments:read" },
  { method: "POST", path: "/admin/payment-alerts/:id/resolve", permission: "payments:resolve" },
  { method: "GET", path: "/admin/orders/:id/payment-panel", permission: "payments:read" },
  { method: "POST", path: "/admin/payments/:id/hanout-refund", permission: "payments:refund" },
]
