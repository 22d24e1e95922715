import { Drawer, Heading, Text } from "@medusajs/ui"
import { useState, type ReactNode } from "react"
import { isMovable, type Target } from "../lib/board-view"
import { useVisit } from "../lib/queries"
import type { BoardTechnician } from "../lib/types"
import type { Movable } from "../lib/use-mover"
import { useTexts } from "../lib/use-texts"
import { LoadState } from "./load-state"
import { MoveDialog } from "./move-dialog"
import { StateBadge } from "./state-badge"
import { VisitActions } from "./visit-actions"
import { VisitFacts } from "./visit-facts"
import { VisitHistory } from "./visit-history"
import { VisitMessages } from "./visit-messages"
import { VisitNote } from "./visit-note"
import { VisitPhotos } from "./visit-photos"
import { VisitReport } from "./visit-report"

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-2">
      <Heading level="h3">{title}</Heading>
      {children}
    </section>
  )
}

/** Everything about one visit, and everything staff may do to it. */
export function VisitDrawer({
  id,
  technicians,
  timezone,
  onMove,
  onClose,
}: {
  id: string
  technicians: readonly BoardTechnician[]
  timezone: string
  onMove: (visit: Movable, target: Target) => Promise<boolean>
  onClose: () => void
}) {
  const { t, word, when, hour } = useTexts(timezone)
  const { data, error, refetch } = useVisit(id)
  const [moving, setMoving] = useState(false)
  const visit = data?.visit
  const name = visit?.contact && `${visit.contact.first_name} ${visit.contact.last_name}`

  if (moving && visit) {
    return (
      <MoveDialog
        block={{ ...visit, contact_name: name ?? null }}
        technicians={technicians}
        timezone={timezone}
        onMove={(target) => onMove(visit, target)}
        onClose={() => setMoving(false)}
      />
    )
  }
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <Drawer.Header>
          <Drawer.Title>{visit?.reference ?? t("visit.title")}</Drawer.Title>
          <Drawer.Description>
            {visit ? `${when(visit.starts_at)} – ${hour(visit.ends_at)}` : t("visit.loading")}
          </Drawer.Description>
        </Drawer.Header>
        <Drawer.Body className="flex flex-col gap-6 overflow-y-auto">
          {!visit ? (
            <LoadState error={error} onRetry={() => void refetch()} />
          ) : (
            <>
              <div className="flex flex-wrap items-center gap-2">
                <StateBadge status={visit.status} />
                {visit.kind === "overbook" && (
                  <Text size="small">
                    {t("kind.overbook")}: {visit.overbook_reason}
                  </Text>
                )}
              </div>
              {(visit.at_risk ?? []).length > 0 && (
                <div role="note" className="text-ui-fg-error">
                  <Text size="small" weight="plus">
                    ⚠ {t("board.atRisk")}
                  </Text>
                  <ul>
                    {visit.at_risk?.map((reason) => (
                      <li key={reason}>
                        <Text size="small">{word("risks", reason)}</Text>
                      </li>
                    ))}
                  </ul>
                </div>
              )}
              <VisitActions
                visit={visit}
                onMove={isMovable(visit) ? () => setMoving(true) : undefined}
              />
              <VisitFacts visit={visit} />
              <Section title={t("visit.photos")}>
                <VisitPhotos path={`visits/${visit.id}`} photos={visit.photos} />
              </Section>
              {visit.report && (
                <Section title={t("report.title")}>
                  <VisitReport report={visit.report} />
                </Section>
              )}
              <Section title={t("visit.note")}>
                <VisitNote key={visit.version} visit={visit} />
              </Section>
              <Section title={t("visit.history")}>
                <VisitHistory events={visit.events} timezone={timezone} />
              </Section>
              <Section title={t("visit.messages")}>
                <VisitMessages messages={visit.messages} timezone={timezone} />
              </Section>
            </>
          )}
        </Drawer.Body>
      </Drawer.Content>
    </Drawer>
  )
}
