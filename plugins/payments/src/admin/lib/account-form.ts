import { formatCcp, parseCcp, parseRip } from "@hanout/algeria/accounts"
import type { AccountKind, TransferAccount } from "./types"

/** What the account form holds, as typed. */
export type AccountForm = {
  kind: AccountKind
  holder: string
  rip: string
  ccp: string
  bank: string
  active: boolean
}

/** The fields of a kind, in the order they are filled. */
export const ACCOUNT_FIELDS: Readonly<Record<AccountKind, readonly ("rip" | "ccp" | "bank")[]>> = {
  ccp: ["ccp"],
  rip: ["rip"],
  baridimob: ["rip"],
  bank: ["rip", "bank"],
}

/** The form of a saved account, or an empty one. */
export function accountForm(account: TransferAccount | undefined): AccountForm {
  return {
    kind: account?.kind ?? "ccp",
    holder: account?.holder ?? "",
    rip: account?.rip ?? "",
    ccp: account?.ccp ? formatCcp(account.ccp) : "",
    bank: account?.bank ?? "",
    active: account?.active ?? true,
  }
}

/** What a typed number says: nothing yet, a fault by code, or what the number is. */
export type NumberCheck =
  | { state: "empty" }
  | { state: "fault"; code: string }
  | { state: "valid"; display: string; bank_name: string | null }

/** Checks a RIP or RIB: twenty digits and their key. A BaridiMob or RIP account is the post office's. */
export function checkRip(typed: string, kind: AccountKind): NumberCheck {
  if (typed.trim() === "") return { state: "empty" }
  const read = parseRip(typed)
  if (!read.ok) return { state: "fault", code: read.code }
  const { display, bank_name, postal } = read.account
  if (kind !== "bank" && !postal) return { state: "fault", code: "rip_not_postal" }
  return { state: "valid", display, bank_name }
}

/** Checks a CCP number with its key: without one nothing vouches for the number. */
export function checkCcp(typed: string): NumberCheck {
  if (typed.trim() === "") return { state: "empty" }
  const read = parseCcp(typed)
  if (!read.ok) return { state: "fault", code: read.code }
  if (!read.account.key_given) return { state: "fault", code: "ccp_no_key" }
  return { state: "valid", display: read.account.display, bank_name: null }
}

/** What the server takes: only the fields of the kind. */
export function accountRequest(form: AccountForm): Record<string, string | boolean> {
  const fields = ACCOUNT_FIELDS[form.kind].map((name) => [name, form[name].trim()] as const)
  return {
    kind: form.kind,
    holder: form.holder.trim(),
    active: form.active,
    ...Object.fromEntries(fields.filter(([, value]) => value !== "")),
  }
}
