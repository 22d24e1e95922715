"use server"

import { refresh } from "next/cache"
import { redirect } from "next/navigation"
import { leaveFlash, postedPlainly } from "@/data/flash"
import { BackendError } from "@/data/medusa"
import { translator, type Translator } from "@/i18n/translate"
import { countOf, readQuantity } from "@/lib/cart/cart"
import { isVariantId, readLineChange } from "@/lib/cart/line-change"
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/i18n/locales"
import { addPieces, setPieces, type ChangeResult } from "./change"

/** What a form learns after asking to put something in the cart. */
export type AddToCartState =
  | { status: "idle" }
  | { status: "added"; title: string; count: number; message: string }
  | { status: "error"; message: string }

/** What a line of the cart learns after a change. */
export type CartChangeState =
  | { status: "idle" }
  | {
      status: "done"
      message: string
      /** After a removal: what to put back. */
      undo?: { variantId: string; quantity: number; title: string }
    }
  | { status: "error"; message: string }

/**
 * Puts one variant in the shopper's cart. Form fields: `variant_id`, `quantity` (1 unless given),
 * `locale`. For `useActionState`; without JavaScript the same form posts and the page shows the
 * state. Errors come as finished sentences; nothing is thrown.
 */
export async function addToCart(_state: AddToCartState, form: FormData): Promise<AddToCartState> {
  const locale = localeOf(form)
  const t = translator(locale, "cart")
  const variantId = variantOf(form)
  const quantity = readQuantity(form.get("quantity") ?? "1")
  if (!variantId || !quantity) {
    const message = t(variantId ? "notice.invalid" : "notice.unknown")
    return showCart(locale, { status: "error", message })
  }
  const result = await attempt(() => addPieces({ variantId, quantity, locale }))
  if (!result.ok || !result.line) {
    return showCart(locale, { status: "error", message: failure(t, result) })
  }
  const { line, cart, renewed, limited } = result
  const message = [
    renewed && t("notice.renewed"),
    limited
      ? t("notice.limited", { count: line.quantity })
      : t("notice.added", { title: line.title }),
  ]
  refresh()
  return showCart(locale, {
    status: "added",
    title: line.title,
    count: countOf(cart.cart),
    message: message.filter(Boolean).join(" "),
  })
}

/** Without JavaScript the cart itself is the answer, with the message above its lines. */
async function showCart(
  locale: Locale,
  state: Exclude<AddToCartState, { status: "idle" }>
): Promise<AddToCartState> {
  if (await postedPlainly()) {
    const status = state.status === "error" ? "error" : "done"
    await leaveFlash<CartChangeState>("cart", { status, message: state.message })
    redirect(`/${locale}/cart`)
  }
  return state
}

/**
 * Sets a line's quantity. The pressed button says `change` = `<variant>:<quantity>` (0 takes the
 * line out); otherwise `variant_id` and `quantity` of the form count. With `undo`, puts a removed
 * line back. For `useActionState`, with or without JavaScript.
 */
export async function changeLine(
  _state: CartChangeState,
  form: FormData
): Promise<CartChangeState> {
  return leaveFlash("cart", await change(form))
}

async function change(form: FormData): Promise<CartChangeState> {
  const locale = localeOf(form)
  const t = translator(locale, "cart")
  const wish = readLineChange(form)
  if (!wish) {
    return { status: "error", message: t("notice.invalid") }
  }
  const undoing = form.has("undo")
  const result = await attempt(() =>
    undoing ? addPieces({ ...wish, locale }) : setPieces({ ...wish, locale })
  )
  refresh()
  if (!result.ok) {
    return { status: "error", message: failure(t, result) }
  }
  if (wish.quantity === 0) {
    const { title = "", quantity = 0 } = result.before ?? {}
    return {
      status: "done",
      message: t("notice.removed", { title }),
      ...(result.before && { undo: { variantId: wish.variantId, quantity, title } }),
    }
  }
  const count = result.line?.quantity ?? 0
  if (result.limited) {
    return { status: "done", message: t("notice.limited", { count }) }
  }
  return {
    status: "done",
    message: undoing
      ? t("notice.restored", { title: result.line?.title ?? "" })
      : t("notice.updated", { count }),
  }
}

function localeOf(form: FormData): Locale {
  const locale = form.get("locale")
  return typeof locale === "string" && isLocale(locale) ? locale : DEFAULT_LOCALE
}

function variantOf(form: FormData): string | undefined {
  const id = form.get("variant_id")
  return isVariantId(id) ? id : undefined
}

async function attempt(change: () => Promise<ChangeResult>): Promise<ChangeResult> {
  try {
    return await change()
  } catch (error) {
    if (error instanceof BackendError) {
      return { ok: false, reason: "failed" }
    }
    throw error
  }
}

function failure(t: Translator<"cart">, result: ChangeResult): string {
  const reason = result.ok ? "failed" : result.reason
  switch (reason) {
    case "sold_out":
      return t("notice.limited", { count: 0 })
    case "gone":
      return t("expired.text")
    case "unknown":
      return t("notice.unknown")
    case "failed":
      return t("notice.failed")
  }
}
