import { Button, Text } from "@medusajs/ui"
import { useRef, useState, type ReactNode } from "react"
import { communeName } from "../lib/places"
import type { DayVisit, Report, Status } from "../lib/types"
import { useTexts } from "../lib/use-texts"
import { Facts } from "./facts"
import { ReportForm } from "./report-form"
import { StateBadge } from "./state-badge"
import { addressLines, useProblemRows } from "./visit-facts"
import { VisitPhotos } from "./visit-photos"
import { VisitReport } from "./visit-report"

/** The one thing to do next, by state. */
const NEXT: Readonly<Partial<Record<Status, Status>>> = {
  confirmed: "en_route",
  en_route: "in_progress",
  in_progress: "completed",
}

/** What may be done beside it. */
const ALSO: Readonly<Partial<Record<Status, readonly Status[]>>> = {
  confirmed: ["in_progress", "no_show"],
  en_route: ["no_show", "confirmed"],
}

function BigLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Button size="xlarge" variant="secondary" className="flex-1" asChild>
      <a href={href} {...(href.startsWith("tel:") ? {} : { target: "_blank", rel: "noreferrer" })}>
        {children}
      </a>
    </Button>
  )
}

/** One visit of the day as a card with large buttons, for one hand and a wet screen. */
export function DayVisitCard({
  visit,
  timezone,
  offline,
  busy,
  onChange,
  onDone,
  onPhotos,
}: {
  visit: DayVisit
  timezone: string
  offline: boolean
  busy: boolean
  onChange: (to: Status) => void
  /** Answers true when the visit is closed, or will be once there is a network. */
  onDone: (report: Report, signature: Blob | undefined) => Promise<boolean>
  onPhotos: (kind: "before" | "after", files: File[]) => void
}) {
  const { t, hour, locale } = useTexts(timezone)
  const problemRows = useProblemRows()
  const [reporting, setReporting] = useState(false)
  const camera = useRef<HTMLInputElement>(null)
  const next = NEXT[visit.status]
  const open = next !== undefined
  const kind = visit.status === "in_progress" || visit.status === "completed" ? "after" : "before"
  const name = [visit.contact?.first_name, visit.contact?.last_name].filter(Boolean).join(" ")
  const started = Date.parse(visit.starts_at) <= Date.now()
  const go = (to: Status) => (to === "completed" ? setReporting(true) : onChange(to))

  return (
    <li className="flex flex-col gap-3 px-4 py-4">
      <div className="flex items-start justify-between gap-2">
        <div className="min-w-0">
          <Text size="large" weight="plus">
            <bdi dir="ltr" className="tabular-nums">
              {hour(visit.starts_at)}–{hour(visit.ends_at)}
            </bdi>
          </Text>
          <Text size="small">{visit.service?.name}</Text>
        </div>
        <StateBadge status={visit.status} />
      </div>
      <div>
        <Text weight="plus">
          <bdi>{name}</bdi>
        </Text>
        {addressLines(visit.address).map((line) => (
          <Text key={line} size="small">
            <bdi>{line}</bdi>
          </Text>
        ))}
        <Text size="small">{communeName(visit.commune_code, locale)}</Text>
      </div>
      <div className="flex gap-2">
        {visit.phone && <BigLink href={`tel:${visit.phone}`}>{t("day.call")}</BigLink>}
        {visit.map_url && <BigLink href={visit.map_url}>{t("day.map")}</BigLink>}
      </div>
      {visit.staff_note && (
        <div role="note">
          <Text size="small" weight="plus">
            {t("visit.note")}
          </Text>
          <Text size="small">
            <bdi>{visit.staff_note}</bdi>
          </Text>
        </div>
      )}
      <Facts rows={problemRows(visit.problem)} />
      {visit.photos.length > 0 &&
        (offline ? (
          <Text size="small" className="text-ui-fg-subtle">
            {t("day.photosOffline", { count: visit.photos.length })}
          </Text>
        ) : (
          <VisitPhotos path={`my-day/${visit.id}`} photos={visit.photos} />
        ))}
      {visit.report && <VisitReport report={visit.report} />}
      {next && (
        <Button size="xlarge" className="w-full" isLoading={busy} onClick={() => go(next)}>
          {t(`visit.to.${next}`)}
        </Button>
      )}
      {(ALSO[visit.status] ?? [])
        // Nobody can be missing before the hour.
        .filter((to) => to !== "no_show" || started)
        .map((to) => (
          <Button
            key={to}
            size="xlarge"
            variant="secondary"
            className="w-full"
            isLoading={busy}
            onClick={() => go(to)}
          >
            {t(`visit.to.${to}`)}
          </Button>
        ))}
      {(open || visit.status === "completed") && (
        <>
          <input
            ref={camera}
            type="file"
            accept="image/*"
            capture="environment"
            multiple
            hidden
            onChange={(event) => {
              onPhotos(kind, [...(event.target.files ?? [])])
              event.target.value = ""
            }}
          />
          <Button
            size="xlarge"
            variant="secondary"
            className="w-full"
            disabled={offline}
            onClick={() => camera.current?.click()}
          >
            {t(offline ? "day.noPhotoOffline" : `day.photo.${kind}`)}
          </Button>
        </>
      )}
      {reporting && (
        <ReportForm
          title={name}
          pending={busy}
          canDraw={!offline}
          onDone={(report, signature) =>
            void onDone(report, signature).then((done) => done && setReporting(false))
          }
          onClose={() => setReporting(false)}
        />
      )}
    </li>
  )
}
