import { Drawer, Input, Textarea } from "@medusajs/ui"
import { useId, useState, type FormEvent } from "react"
import { CALL_OUTCOMES, cancelsOrder, readCall, type CallDraft } from "../lib/call-form"
import type { CallFaults } from "../lib/call-form"
import { typedInstant } from "../lib/days"
import type { CallForm } from "../lib/offline-queries"
import { useTexts } from "../lib/use-texts"
import { Choices } from "./choices"
import { Field } from "./field"
import { FormFooter } from "./form-footer"

const DAY = 86_400_000

/** How a call ended, in full: every outcome, a note, and when to call again. */
export function CallDrawer({
  title,
  pending,
  onSend,
  onClose,
}: {
  title: string
  pending: boolean
  onSend: (form: CallForm) => void
  onClose: () => void
}) {
  const { t } = useTexts()
  const id = useId()
  const [draft, setDraft] = useState<CallDraft>(() => ({
    outcome: undefined,
    note: "",
    callBackAt: typedInstant(new Date(Date.now() + DAY)),
  }))
  const [faults, setFaults] = useState<CallFaults>({})
  const set = (change: Partial<CallDraft>) => setDraft((before) => ({ ...before, ...change }))

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readCall(draft, new Date())
    setFaults(read.ok ? {} : read.faults)
    if (read.ok) onSend(read.form)
  }

  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <form onSubmit={submit} className="flex min-h-0 flex-1 flex-col">
          <Drawer.Header>
            <Drawer.Title>{title}</Drawer.Title>
            <Drawer.Description>{t("call.hint")}</Drawer.Description>
          </Drawer.Header>
          <Drawer.Body className="flex flex-col gap-4 overflow-y-auto">
            <Choices
              label={t("call.question")}
              value={draft.outcome}
              options={CALL_OUTCOMES.map((value) => ({
                value,
                label: t(`call.outcomes.${value}`),
                ...(cancelsOrder(value) ? { hint: t("call.cancels") } : {}),
              }))}
              error={faults.outcome && t(`call.faults.${faults.outcome}`)}
              onChange={(outcome) => set({ outcome })}
            />
            {draft.outcome === "postponed" && (
              <Field
                id={`${id}-at`}
                label={t("call.callBackAt")}
                error={faults.callBackAt && t(`call.faults.${faults.callBackAt}`)}
              >
                <Input
                  id={`${id}-at`}
                  type="datetime-local"
                  value={draft.callBackAt}
                  aria-invalid={faults.callBackAt !== undefined}
                  onChange={(event) => set({ callBackAt: event.target.value })}
                />
              </Field>
            )}
            <Field id={`${id}-note`} label={t("call.note")}>
              <Textarea
                id={`${id}-note`}
                rows={3}
                maxLength={500}
                value={draft.note}
                onChange={(event) => set({ note: event.target.value })}
              />
            </Field>
          </Drawer.Body>
          <FormFooter pending={pending} label={t("call.save")} />
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
