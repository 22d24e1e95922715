import { Button, Textarea, toast } from "@medusajs/ui"
import { useState } from "react"
import { useVisitAction } from "../lib/queries"
import type { Visit } from "../lib/types"
import { useTexts } from "../lib/use-texts"

/** A note of staff to staff: the technician sees it, the customer does not. */
export function VisitNote({ visit }: { visit: Visit }) {
  const { t, explain } = useTexts()
  const action = useVisitAction(visit.id)
  const [note, setNote] = useState(visit.staff_note ?? "")
  const save = () =>
    action.mutate(
      { action: "note", body: { staff_note: note.trim() } },
      {
        onSuccess: () => toast.success(t("visit.noteSaved")),
        onError: (error) => toast.error(explain(error)),
      }
    )
  return (
    <div className="flex flex-col gap-2">
      <Textarea
        rows={2}
        maxLength={1000}
        aria-label={t("visit.note")}
        value={note}
        onChange={(event) => setNote(event.target.value)}
      />
      <Button
        size="small"
        variant="secondary"
        className="self-start"
        disabled={note.trim() === (visit.staff_note ?? "")}
        isLoading={action.isPending}
        onClick={save}
      >
        {t("actions.save")}
      </Button>
    </div>
  )
}
