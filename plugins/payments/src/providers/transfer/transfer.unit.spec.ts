import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { TransferPaymentProvider } from "./service"

/** A database that answers each statement by what it asks for. */
function provider({ accounts = true, state }: { accounts?: boolean; state?: string } = {}) {
  const transfer = {
    id: "ptr_1",
    session_id: "payses_1",
    payment_collection_id: "pay_col_1",
    order_id: "order_1",
    reference: "01AMYZ5K",
    amount_centimes: "210000",
    currency: "dzd",
    state,
    rejections: 0,
    reject_reason: null,
    received_centimes: null,
    first_by: null,
    first_at: null,
    confirmed_by: null,
    confirmed_at: null,
    settled_at: null,
    version: 1,
    created_at: new Date(),
  }
  const written: string[] = []
  const raw = async (sql: string) => {
    if (/insert into payment_transfer/i.test(sql)) written.push(sql)
    if (sql.includes("payment_transfer_account")) return { rows: accounts ? [{}] : [] }
    return { rows: state ? [transfer] : [] }
  }
  const cradle = { [ContainerRegistrationKeys.PG_CONNECTION]: { raw } }
  return { written, transfer: new TransferPaymentProvider(cradle) }
}

const asked = { amount: 2100, currency_code: "dzd", data: { session_id: "payses_1" } }

describe("TransferPaymentProvider", () => {
  it("opens a session on what Medusa itself sends", async () => {
    await expect(provider().transfer.initiatePayment(asked)).resolves.toEqual({
      id: "transfer_payses_1",
      status: "pending",
      data: { session_id: "payses_1" },
    })
  })

  it.each([
    [{ ...asked, data: { session_id: "s", state: "confirmed" } }, "payment_data_refused"],
    [{ ...asked, currency_code: "eur" }, "currency_unsupported"],
    [{ ...asked, amount: "10.001" }, "amount_too_precise"],
    [{ ...asked, amount: 0 }, "amount_below_minimum"],
  ])("refuses %p", async (input, code) => {
    await expect(provider().transfer.initiatePayment(input)).rejects.toMatchObject({ code })
  })

  it("takes the amount in every shape Medusa hands it over", async () => {
    const raw = { value: "2100.50", precision: 20 } as unknown as number
    const { transfer } = provider()
    for (const amount of [raw, "2100.5", 2100.5]) {
      await expect(transfer.initiatePayment({ ...asked, amount })).resolves.toBeDefined()
    }
  })

  it("is not offered while there is no account to transfer to", async () => {
    const { transfer } = provider({ accounts: false })
    await expect(transfer.initiatePayment(asked)).rejects.toMatchObject({
      code: "method_unavailable",
    })
  })

  it("waits until a person confirmed, whatever the data says", async () => {
    const { transfer, written } = provider({ state: "proof_submitted" })
    const context = { idempotency_key: "payses_1" }
    const data = { session_id: "payses_2", state: "confirmed" }
    await expect(transfer.authorizePayment({ data, context })).resolves.toEqual({
      status: "pending_authorization",
      data: { session_id: "payses_1" },
    })
    expect(written).toHaveLength(1)
    await expect(transfer.capturePayment({ data })).rejects.toMatchObject({ code: "not_paid" })
    await expect(transfer.getPaymentStatus({ data })).resolves.toMatchObject({
      status: "pending_authorization",
    })
  })

  it("is captured once a person confirmed", async () => {
    const { transfer, written } = provider({ state: "confirmed" })
    const data = { session_id: "payses_1" }
    await expect(transfer.authorizePayment({ data })).resolves.toMatchObject({ status: "captured" })
    await expect(transfer.capturePayment({ data })).resolves.toEqual({ data })
    await expect(transfer.getPaymentStatus({ data })).resolves.toMatchObject({ status: "captured" })
    expect(written).toHaveLength(0)
  })

  it("gives nothing back by itself and follows no webhook", async () => {
    const { transfer } = provider({ state: "confirmed" })
    await expect(transfer.cancelPayment({ data: { session_id: "a" } })).resolves.toEqual({
      data: { session_id: "a" },
    })
    await expect(transfer.getWebhookActionAndData()).resolves.toEqual({ action: "not_supported" })
  })

  it("refuses options it would ignore", () => {
    expect(() => TransferPaymentProvider.validateOptions({ rip: 1 })).toThrow(/rip/)
    expect(() => TransferPaymentProvider.validateOptions({})).not.toThrow()
  })
})
