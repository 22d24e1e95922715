import { Button, Prompt, Textarea } from "@medusajs/ui"
import { useId, useState, type FormEvent } from "react"
import { useTexts } from "../lib/use-texts"
import { Field } from "./field"

/** Shortest reason that says anything. */
const SHORTEST = 3

/** Asks for a reason before something that is kept in the history with it. */
export function ReasonPrompt({
  title,
  description,
  label,
  confirm,
  leave,
  pending,
  onConfirm,
  onCancel,
}: {
  title: string
  description: string
  label: string
  confirm: string
  leave: string
  pending: boolean
  onConfirm: (reason: string) => void
  onCancel: () => void
}) {
  const { t } = useTexts()
  const id = useId()
  const [reason, setReason] = useState("")
  const [missing, setMissing] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (reason.trim().length < SHORTEST) setMissing(true)
    else onConfirm(reason.trim())
  }
  return (
    <Prompt open onOpenChange={(open) => !open && onCancel()}>
      <Prompt.Content>
        <form onSubmit={submit}>
          <Prompt.Header>
            <Prompt.Title>{title}</Prompt.Title>
            <Prompt.Description>{description}</Prompt.Description>
          </Prompt.Header>
          <div className="px-6 pt-4">
            <Field
              id={`${id}-reason`}
              label={label}
              error={missing ? t("errors.reason") : undefined}
            >
              <Textarea
                id={`${id}-reason`}
                rows={2}
                maxLength={300}
                value={reason}
                aria-invalid={missing}
                onChange={(event) => setReason(event.target.value)}
              />
            </Field>
          </div>
          <Prompt.Footer className="gap-x-2 space-x-0">
            <Prompt.Cancel type="button">{leave}</Prompt.Cancel>
            <Button type="submit" size="small" variant="danger" isLoading={pending}>
              {confirm}
            </Button>
          </Prompt.Footer>
        </form>
      </Prompt.Content>
    </Prompt>
  )
}
