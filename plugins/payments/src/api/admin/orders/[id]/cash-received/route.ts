import type {
  AuthenticatedMedusaRequest,
  MedusaRequest,
  MedusaResponse,
} from "@medusajs/framework/http"
import { z } from "@medusajs/framework/zod"
import { readDinars } from "@hanout/algeria/money"
import { cashErrorCode, ERRORS, type CashErrorCode } from "../../../../../errors"
import { languageOf } from "../../../../payment-answer"
import { recordCashReceivedWorkflow } from "../../../../../workflows"
import { readCash } from "../../../../../workflows/steps/read-cash"

const bodySchema = z.object({
  amount: z.coerce
    .number()
    .positive()
    .refine((dinars) => readDinars(dinars).ok)
    .optional(),
  note: z
    .string()
    .max(500)
    .transform((text) =>
      text
        .replace(/\p{Surrogate}/gu, "")
        .replace(/\p{Cc}+/gu, " ")
        .trim()
    )
    .optional(),
})

const receivedSchema = z.object({
  at: z.string().optional(),
  by: z.string().nullish(),
  note: z.string().nullish(),
})

/**
 * Who took the cash. Only once it is taken: an order's metadata begins as the cart's, which a shopper
 * may write, so before that nothing in it is the merchant's word.
 */
function receivedOf(read: NonNullable<Awaited<ReturnType<typeof readCash>>>) {
  if (read.cash.state !== "collected") return null
  return receivedSchema.safeParse(read.metadata.cash_received).data ?? null
}

/** Where the cash of the order stands; drives the "Encaissement" widget. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const read = await readCash(req.scope, req.params.id ?? "")
  if (!read) return refuse(req, res, "order_not_found")
  res.json({ cash: read.cash, received: receivedOf(read) })
}

/** Records the cash as received; see {@link recordCashReceivedWorkflow}. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const body = bodySchema.safeParse(req.body ?? {})
  if (!body.success) return refuse(req, res, "invalid_fields")
  const orderId = req.params.id ?? ""
  try {
    await recordCashReceivedWorkflow(req.scope).run({
      input: {
        order_id: orderId,
        ...body.data,
        received_by: req.auth_context?.actor_id,
        received_at: new Date().toISOString(),
      },
    })
  } catch (error) {
    const code = cashErrorCode(error)
    if (!code) throw error
    const due = code === "amount_mismatch" ? await readCash(req.scope, orderId) : undefined
    const extra = due?.cash.state === "due" ? { amount: due.cash.amount } : {}
    return refuse(req, res, code, extra)
  }
  const read = await readCash(req.scope, orderId)
  res.json({ cash: read?.cash, received: read ? receivedOf(read) : null })
}

function refuse(
  req: MedusaRequest,
  res: MedusaResponse,
  code: CashErrorCode,
  extra: Record<string, unknown> = {}
): void {
  const { status, text } = ERRORS[code]
  const type = status === 404 ? "not_found" : status === 400 ? "invalid_data" : "conflict"
  res.status(status).json({ ...extra, code, type, message: text[languageOf(req)] })
}
