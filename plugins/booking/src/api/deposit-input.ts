import { z } from "@medusajs/framework/zod"

const token = z.string().min(1).max(200)

/** `POST /store/booking/deposits`. */
export const depositBody = z.object({ hold_token: token })

/** `POST /store/booking/deposits/:ref/choose`. */
export const chooseBody = z.object({
  starts_at: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
  manage_token: token,
})
