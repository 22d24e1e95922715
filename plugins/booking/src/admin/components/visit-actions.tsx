import { Button, toast } from "@medusajs/ui"
import { useState } from "react"
import { callBackend } from "../lib/backend"
import { useVisitAction } from "../lib/queries"
import type { Report, Status, Visit } from "../lib/types"
import { useTexts } from "../lib/use-texts"
import { ReasonPrompt } from "./reason-prompt"
import { ReportForm } from "./report-form"

/** Where staff may take a visit by hand; `completed` asks for the report first. */
const NEXT: Readonly<Partial<Record<Status, readonly Status[]>>> = {
  confirmed: ["en_route", "in_progress", "no_show"],
  en_route: ["in_progress", "confirmed", "no_show"],
  in_progress: ["completed"],
}

const CANCELLABLE: readonly Status[] = [
  "held",
  "pending_payment",
  "pending_approval",
  "confirmed",
  "en_route",
]

/** The buttons of a visit: what its state allows. The server decides in the end. */
export function VisitActions({
  visit,
  onMove,
}: {
  visit: Visit
  /** Undefined when the visit cannot be moved any more. */
  onMove: (() => void) | undefined
}) {
  const { t, explain } = useTexts()
  const action = useVisitAction(visit.id)
  const [cancelling, setCancelling] = useState(false)
  const [reporting, setReporting] = useState(false)

  const run = async (name: string, body: Record<string, unknown>, done: string) => {
    try {
      await action.mutateAsync({ action: name, body: { version: visit.version, ...body } })
      toast.success(done)
      return true
    } catch (error) {
      toast.error(t("visit.refused"), { description: explain(error) })
      return false
    }
  }
  const finish = async (report: Report, signature: Blob | undefined) => {
    if (signature) {
      const form = new FormData()
      form.set("kind", "signature")
      form.append("photos", signature, "signature.png")
      try {
        await callBackend(`booking/visits/${visit.id}/photos`, { method: "POST", body: form })
      } catch (error) {
        toast.error(t("photos.refused"), { description: explain(error) })
        return
      }
    }
    const to: Status = "completed"
    if (await run("status", { to, report }, t("visit.done.completed"))) setReporting(false)
  }

  return (
    <div className="flex flex-wrap gap-2" role="group" aria-label={t("board.actions")}>
      {visit.status === "pending_approval" && (
        <Button
          size="small"
          isLoading={action.isPending}
          onClick={() => void run("approve", {}, t("visit.done.approve"))}
        >
          {t("visit.approve")}
        </Button>
      )}
      {onMove && (
        <Button size="small" variant="secondary" onClick={onMove}>
          {t(visit.technician_id ? "move.open" : "visit.assign")}
        </Button>
      )}
      {(NEXT[visit.status] ?? []).map((to) => (
        <Button
          key={to}
          size="small"
          variant="secondary"
          isLoading={action.isPending}
          onClick={() =>
            to === "completed"
              ? setReporting(true)
              : void run("status", { to }, t(`visit.done.${to}`))
          }
        >
          {t(`visit.to.${to}`)}
        </Button>
      ))}
      {CANCELLABLE.includes(visit.status) && (
        <Button size="small" variant="danger" onClick={() => setCancelling(true)}>
          {t("visit.cancel")}
        </Button>
      )}
      {cancelling && (
        <ReasonPrompt
          title={t("visit.cancelTitle")}
          description={t("visit.cancelHint")}
          label={t("visit.cancelReason")}
          confirm={t("visit.cancelYes")}
          leave={t("actions.back")}
          pending={action.isPending}
          onCancel={() => setCancelling(false)}
          onConfirm={(reason) =>
            void run("cancel", { reason }, t("visit.done.cancel")).then(() => setCancelling(false))
          }
        />
      )}
      {reporting && (
        <ReportForm
          title={visit.reference ?? ""}
          pending={action.isPending}
          canDraw
          onDone={(report, signature) => void finish(report, signature)}
          onClose={() => setReporting(false)}
        />
      )}
    </div>
  )
}
