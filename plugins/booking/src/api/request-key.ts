import type { MedusaRequest } from "@medusajs/framework/http"
import { createHash } from "node:crypto"
import type { Idempotency } from "../workflows/types"
import { readInput } from "./answer"
import { idempotencyHeader } from "./store-input"

/**
 * What makes a request one that may come twice: its `Idempotency-Key` and the hash of its content;
 * undefined without the header. Throws `invalid_fields`.
 */
export function requestKeyOf(
  req: MedusaRequest,
  scope: string,
  content: unknown
): Idempotency | undefined {
  const key = readInput(idempotencyHeader, req.headers)["idempotency-key"]
  if (!key) return undefined
  const request_hash = createHash("sha256").update(JSON.stringify(content)).digest("hex")
  return { scope, key, request_hash }
}
