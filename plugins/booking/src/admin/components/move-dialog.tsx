import { Drawer, toast } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import type { Target } from "../lib/board-view"
import { useVisit } from "../lib/queries"
import type { BoardTechnician } from "../lib/types"
import type { Movable } from "../lib/use-mover"
import { useTexts } from "../lib/use-texts"
import { clockOf, dayOf } from "../lib/zoned"
import { FormFooter } from "./form-footer"
import { LoadState } from "./load-state"
import { WhenPicker, type When } from "./when-picker"
import { dots } from "../lib/dots"

/**
 * Moves a visit without a mouse: another technician, one of the free times, or any other time,
 * which then needs a reason. It does what dragging does.
 */
export function MoveDialog({
  block,
  technicians,
  timezone,
  onMove,
  onClose,
}: {
  block: Movable & { service: { name: string } | null; contact_name: string | null }
  technicians: readonly BoardTechnician[]
  timezone: string
  onMove: (target: Target) => Promise<boolean>
  onClose: () => void
}) {
  const { t, when } = useTexts(timezone)
  const [chosen, setChosen] = useState<When>()
  const [pending, setPending] = useState(false)
  const { data, error, refetch } = useVisit(block.id)
  const service = data?.visit.service_id
  const commune = data?.visit.commune_code

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (!chosen) {
      toast.error(t("move.choose"))
      return
    }
    const { starts_at, technician_id } = chosen
    setPending(true)
    const done = await onMove({
      ...(Date.parse(starts_at) === Date.parse(block.starts_at) ? {} : { starts_at }),
      ...(technician_id && technician_id !== block.technician_id ? { technician_id } : {}),
    })
    setPending(false)
    if (done) onClose()
  }

  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <form
          onSubmit={(event) => void submit(event)}
          className="flex min-h-0 flex-1 flex-col"
          noValidate
        >
          <Drawer.Header>
            <Drawer.Title>{t("move.title")}</Drawer.Title>
            <Drawer.Description>
              {dots([block.service?.name, block.contact_name, when(block.starts_at)])}
            </Drawer.Description>
          </Drawer.Header>
          <Drawer.Body className="flex flex-col gap-4 overflow-y-auto">
            {!service || !commune ? (
              <LoadState error={error} onRetry={() => void refetch()} />
            ) : (
              <WhenPicker
                question={{ service_id: service, commune, exclude: block.id }}
                technicians={technicians}
                timezone={timezone}
                start={{
                  date: dayOf(block.starts_at, timezone),
                  clock: clockOf(block.starts_at, timezone),
                  technician_id: block.technician_id ?? "",
                  typed: false,
                }}
                onChange={setChosen}
              />
            )}
          </Drawer.Body>
          <FormFooter pending={pending} label={t("move.submit")} />
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
