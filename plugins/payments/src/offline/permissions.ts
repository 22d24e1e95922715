/** What a person must be allowed to do to call an admin route. */
export type RoutePermission = {
  method: "GET" | "POST" | "DELETE"
  /** Path with Express parameters. */
  path: string
  /** `resource:action`. */
  permission: string
}

/**
 * Permissions of the routes for transfers, calls and cash, for whoever guards the admin. Seeing a proof
 * and saying that money arrived are apart: only the second moves money.
 */
export const OFFLINE_PERMISSIONS: readonly RoutePermission[] = [
  { method: "GET", path: "/admin/transfers", permission: "transfers:read" },
  { method: "GET", path: "/admin/transfers/:id", permission: "transfers:read" },
  { method: "GET", path: "/admin/transfers/:id/proofs/:proof_id", permission: "transfers:read" },
  { method: "POST", path: "/admin/transfers/:id/confirm", permission: "transfers:confirm" },
  { method: "POST", path: "/admin/transfers/:id/reject", permission: "transfers:confirm" },
  { method: "GET", path: "/admin/transfer-accounts", permission: "transfer_accounts:read" },
  { method: "POST", path: "/admin/transfer-accounts", permission: "transfer_accounts:write" },
  { method: "POST", path: "/admin/transfer-accounts/:id", permission: "transfer_accounts:write" },
  { method: "DELETE", path: "/admin/transfer-accounts/:id", permission: "transfer_accounts:write" },
  {
    method: "POST",
    path: "/admin/transfer-accounts/:id/qr",
    permission: "transfer_accounts:write",
  },
  {
    method: "DELETE",
    path: "/admin/transfer-accounts/:id/qr",
    permission: "transfer_accounts:write",
  },
  { method: "GET", path: "/admin/cod-confirmations", permission: "cod_confirmations:read" },
  {
    method: "POST",
    path: "/admin/cod-confirmations/:order_id/calls",
    permission: "cod_confirmations:write",
  },
  { method: "GET", path: "/admin/cash", permission: "cash:read" },
  { method: "POST", path: "/admin/cash/collect", permission: "cash:collect" },
]
