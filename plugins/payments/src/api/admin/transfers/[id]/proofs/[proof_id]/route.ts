import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sqlOf } from "../../../../../../ledger/connection"
import { refusing } from "../../../../../../offline/answer"
import { OfflineError } from "../../../../../../offline/errors"
import { readProofFile } from "../../../../../../offline/transfers/proofs"

const EXTENSION: Readonly<Record<string, string>> = {
  "image/jpeg": "jpg",
  "application/pdf": "pdf",
}

/**
 * The file of a proof, for the merchant only. Always a download that may run nothing: a stranger sent
 * it, and this is the admin's origin.
 */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await refusing(req, res, async () => {
    const { id = "", proof_id = "" } = req.params
    const file = await readProofFile(sqlOf(req.scope), id, proof_id)
    if (!file) throw new OfflineError("proof_not_found")
    res.setHeader("content-type", file.mime_type)
    res.setHeader(
      "content-disposition",
      `attachment; filename="${proof_id}.${EXTENSION[file.mime_type] ?? "bin"}"`
    )
    res.setHeader("x-content-type-options", "nosniff")
    res.setHeader("content-security-policy", "sandbox; default-src 'none'")
    res.setHeader("cross-origin-resource-policy", "same-origin")
    res.setHeader("cache-control", "private, no-store")
    res.send(file.content)
  })
}
