import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { setStaffNote } from "../../../../../../dispatch/note"
import { parsed } from "../../../../../../planning/times"
import { noteBody } from "../../../../../admin-input"
import { staffOf } from "../../../../../admin-request"
import { changingVisit } from "../../../../../admin-visit"

/** What staff note on a visit, for themselves and the technician: `{staff_note}`. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await changingVisit(req, res, async (id) => {
    const { staff_note } = parsed(noteBody, req.body)
    await setStaffNote(req.scope, { id, staff_note, actor: staffOf(req) })
  })
}
