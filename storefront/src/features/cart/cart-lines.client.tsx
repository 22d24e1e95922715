"use client"

import { centimes, centimesToDinars } from "@hanout/algeria/money"
import Link from "next/link"
import { useActionState, type FormEvent } from "react"
import { ProductPicture } from "@/features/catalog/product-picture"
import { lineTotal, type CartLine } from "@/lib/cart/cart"
import { changeValue, readLineChange } from "@/lib/cart/line-change"
import { fill } from "@/lib/fill"
import { Alert } from "@/ui/feedback"
import { Button } from "@/ui/button"
import { MerchantText } from "@/ui/merchant-text"
import { Price } from "@/ui/price"
import { changeLine, type CartChangeState } from "./actions"
import { noticeOf, useCart, useCartScope, type CartNotice } from "./cart-provider.client"
import { LineNote } from "./line-note.client"
import { Stepper } from "./stepper.client"

const IDLE: CartChangeState = { status: "idle" }

/** Answer and action of {@link useLineForms}. */
export type LineForms = readonly [CartChangeState, (form: FormData) => void]

/** Forms of the lines for browsers without JavaScript; `answer` is what the last post came to. */
export function useLineForms(answer: CartChangeState = IDLE): LineForms {
  const [posted, formAction] = useActionState(changeLine, answer)
  return [posted, formAction]
}

/** The lines of the cart with quantity, removal and undo; used by the page and the drawer. */
export function CartLines({ idPrefix, forms }: { idPrefix: string; forms: LineForms }) {
  const { cart } = useCart()
  const { notice, run, locale } = useCartScope()
  const [posted, formAction] = forms

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const { submitter } = event.nativeEvent as SubmitEvent
    send(new FormData(event.currentTarget, submitter))
  }

  function send(form: FormData) {
    const change = readLineChange(form)
    if (change) {
      run({ kind: "set", ...change }, () => changeLine(IDLE, form))
    }
  }

  return (
    <div className="grid gap-4">
      <Notice notice={notice ?? noticeOf(posted)} action={formAction} />
      <ul className="grid divide-y divide-line empty:hidden">
        {cart.lines.map((line) => (
          <li key={line.variantId}>
            <form id={`${idPrefix}-${line.variantId}`} action={formAction} onSubmit={submit}>
              <input type="hidden" name="locale" value={locale} />
              <input type="hidden" name="variant_id" value={line.variantId} />
              <Line
                line={line}
                onQuantity={(quantity) => {
                  const form = new FormData()
                  form.set("locale", locale)
                  form.set("change", changeValue(line.variantId, quantity))
                  send(form)
                }}
              />
            </form>
          </li>
        ))}
      </ul>
    </div>
  )
}

function Line({ line, onQuantity }: { line: CartLine; onQuantity: (quantity: number) => void }) {
  const { locale, labels } = useCartScope()
  const { title, handle } = line
  const name = <MerchantText text={title} locale={locale} />
  return (
    <div className="grid grid-cols-[4.5rem_1fr] gap-x-4 gap-y-2 py-4">
      <ProductPicture picture={line.image} category={line.category} sizes="72px" />
      <div className="grid content-start gap-1">
        <p className="leading-snug font-medium">
          {handle ? (
            <Link
              href={`/${locale}/products/${handle}`}
              className="underline-offset-4 hover:underline"
            >
              {name}
            </Link>
          ) : (
            name
          )}
        </p>
        <p className="text-sm text-muted">
          <Price amount={centimesToDinars(centimes(line.unitCentimes))} locale={locale} />{" "}
          {labels.each}
        </p>
        <LineNote line={line} labels={labels} />
      </div>
      <div className="col-span-2 flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
        <span className="flex items-center gap-1">
          <Stepper line={line} labels={labels} onCommit={onQuantity} />
          <noscript>
            <Button type="submit" tone="plain" className="px-2 text-sm">
              {labels.update}
            </Button>
          </noscript>
          <button
            type="submit"
            name="change"
            value={changeValue(line.variantId, 0)}
            aria-label={fill(labels.removeItem, { title })}
            className="min-h-11 rounded-control px-3 text-sm text-muted underline underline-offset-4 hover:text-ink"
          >
            {labels.remove}
          </button>
        </span>
        <Price
          amount={centimesToDinars(lineTotal(line))}
          locale={locale}
          className="font-semibold"
        />
      </div>
    </div>
  )
}

/** What the last change came to; a removal can be taken back. */
function Notice({
  notice,
  action,
}: {
  notice: CartNotice | null
  action: (form: FormData) => void
}) {
  const { run, locale, labels } = useCartScope()
  if (!notice) {
    return null
  }
  const { undo } = notice
  if (!undo) {
    return <Alert tone={notice.tone} title={notice.text} />
  }
  const value = changeValue(undo.variantId, undo.quantity)
  return (
    <form
      action={action}
      onSubmit={(event) => {
        event.preventDefault()
        const form = new FormData(event.currentTarget)
        // Nothing to show in advance: the line's price comes from the server.
        run({ kind: "set", variantId: undo.variantId, quantity: undo.quantity }, () =>
          changeLine(IDLE, form)
        )
      }}
      className="flex flex-wrap items-center justify-between gap-3 rounded-control bg-sunken ps-4 pe-2 py-1"
    >
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="change" value={value} />
      <input type="hidden" name="undo" value="1" />
      <span>{notice.text}</span>
      <Button type="submit" tone="plain">
        {labels.undo}
      </Button>
    </form>
  )
}
