import type { MedusaContainer } from "@medusajs/framework/types"
import { settleConfirmedTransfers } from "../offline/transfers/settle-transfer"

/** Brings in confirmed transfers whose process died between the word and the capture. */
export default async function settleTransfersJob(container: MedusaContainer): Promise<void> {
  await settleConfirmedTransfers(container)
}

/** Every minute: a confirmed transfer is money the shopper was told is in. */
export const config = { name: "hanout-settle-transfers", schedule: "* * * * *" }
