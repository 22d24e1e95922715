import { Drawer, Input, Text, Textarea, toast, usePrompt } from "@medusajs/ui"
import { useId, useState, type FormEvent } from "react"
import { typedAmount } from "../lib/amount-input"
import { methodOf } from "../lib/locale"
import { useRefund } from "../lib/queries"
import { readRefund, type RefundFaults } from "../lib/refund-draft"
import type { Refundable } from "../lib/types"
import { useTexts } from "../lib/use-texts"
import { Facts } from "./facts"
import { Field } from "./field"
import { FormFooter } from "./form-footer"

/**
 * Sends money of one payment back. At a gateway that can, it does; elsewhere the merchant paid it
 * back by hand and notes the reference of that payment: nothing is said to have moved by itself.
 */
export function RefundDrawer({
  refundable,
  onClose,
}: {
  refundable: Refundable
  onClose: () => void
}) {
  const { t, locale, money, word, explain } = useTexts()
  const id = useId()
  const prompt = usePrompt()
  const refund = useRefund(refundable.payment_id)
  const [draft, setDraft] = useState({
    amount: typedAmount(refundable.amount, locale),
    note: "",
    reference: "",
  })
  const [faults, setFaults] = useState<RefundFaults>({})
  const set = (change: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...change }))
  const manual = refundable.mode === "manual"
  const method = word("methods", methodOf(refundable.provider_id), refundable.provider_id)
  const errorOf = (code: string | undefined) =>
    code && t(`refund.faults.${code}`, { most: money(refundable.amount) })

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    const read = readRefund(draft, refundable)
    setFaults(read.ok ? {} : read.faults)
    if (!read.ok) return
    const amount = money(read.request.amount)
    const kind = manual ? "manual" : "gateway"
    const sure = await prompt({
      title: t(`refund.confirm.${kind}`, { amount }),
      description: t(`refund.confirmHint.${kind}`, { amount, method }),
      confirmText: t(`refund.yes.${kind}`),
      cancelText: t("actions.cancel"),
    })
    if (!sure) return
    refund.mutate(read.request, {
      onSuccess: (answer) => {
        if (answer.refund.state === "unclear") toast.warning(t("refund.unclear"))
        else toast.success(t(`refund.done.${kind}`, { amount }))
        onClose()
      },
      onError: (error) => toast.error(explain(error)),
    })
  }

  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <form onSubmit={(event) => void submit(event)} className="flex min-h-0 flex-1 flex-col">
          <Drawer.Header>
            <Drawer.Title>{t("refund.title")}</Drawer.Title>
            <Drawer.Description>
              {t(manual ? "refund.why" : "refund.how", { method })}
            </Drawer.Description>
          </Drawer.Header>
          <Drawer.Body className="flex flex-col gap-4 overflow-y-auto">
            <Facts
              rows={[
                [t("attempt.method"), method],
                [t("refund.captured"), <bdi key="captured">{money(refundable.captured)}</bdi>],
                [
                  t("refund.refunded"),
                  refundable.refunded > 0 && <bdi>{money(refundable.refunded)}</bdi>,
                ],
                [t("refund.most"), <bdi key="most">{money(refundable.amount)}</bdi>],
              ]}
            />
            <Field
              id={`${id}-amount`}
              label={t("refund.amount")}
              hint={refundable.partial ? t("refund.amountHint") : t("refund.fullOnly")}
              error={errorOf(faults.amount)}
            >
              <Input
                id={`${id}-amount`}
                dir="ltr"
                inputMode="decimal"
                autoComplete="off"
                value={draft.amount}
                readOnly={!refundable.partial}
                aria-invalid={faults.amount !== undefined}
                aria-describedby={`${id}-amount-hint`}
                onChange={(event) => set({ amount: event.target.value })}
              />
            </Field>
            {manual && (
              <Field
                id={`${id}-reference`}
                label={t("refund.reference")}
                hint={t("refund.referenceHint")}
                error={errorOf(faults.reference)}
              >
                <Input
                  id={`${id}-reference`}
                  autoComplete="off"
                  maxLength={100}
                  value={draft.reference}
                  aria-invalid={faults.reference !== undefined}
                  aria-describedby={`${id}-reference-hint`}
                  onChange={(event) => set({ reference: event.target.value })}
                />
              </Field>
            )}
            <Field id={`${id}-note`} label={t("refund.note")}>
              <Textarea
                id={`${id}-note`}
                rows={2}
                maxLength={500}
                value={draft.note}
                onChange={(event) => set({ note: event.target.value })}
              />
            </Field>
            {refund.isPending && (
              <Text role="status" size="small" className="text-ui-fg-subtle">
                {t(manual ? "refund.recording" : "refund.asking")}
              </Text>
            )}
          </Drawer.Body>
          <FormFooter
            pending={refund.isPending}
            label={t(manual ? "refund.record" : "refund.send")}
          />
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
