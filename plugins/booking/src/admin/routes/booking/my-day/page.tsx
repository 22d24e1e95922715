import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Button, Container, Heading, Text, toast, usePrompt } from "@medusajs/ui"
import { useCallback, useEffect, useState } from "react"
import { DayVisitCard } from "../../../components/day-visit"
import { Empty } from "../../../components/empty"
import { LoadState } from "../../../components/load-state"
import { MenuText } from "../../../components/menu-text"
import { callBackend, Refused } from "../../../lib/backend"
import { readyOffline } from "../../../lib/offline-page"
import type { DayVisit, Report, Status } from "../../../lib/types"
import { useMyDay } from "../../../lib/use-my-day"
import { HOME_ZONE, useTexts } from "../../../lib/use-texts"

/** Sends photos of a visit to the server. Throws {@link Refused}. */
async function sendPhotos(
  visitId: string,
  kind: string,
  files: readonly (readonly [Blob, string])[]
) {
  const form = new FormData()
  form.set("kind", kind)
  for (const [file, name] of files) form.append("photos", file, name)
  await callBackend(`booking/my-day/${visitId}/photos`, { method: "POST", body: form })
}

/** Visits › My day: the signed-in technician's visits of today, on a phone, also without a network. */
const MyDayPage = () => {
  const { t, explain } = useTexts()
  const prompt = usePrompt()
  const onRefused = useCallback(
    (sentence: string | undefined) =>
      toast.error(t("day.refused"), {
        description: sentence ?? t("errors.failed"),
        duration: 15_000,
      }),
    [t]
  )
  const { day, readAt, offline, waiting, sending, error, refetch, change } = useMyDay(onRefused)
  const [busy, setBusy] = useState<string>()
  const timezone = day?.timezone ?? HOME_ZONE
  const { longDay, hour } = useTexts(timezone)
  const loaded = day !== undefined && !offline
  useEffect(() => {
    if (loaded) void readyOffline()
  }, [loaded])

  const run = async (visit: DayVisit, to: Status, report?: Report) => {
    setBusy(visit.id)
    await change(visit, to, report)
    setBusy(undefined)
  }
  const onChange = async (visit: DayVisit, to: Status) => {
    if (to === "no_show") {
      const sure = await prompt({
        title: t("day.noShow"),
        description: t("day.noShowHint"),
        confirmText: t("visit.to.no_show"),
        cancelText: t("actions.back"),
      })
      if (!sure) return
    }
    await run(visit, to)
  }
  const onDone = async (visit: DayVisit, report: Report, signature: Blob | undefined) => {
    setBusy(visit.id)
    try {
      if (signature) await sendPhotos(visit.id, "signature", [[signature, "signature.png"]])
    } catch (failure) {
      setBusy(undefined)
      toast.error(t("photos.refused"), { description: explain(failure) })
      return false
    }
    await run(visit, "completed", report)
    return true
  }
  const onPhotos = async (visit: DayVisit, kind: string, files: File[]) => {
    if (files.length === 0) return
    setBusy(visit.id)
    try {
      await sendPhotos(
        visit.id,
        kind,
        files.map((file) => [file, file.name] as const)
      )
      toast.success(t("photos.sent", { count: files.length }))
      await refetch()
    } catch (failure) {
      toast.error(t("photos.refused"), { description: explain(failure) })
    }
    setBusy(undefined)
  }

  const noTechnician = error instanceof Refused && error.code === "not_a_technician"
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-2 px-4 py-4">
        <div>
          <Heading level="h1">{t("menu.my-day")}</Heading>
          {day && (
            <Text size="small" className="text-ui-fg-subtle">
              <bdi>{day.technician.name}</bdi> · {longDay(`${day.date}T12:00:00Z`)}
            </Text>
          )}
        </div>
        <Button size="small" variant="secondary" onClick={() => void refetch()}>
          {t("day.refresh")}
        </Button>
      </div>
      <div role="status" aria-live="polite">
        {offline && readAt && (
          <Text size="small" weight="plus" className="bg-ui-tag-orange-bg px-4 py-2">
            {t("day.offline", { time: hour(readAt) })}
          </Text>
        )}
        {waiting > 0 && !sending && (
          <Text size="small" className="bg-ui-tag-orange-bg px-4 py-2">
            {t("day.waiting", { count: waiting })}
          </Text>
        )}
      </div>
      {day && error && (
        <Text size="small" role="alert" className="text-ui-fg-error px-4 py-2">
          {explain(error)}
        </Text>
      )}
      {!day ? (
        noTechnician ? (
          <Empty title={t("day.noTechnician")} hint={t("day.noTechnicianHint")} />
        ) : (
          <LoadState error={error} onRetry={() => void refetch()} />
        )
      ) : day.visits.length === 0 ? (
        <Empty title={t("day.none")} hint={t("day.noneHint")} />
      ) : (
        <ul className="divide-y">
          {day.visits.map((visit) => (
            <DayVisitCard
              key={visit.id}
              visit={visit}
              timezone={timezone}
              offline={offline}
              busy={busy === visit.id}
              onChange={(to) => void onChange(visit, to)}
              onDone={(report, signature) => onDone(visit, report, signature)}
              onPhotos={(kind, files) => void onPhotos(visit, kind, files)}
            />
          ))}
        </ul>
      )}
    </Container>
  )
}

/** The page's place in the trail above it. */
export const handle = { breadcrumb: () => <MenuText name="my-day" /> }

export const config = defineRouteConfig({
  label: "menu.my-day",
  translationNs: "hanoutBooking",
})

export default MyDayPage
