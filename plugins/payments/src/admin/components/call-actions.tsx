import { Button, toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { cancelsOrder } from "../lib/call-form"
import { useNoteCall, type CallForm } from "../lib/offline-queries"
import type { Confirmation } from "../lib/types"
import { useTexts } from "../lib/use-texts"
import { CallDrawer } from "./call-drawer"

/** The outcomes one click away, and the drawer with all of them. */
export function CallActions({ confirmation }: { confirmation: Confirmation }) {
  const { t, explain } = useTexts()
  const prompt = usePrompt()
  const [open, setOpen] = useState(false)
  const { order } = confirmation
  const note = useNoteCall(order.id)
  if (order.status === "canceled") return null
  const number = order.display_id

  const send = async (form: CallForm) => {
    if (cancelsOrder(form.outcome)) {
      const sure = await prompt({
        title: t("call.confirm", { number }),
        description: t("call.confirmHint"),
        confirmText: t("call.yes"),
        cancelText: t("actions.cancel"),
      })
      if (!sure) return
    }
    note.mutate(form, {
      onSuccess: () => {
        toast.success(t("call.saved", { outcome: t(`call.outcomes.${form.outcome}`) }))
        setOpen(false)
      },
      onError: (error) => toast.error(explain(error)),
    })
  }

  return (
    <div className="flex flex-wrap gap-2">
      {confirmation.status !== "confirmed" && (
        <>
          <Button
            size="small"
            disabled={note.isPending}
            onClick={() => void send({ outcome: "confirmed" })}
          >
            {t("call.outcomes.confirmed")}
          </Button>
          <Button
            size="small"
            variant="secondary"
            disabled={note.isPending}
            onClick={() => void send({ outcome: "no_answer" })}
          >
            {t("call.outcomes.no_answer")}
          </Button>
        </>
      )}
      <Button
        size="small"
        variant="secondary"
        disabled={note.isPending}
        onClick={() => setOpen(true)}
      >
        {t("call.other")}
      </Button>
      {open && (
        <CallDrawer
          title={t("call.title", { number })}
          pending={note.isPending}
          onSend={(form) => void send(form)}
          onClose={() => setOpen(false)}
        />
      )}
    </div>
  )
}
