import { toast } from "@medusajs/ui"
import { Refused } from "../lib/backend"

/** Tells the merchant why nothing was saved. `explain` turns a code into a sentence. */
export function toastRefusal(error: unknown, explain: (code: string) => string): void {
  toast.error(explain(error instanceof Refused ? error.code : "unknown"))
}
