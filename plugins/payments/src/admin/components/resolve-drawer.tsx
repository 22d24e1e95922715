import { Drawer, Textarea, toast, usePrompt } from "@medusajs/ui"
import { useId, useState, type FormEvent } from "react"
import { useResolveAlert } from "../lib/queries"
import type { Alert, Resolution } from "../lib/types"
import { useTexts } from "../lib/use-texts"
import { Choices } from "./choices"
import { Facts } from "./facts"
import { Field } from "./field"
import { FormFooter } from "./form-footer"

/** Ends an alert: what may be done with the money, what each does, and why it is done. */
export function ResolveDrawer({ alert, onClose }: { alert: Alert; onClose: () => void }) {
  const { t, money, when, word, explain } = useTexts()
  const id = useId()
  const prompt = usePrompt()
  const resolve = useResolveAlert(alert.id)
  const [chosen, setChosen] = useState<Resolution | undefined>(
    alert.can.length === 1 ? alert.can[0] : undefined
  )
  const [reason, setReason] = useState("")
  const [tried, setTried] = useState(false)
  const amount = alert.amount === null ? t("alert.theMoney") : money(alert.amount)
  const missing = reason.trim() === ""

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!chosen || missing) return
    if (chosen !== "handled") {
      const sure = await prompt({
        variant: chosen === "refund" ? "danger" : "confirmation",
        title: t(`alert.confirm.${chosen}`, { amount }),
        description: t(`alert.does.${chosen}`, { amount }),
        confirmText: t(`alert.choices.${chosen}`),
        cancelText: t("actions.cancel"),
      })
      if (!sure) return
    }
    resolve.mutate(
      { resolution: chosen, reason: reason.trim() },
      {
        onSuccess: () => {
          toast.success(t("alert.resolved"))
          onClose()
        },
        onError: (error) => toast.error(explain(error)),
      }
    )
  }

  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <form onSubmit={(event) => void submit(event)} className="flex min-h-0 flex-1 flex-col">
          <Drawer.Header>
            <Drawer.Title>{word("alert.kinds", alert.kind, alert.kind)}</Drawer.Title>
            <Drawer.Description>{word("alert.hints", alert.kind, "")}</Drawer.Description>
          </Drawer.Header>
          <Drawer.Body className="flex flex-col gap-4 overflow-y-auto">
            <Facts
              rows={[
                [t("alert.amount"), alert.amount !== null && <bdi>{amount}</bdi>],
                [
                  t("attempt.order"),
                  alert.order && (
                    <bdi key="order" dir="ltr">
                      #{alert.order.display_id}
                    </bdi>
                  ),
                ],
                [t("alert.at"), when(alert.created_at)],
              ]}
            />
            <Choices
              label={t("alert.question")}
              value={chosen}
              options={alert.can.map((value) => ({
                value,
                label: t(`alert.choices.${value}`),
                hint: t(`alert.does.${value}`, { amount }),
              }))}
              error={tried && !chosen ? t("alert.choose") : undefined}
              onChange={setChosen}
            />
            <Field
              id={id}
              label={t("alert.reason")}
              hint={t("alert.reasonHint")}
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
          </Drawer.Body>
          <FormFooter pending={resolve.isPending} label={t("alert.apply")} />
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
