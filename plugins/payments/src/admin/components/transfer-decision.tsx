import { Button, Checkbox, Input, Label, Text, Textarea, toast, usePrompt } from "@medusajs/ui"
import { useId, useState, type FormEvent, type ReactNode } from "react"
import { readAmount, typedAmount } from "../lib/amount-input"
import { useConfirmTransfer, useRejectTransfer } from "../lib/offline-queries"
import { canReject, compareReceived } from "../lib/transfer-view"
import type { Transfer } from "../lib/types"
import { useTexts } from "../lib/use-texts"
import { Field } from "./field"

/** What confirming does, as a key of `transfer.then`. */
function thenOf({ state, needs_second }: Transfer, compared: string): string {
  if (compared !== "exact") return "different"
  return needs_second && state !== "awaiting_second" ? "second" : "exact"
}

/** Confirms or rejects: a screenshot proves nothing, only the account's statement does. */
export function TransferDecision({
  transfer,
  onClose,
}: {
  transfer: Transfer
  onClose: () => void
}) {
  const { t } = useTexts()
  const [rejecting, setRejecting] = useState(false)
  if (rejecting) {
    return <Reject transfer={transfer} onBack={() => setRejecting(false)} onClose={onClose} />
  }
  const reject = canReject(transfer) && (
    <Button type="button" size="small" variant="secondary" onClick={() => setRejecting(true)}>
      {t("transfer.reject")}
    </Button>
  )
  if (transfer.can_confirm) {
    return <Confirm transfer={transfer} reject={reject} onClose={onClose} />
  }
  return (
    <div className="flex flex-col items-start gap-3">
      <Text role="status" size="small" className="text-ui-fg-subtle">
        {t("transfer.otherPerson")}
      </Text>
      {reject}
    </div>
  )
}

function Confirm({
  transfer,
  reject,
  onClose,
}: {
  transfer: Transfer
  /** The button that rejects the proof instead, when there is one to reject. */
  reject: ReactNode
  onClose: () => void
}) {
  const { t, locale, money, explain } = useTexts()
  const id = useId()
  const prompt = usePrompt()
  const confirm = useConfirmTransfer(transfer.id)
  const [seen, setSeen] = useState(false)
  const [typed, setTyped] = useState(typedAmount(transfer.amount, locale))
  const [note, setNote] = useState("")
  const [tried, setTried] = useState(false)
  const received = readAmount(typed)
  const compared = compareReceived(received, transfer.amount)

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!seen || received === undefined) return
    const amount = money(received)
    const sure = await prompt({
      variant: "confirmation",
      title: t("transfer.confirm", { amount }),
      description: t(`transfer.then.${thenOf(transfer, compared)}`, {
        amount,
        due: money(transfer.amount),
        number: transfer.order.display_id,
      }),
      confirmText: t("transfer.yes"),
      cancelText: t("actions.cancel"),
    })
    if (!sure) return
    confirm.mutate(
      {
        seen_on_statement: true,
        received_amount: received,
        ...(note.trim() ? { note: note.trim() } : {}),
      },
      {
        onSuccess: (answer) => {
          const second = answer.transfer.state === "awaiting_second"
          toast.success(t(second ? "transfer.firstDone" : "transfer.done", { amount }))
          onClose()
        },
        onError: (error) => toast.error(explain(error)),
      }
    )
  }

  return (
    <form onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      {transfer.needs_second && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("transfer.needsSecond")}
        </Text>
      )}
      <Field
        id={`${id}-amount`}
        label={t("transfer.receivedAmount")}
        hint={
          compared === "less" || compared === "more"
            ? t(`transfer.compared.${compared}`)
            : undefined
        }
        error={tried && received === undefined ? t("refund.faults.invalid") : undefined}
      >
        <Input
          id={`${id}-amount`}
          dir="ltr"
          inputMode="decimal"
          autoComplete="off"
          value={typed}
          aria-invalid={tried && received === undefined}
          aria-describedby={`${id}-amount-hint`}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
      <Field id={`${id}-note`} label={t("transfer.note")}>
        <Input
          id={`${id}-note`}
          maxLength={500}
          autoComplete="off"
          value={note}
          onChange={(event) => setNote(event.target.value)}
        />
      </Field>
      <div className="flex flex-col gap-1">
        <div className="flex items-start gap-2">
          <Checkbox
            id={`${id}-seen`}
            checked={seen}
            className="shrink-0"
            aria-invalid={tried && !seen}
            onCheckedChange={(checked) => setSeen(checked === true)}
          />
          <Label htmlFor={`${id}-seen`} size="small" className="cursor-pointer">
            {t("transfer.seen")}
          </Label>
        </div>
        {tried && !seen && (
          <Text role="alert" size="small" className="text-ui-fg-error">
            {t("transfer.seenFirst")}
          </Text>
        )}
      </div>
      <div className="flex flex-wrap justify-end gap-2">
        {reject}
        <Button type="submit" size="small" isLoading={confirm.isPending}>
          {t("transfer.accept")}
        </Button>
      </div>
    </form>
  )
}

function Reject({
  transfer,
  onBack,
  onClose,
}: {
  transfer: Transfer
  onBack: () => void
  onClose: () => void
}) {
  const { t, explain } = useTexts()
  const id = useId()
  const reject = useRejectTransfer(transfer.id)
  const [reason, setReason] = useState("")
  const [tried, setTried] = useState(false)
  const missing = reason.trim() === ""

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (missing) return
    reject.mutate(
      { reason: reason.trim() },
      {
        onSuccess: () => {
          toast.success(t("transfer.rejected"))
          onClose()
        },
        onError: (error) => toast.error(explain(error)),
      }
    )
  }

  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <Field
        id={id}
        label={t("transfer.reason")}
        hint={t("transfer.reasonHint")}
        error={tried && missing ? t("errors.required") : undefined}
      >
        <Textarea
          id={id}
          rows={3}
          maxLength={500}
          value={reason}
          aria-invalid={tried && missing}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <div className="flex flex-wrap justify-end gap-2">
        <Button type="button" size="small" variant="secondary" onClick={onBack}>
          {t("actions.back")}
        </Button>
        <Button type="submit" size="small" variant="danger" isLoading={reject.isPending}>
          {t("transfer.reject")}
        </Button>
      </div>
    </form>
  )
}
