import { MedusaError } from "@medusajs/framework/utils"
import {
  PAYMENT_ERRORS,
  PaymentError,
  paymentErrorAnswer,
  paymentErrorOf,
  paymentRefusal,
} from "./payment-errors"

describe("PAYMENT_ERRORS", () => {
  it.each(Object.entries(PAYMENT_ERRORS))("%s speaks three languages", (_, { text }) => {
    expect(text.ar).toMatch(/[\u0600-\u06ff]/)
    for (const sentence of [text.fr, text.en]) expect(sentence).toMatch(/^[^\u0600-\u06ff]+$/)
  })
})

describe("paymentErrorOf", () => {
  it("finds our code in whatever a workflow made of the error", () => {
    const thrown = paymentRefusal("refund_too_large")
    expect(paymentErrorOf(thrown)?.code).toBe("refund_too_large")
    expect(paymentErrorOf({ ...thrown, code: thrown.code })?.code).toBe("refund_too_large")
    const own = new PaymentError("already_paid")
    expect(paymentErrorOf(own)).toBe(own)
  })

  it("calls a lock that was not had a reason to try again", () => {
    const busy = new MedusaError(MedusaError.Types.CONFLICT, "busy")
    expect(paymentErrorOf(busy)?.code).toBe("try_again")
    expect(paymentErrorOf(new Error("Failed to acquire lock for key"))?.code).toBe("try_again")
  })

  it("leaves failures of ours alone", () => {
    for (const error of [new Error("x"), { code: "23505" }, "x", null, undefined]) {
      expect(paymentErrorOf(error)).toBeUndefined()
    }
  })

  it("shows no code of a gateway's own", () => {
    expect(paymentRefusal("deposit_rule").code).toBe("refund_refused")
  })
})

it("answers with status, code, kind and sentence", () => {
  const refusal = new PaymentError("method_unavailable", { reason: "centimes" })
  expect(paymentErrorAnswer(refusal, "en")).toEqual({
    status: 400,
    body: {
      reason: "centimes",
      code: "method_unavailable",
      type: "not_allowed",
      message: "This payment method is not available for this order.",
    },
  })
})
