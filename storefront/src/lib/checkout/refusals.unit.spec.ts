import { planRefusal } from "./refusals"

const refusal = (code: string, body: Record<string, unknown> = {}) => ({ status: 400, code, body })

it.each([
  ["total_changed", { kind: "total" }],
  ["cart_empty", { kind: "cart", state: "empty" }],
  ["cart_not_found", { kind: "cart", state: "gone" }],
  ["cart_completed", { kind: "cart", state: "ordered" }],
  ["try_again", { kind: "again" }],
  ["order_refused", { kind: "refused" }],
  ["something_new", { kind: "refused" }],
  ["commune_unknown", { kind: "fields", errors: { commune: "commune_unknown" } }],
  ["desk_unknown", { kind: "fields", errors: { desk: "desk_unknown" } }],
  ["terms_required", { kind: "fields", errors: { terms: "terms_required" } }],
  ["delivery_unavailable", { kind: "fields", errors: { mode: "delivery_unavailable" } }],
  [
    "payment_method_unavailable",
    { kind: "fields", errors: { payment: "payment_method_unavailable" } },
  ],
])("%s", (code, plan) => {
  expect(planRefusal(refusal(code))).toEqual(plan)
})

it("puts the backend's field codes beside our fields", () => {
  const fields = {
    "contact.name": "required",
    "contact.phone": "phone_invalid",
    "delivery.mode": "mode_invalid",
    "delivery.address": "address_required",
    "delivery.note": "never_heard_of",
    expected_total: "total_invalid",
  }
  expect(planRefusal(refusal("invalid_fields", { fields }))).toEqual({
    kind: "fields",
    errors: {
      name: "name_required",
      phone: "phone_invalid",
      mode: "mode_required",
      address: "address_required",
      note: "value_invalid",
    },
  })
})

it("looks behind a general code for the provider's own", () => {
  expect(planRefusal(refusal("delivery_unavailable", { reason: "desk_required" }))).toEqual({
    kind: "fields",
    errors: { desk: "desk_required" },
  })
})

it("says beside the ways to pay that too many orders wait for money", () => {
  const body = { reason: "too_many_unpaid_orders" }
  expect(planRefusal(refusal("order_refused", body))).toEqual({
    kind: "fields",
    errors: { payment: "too_many_unpaid_orders" },
  })
})

it("names what is missing from the shelf", () => {
  const items = [{ variant_id: "v1", title: "Circulateur", available: 1 }, null, { title: "x" }]
  expect(planRefusal(refusal("out_of_stock", { items }))).toEqual({
    kind: "stock",
    shortages: [{ variantId: "v1", title: "Circulateur", available: 1 }],
  })
  expect(planRefusal(refusal("out_of_stock"))).toEqual({ kind: "again" })
})
