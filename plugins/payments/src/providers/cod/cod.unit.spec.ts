import { CodPaymentProvider } from "./service"

const cod = new CodPaymentProvider({}, {})

describe("CodPaymentProvider", () => {
  it("authorises at once: the shopper promised the cash", async () => {
    await expect(cod.authorizePayment({ data: {} })).resolves.toMatchObject({
      status: "authorized",
    })
  })

  it("opens a session on what Medusa itself sends", async () => {
    await expect(
      cod.initiatePayment({ amount: 10, currency_code: "dzd", data: { session_id: "payses_1" } })
    ).resolves.toEqual({ id: "cod_payses_1", data: {} })
  })

  it.each([{ state: "collected" }, { session_id: "s", status: "captured" }])(
    "refuses data sent by a client: %p",
    async (data) => {
      await expect(
        cod.initiatePayment({ amount: 10, currency_code: "dzd", data })
      ).rejects.toMatchObject({ type: "invalid_data", code: "payment_data_refused" })
    }
  )

  it("reports the state it recorded itself", async () => {
    const states: [Promise<{ data?: Record<string, unknown> }>, string][] = [
      [cod.authorizePayment({ data: {} }), "authorized"],
      [cod.capturePayment({ data: {} }), "captured"],
      [cod.cancelPayment({ data: {} }), "canceled"],
    ]
    for (const [done, status] of states) {
      const { data } = await done
      await expect(cod.getPaymentStatus({ data })).resolves.toMatchObject({ status })
    }
    await expect(cod.getPaymentStatus({ data: { state: "odd" } })).resolves.toMatchObject({
      status: "pending",
    })
  })

  it("never follows a webhook", async () => {
    await expect(cod.getWebhookActionAndData()).resolves.toEqual({ action: "not_supported" })
  })

  it("refuses options it would ignore", () => {
    expect(() => CodPaymentProvider.validateOptions({ max_amount: 1 })).toThrow(/max_amount/)
    expect(() => CodPaymentProvider.validateOptions({})).not.toThrow()
  })
})
