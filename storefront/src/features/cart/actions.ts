"use server"

/** What a form learns after asking to put something in the cart. */
export type AddToCartState =
  | { status: "idle" }
  | { status: "added"; title: string; count: number }
  | { status: "error"; message: string }

/**
 * Puts one variant in the shopper's cart. Form fields: `variant_id`, `quantity`, `locale`, `title`.
 * For `useActionState`; without JavaScript the same form posts and the page shows the state.
 */
export async function addToCart(_state: AddToCartState, form: FormData): Promise<AddToCartState> {
  return { status: "error", message: `not built: ${String(form.get("variant_id"))}` }
}
