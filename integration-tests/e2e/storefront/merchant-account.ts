import { readStage } from "../stage"

/** A postal account with a right key. */
const RIP = "00799999002345678941"

/** Makes sure that the shop has an account to transfer to, as its owner would enter one. */
export async function ensureTransferAccount(): Promise<void> {
  const { backendUrl, owner } = readStage()
  const ask = async <T>(path: string, token?: string, body?: object): Promise<T> => {
    const answer = await fetch(`${backendUrl}${path}`, {
      method: body ? "POST" : "GET",
      headers: {
        "content-type": "application/json",
        ...(token && { authorization: `Bearer ${token}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    return (await answer.json()) as T
  }
  const { token } = await ask<{ token: string }>("/auth/user/emailpass", undefined, owner)
  const { accounts } = await ask<{ accounts: { rip: string | null; active: boolean }[] }>(
    "/admin/transfer-accounts",
    token
  )
  if (accounts.some(({ rip, active }) => active && rip === RIP)) return
  const account = { kind: "rip", holder: "MJ Chauffage", rip: RIP, active: true }
  await ask("/admin/transfer-accounts", token, account)
}
