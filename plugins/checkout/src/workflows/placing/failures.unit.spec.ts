import { MedusaError } from "@medusajs/framework/utils"
import { CheckoutError } from "../../errors"
import { refusalOf, stage } from "./failures"

const { INVALID_DATA, NOT_ALLOWED, CONFLICT, UNEXPECTED_STATE, DB_ERROR } = MedusaError.Types

describe("refusalOf", () => {
  it.each<[string, unknown, string, Record<string, unknown>]>([
    ["our own code", new MedusaError(NOT_ALLOWED, "x", "out_of_stock"), "out_of_stock", {}],
    [
      "a plain object of a workflow",
      { type: NOT_ALLOWED, code: "total_changed" },
      "total_changed",
      {},
    ],
    ["core's refusal without a code", new MedusaError(INVALID_DATA, "x"), "order_refused", {}],
    [
      "a foreign rule",
      new MedusaError(NOT_ALLOWED, "x", "booking_gone"),
      "order_refused",
      { reason: "booking_gone" },
    ],
    ["a held lock", new MedusaError(CONFLICT, "x"), "try_again", {}],
    ["a held lock of core's own provider", new Error("Timed-out acquiring lock."), "try_again", {}],
    ["a moved address", { type: NOT_ALLOWED, code: "delivery_mismatch" }, "try_again", {}],
    [
      "a missing desk",
      new MedusaError(INVALID_DATA, "x", "desk_required"),
      "invalid_fields",
      { fields: { "delivery.desk_id": "required" } },
    ],
    [
      "a wrong desk",
      new MedusaError(INVALID_DATA, "x", "desk_unknown"),
      "desk_unknown",
      { fields: { "delivery.desk_id": "desk_unknown" } },
    ],
  ])("reads %s", (_, error, code, details) => {
    expect(refusalOf(error, "order_refused")).toMatchObject({ code, details })
  })

  it.each([
    ["a bug", new TypeError("undefined is not a function")],
    ["a broken database", new MedusaError(DB_ERROR, "x")],
    ["an impossible state", new MedusaError(UNEXPECTED_STATE, "x")],
    ["nothing", undefined],
    ["a text", "no"],
  ])("leaves %s to be a 500", async (_, error) => {
    expect(refusalOf(error, "order_refused")).toBeUndefined()
    await expect(stage("order_refused", () => Promise.reject(error))).rejects.toBe(error)
  })

  it("keeps a refusal that is already one", () => {
    const refusal = new CheckoutError("cart_empty")
    expect(refusalOf(refusal, "order_refused")).toBe(refusal)
  })
})
