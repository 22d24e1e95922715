/** What a person must be allowed to do to call an admin route. */
export type RoutePermission = {
  method: "GET" | "POST" | "DELETE"
  /** Path with Express parameters. */
  path: string
  /** `resource:action`. */
  permission: string
}

const list = (path: string, permission: string): RoutePermission[] => [
  { method: "GET", path, permission: "booking_planning:read" },
  { method: "POST", path, permission },
]

/** A list and its items, which the merchant edits. */
const editable = (name: string): RoutePermission[] => {
  const path = `/admin/booking/${name}`
  return [
    ...list(path, "booking_planning:write"),
    ...list(`${path}/:id`, "booking_planning:write"),
    { method: "DELETE", path: `${path}/:id`, permission: "booking_planning:write" },
  ]
}

const post = (path: string, permission: string): RoutePermission => ({
  method: "POST",
  path: `/admin/booking/${path}`,
  permission,
})
const get = (path: string, permission: string): RoutePermission => ({
  method: "GET",
  path: `/admin/booking/${path}`,
  permission,
})
const remove = (path: string): RoutePermission => ({
  method: "DELETE",
  path: `/admin/booking/${path}`,
  permission: "booking_planning:write",
})

/**
 * What each admin route of the plugin needs. Nothing guards them here beyond Medusa's login, and
 * `my-day` beyond being that technician; a permissions plugin reads this table and does.
 */
export const BOOKING_PERMISSIONS: readonly RoutePermission[] = [
  ...[
    "technicians",
    "services",
    "skills",
    "zones",
    "faults",
    "brands",
    "error-codes",
    "closures",
    "holidays",
  ].flatMap(editable),
  ...list("/admin/booking/settings", "booking_settings:write"),
  ...list("/admin/booking/zones/travel", "booking_planning:write"),
  post("technicians/:id/hours", "booking_planning:write"),
  post("technicians/:id/exceptions", "booking_planning:write"),
  remove("technicians/:id/exceptions/:date"),
  post("technicians/:id/time-off", "booking_planning:write"),
  remove("technicians/:id/time-off/:block_id"),
  post("technicians/:id/feed", "booking_planning:write"),
  remove("technicians/:id/feed"),
  get("board", "booking_visits:read"),
  get("attention", "booking_visits:read"),
  get("slots", "booking_visits:read"),
  get("visits", "booking_visits:read"),
  post("visits", "booking_visits:write"),
  get("visits/:id", "booking_visits:read"),
  post("visits/:id/move", "booking_visits:write"),
  post("visits/:id/cancel", "booking_visits:write"),
  post("visits/:id/approve", "booking_visits:write"),
  post("visits/:id/status", "booking_visits:write"),
  post("visits/:id/note", "booking_visits:write"),
  post("visits/:id/photos", "booking_visits:write"),
  get("visits/:id/photos/:photo_id", "booking_visits:read"),
  post("visits/:id/refunded", "booking_deposits:refund"),
  get("requests", "booking_visits:read"),
  post("requests/:id/close", "booking_visits:write"),
  get("messages", "booking_messages:read"),
  post("messages/:id/retry", "booking_messages:write"),
  get("my-day", "booking_my_day:read"),
  post("my-day/:id/status", "booking_my_day:write"),
  post("my-day/:id/photos", "booking_my_day:write"),
  get("my-day/:id/photos/:photo_id", "booking_my_day:read"),
]
