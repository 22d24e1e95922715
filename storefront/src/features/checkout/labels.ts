import type { Messages } from "@/i18n/messages"

/** Finished words of the checkout form. */
export type CheckoutLabels = Messages["checkout"]["form"]

/** A wilaya to choose from: "16 – Alger". */
export type WilayaChoice = { code: string; name: string }
