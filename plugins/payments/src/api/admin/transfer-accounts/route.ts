import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sqlOf } from "../../../ledger/connection"
import { listAccounts } from "../../../offline/accounts/rows"
import { accountView, storeAccount } from "../../../offline/accounts/save"
import { refusing } from "../../../offline/answer"

/** Every account shoppers may transfer to, inactive ones too. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await refusing(req, res, async () => {
    res.json({ accounts: (await listAccounts(sqlOf(req.scope))).map(accountView) })
  })
}

/** Adds an account: `{kind, holder, rip?, ccp?, bank?, active?}`. Faults by field. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await refusing(req, res, async () => {
    const account = await storeAccount(req.scope, undefined, req.body)
    res.status(201).json({ account: accountView(account) })
  })
}
