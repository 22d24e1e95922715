import { parseCcp, parseRip } from "@hanout/algeria/accounts"

/** What an account is: a postal RIP, a CCP, a RIP reached from BaridiMob, an account at a bank. */
export const ACCOUNT_KINDS = ["rip", "ccp", "baridimob", "bank"] as const

/** See {@link ACCOUNT_KINDS}. */
export type AccountKind = (typeof ACCOUNT_KINDS)[number]

/** A checked account. Numbers are digits only; what a kind does not have is null. */
export type AccountInput = {
  kind: AccountKind
  holder: string
  rip: string | null
  ccp: string | null
  bank: string | null
  active: boolean
}

/** Faults by field, as codes the admin words. */
export type AccountFaults = Partial<Record<"kind" | "holder" | "rip" | "ccp" | "bank", string>>

const text = (value: unknown): string =>
  typeof value === "string" ? value.replace(/\p{Cc}+/gu, " ").trim() : ""

const isKind = (value: unknown): value is AccountKind =>
  ACCOUNT_KINDS.some((kind) => kind === value)

/**
 * Reads an account as the admin sends it. Numbers are checked by their keys, so that no shopper
 * sends money to a mistyped account: codes of `@hanout/algeria/accounts`, `rip_not_postal` for a
 * bank's RIB given as the post office's, `required`, `too_long`. A bank's name, when it is not
 * given, is what its code says.
 */
export function readAccount(
  body: unknown
): { ok: true; account: AccountInput } | { ok: false; fields: AccountFaults } {
  const given = typeof body === "object" && body !== null ? { ...body } : {}
  const field = (name: string): unknown => Reflect.get(given, name)
  const kind = field("kind")
  if (!isKind(kind)) return { ok: false, fields: { kind: "required" } }

  const fields: AccountFaults = {}
  const holder = text(field("holder"))
  if (holder === "") fields.holder = "required"
  else if (holder.length > 120) fields.holder = "too_long"

  let ccp: string | null = null
  let rip: string | null = null
  let named: string | null = null
  if (kind === "ccp") {
    const read = parseCcp(text(field("ccp")).slice(0, 64))
    if (!read.ok) fields.ccp = text(field("ccp")) === "" ? "required" : read.code
    // Nothing vouches for a number without its key.
    else if (!read.account.key_given) fields.ccp = "ccp_key"
    else ccp = read.account.number
  } else {
    const read = parseRip(text(field("rip")).slice(0, 64))
    if (!read.ok) fields.rip = text(field("rip")) === "" ? "required" : read.code
    else if (kind !== "bank" && !read.account.postal) fields.rip = "rip_not_postal"
    else rip = read.account.rip
    named = read.ok ? read.account.bank_name : null
  }
  const bank = kind === "bank" ? text(field("bank")) || (named ?? "") : ""
  if (bank.length > 120) fields.bank = "too_long"

  if (Object.keys(fields).length > 0) return { ok: false, fields }
  const account = { kind, holder, rip, ccp, bank: bank || null, active: field("active") !== false }
  return { ok: true, account }
}
