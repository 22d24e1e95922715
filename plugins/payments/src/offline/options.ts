import { isWilayaCode } from "@hanout/algeria/wilayas"
import { z } from "@medusajs/framework/zod"

const amount = z.number().nonnegative().finite().optional()

/** Option group `cod`. Amounts in dinars. */
export const codOptions = z
  .strictObject({
    /** Smallest order paid in cash, in dinars. None by default. */
    min_amount: amount,
    /** Largest order paid in cash, in dinars: what the merchant trusts to a doorstep. */
    max_amount: amount,
    wilayas: z
      .strictObject({
        /** Codes (`"33"`) of wilayas where no cash is taken. */
        exclude: z.array(z.string().refine(isWilayaCode, "is not a wilaya code")).default([]),
      })
      .optional(),
    /** A cash order leaves the shop only after a call confirmed it. Off by default. */
    confirmBeforeShipping: z.boolean().optional(),
    history: z
      .strictObject({
        /** Cash orders of one phone that may have been refused before cash is no longer offered. */
        maxRefused: z.number().int().min(1).max(100),
        /** How far back refusals count, in days. */
        windowDays: z.number().int().min(1).max(3650),
      })
      .optional(),
  })
  .refine((cod) => (cod.min_amount ?? 0) <= (cod.max_amount ?? Infinity), {
    message: "min_amount is above max_amount",
  })
  .default({})

/** Parsed option group `cod`. */
export type CodOptions = z.infer<typeof codOptions>

/** Option group `transfer`. Amounts in dinars. */
export const transferOptions = z
  .strictObject({
    /** Transfers from this amount on, in dinars, are confirmed by two different persons. */
    secondConfirmationFrom: z.number().positive().finite().optional(),
    /** Rejected proofs after which no further one is taken. */
    maxRejections: z.number().int().min(1).max(5).default(3),
  })
  .prefault({})

/** Parsed option group `transfer`. */
export type TransferOptions = z.infer<typeof transferOptions>

/** Option group `merchant`: who is named on receipts. */
export const merchantOptions = z
  .strictObject({
    /** Name on receipts; the store's own name by default. */
    name: z.string().trim().min(1).max(120).optional(),
    /** Logo on receipts: path of a PNG, JPEG, WebP or SVG file. */
    logoPath: z.string().min(1).optional(),
  })
  .prefault({})

/** Parsed option group `merchant`. */
export type MerchantOptions = z.infer<typeof merchantOptions>
