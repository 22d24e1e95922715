import { Button, Drawer } from "@medusajs/ui"
import { useState } from "react"
import type { Technician } from "../../lib/planning-types"
import { useTexts } from "../../lib/use-texts"
import { TechnicianDays } from "./technician-days"
import { TechnicianFeed } from "./technician-feed"
import { TechnicianForm } from "./technician-form"
import { TechnicianHours } from "./technician-hours"
import { TechnicianOff } from "./technician-off"

const PARTS = ["sheet", "hours", "days", "off", "feed"] as const

/** Everything about a technician, in parts that are saved one by one. A new one has only its sheet. */
export function TechnicianDrawer({
  technician,
  onClose,
}: {
  technician: Technician | undefined
  onClose: () => void
}) {
  const { t } = useTexts()
  const [part, setPart] = useState<(typeof PARTS)[number]>("sheet")
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{technician?.name ?? t("technician.new")}</Drawer.Title>
          <Drawer.Description className="sr-only">{t("technician.about")}</Drawer.Description>
        </Drawer.Header>
        {technician && (
          <div
            role="group"
            aria-label={t("technician.parts.label")}
            className="flex flex-wrap gap-1 px-6 py-2"
          >
            {PARTS.map((name) => (
              <Button
                key={name}
                size="small"
                variant={name === part ? "secondary" : "transparent"}
                aria-pressed={name === part}
                onClick={() => setPart(name)}
              >
                {t(`technician.parts.${name}`)}
              </Button>
            ))}
          </div>
        )}
        {!technician || part === "sheet" ? (
          <TechnicianForm technician={technician} onClose={onClose} />
        ) : part === "hours" ? (
          <TechnicianHours technician={technician} />
        ) : part === "days" ? (
          <TechnicianDays technician={technician} />
        ) : part === "off" ? (
          <TechnicianOff technician={technician} />
        ) : (
          <TechnicianFeed technician={technician} />
        )}
      </Drawer.Content>
    </Drawer>
  )
}
