import { Button, Copy, Drawer, Text, toast, usePrompt } from "@medusajs/ui"
import { useState } from "react"
import { fetchBackend } from "../../lib/backend"
import type { Technician } from "../../lib/planning-types"
import { useWrite } from "../../lib/queries"
import { useTexts } from "../../lib/use-texts"

/** The address a technician's own calendar subscribes to. It is shown once: only its trace is kept. */
export function TechnicianFeed({ technician }: { technician: Technician }) {
  const { t, explain } = useTexts()
  const prompt = usePrompt()
  const path = `booking/technicians/${technician.id}/feed`
  const [url, setUrl] = useState<string>()
  const make = useWrite((_: undefined) =>
    fetchBackend<{ url: string }>(path, { method: "POST", body: {} })
  )
  const revoke = useWrite((_: undefined) => fetchBackend<unknown>(path, { method: "DELETE" }))
  const fail = (error: unknown) => toast.error(explain(error))

  const onMake = async () => {
    const sure =
      !technician.has_feed ||
      (await prompt({
        title: t("feed.again"),
        description: t("feed.againHint"),
        confirmText: t("feed.make"),
        cancelText: t("actions.cancel"),
      }))
    if (sure) make.mutate(undefined, { onSuccess: (answer) => setUrl(answer.url), onError: fail })
  }
  const onRevoke = () =>
    revoke.mutate(undefined, {
      onSuccess: () => {
        setUrl(undefined)
        toast.success(t("feed.revoked"))
      },
      onError: fail,
    })
  return (
    <Drawer.Body className="flex flex-col gap-4 overflow-y-auto">
      <Text size="small">{t("feed.about")}</Text>
      {url ? (
        <div className="flex items-center gap-2">
          <Text size="small" className="min-w-0 break-all font-mono">
            <bdi dir="ltr">{url}</bdi>
          </Text>
          <Copy content={url} aria-label={t("feed.copy")} />
        </div>
      ) : (
        <Text size="small" className="text-ui-fg-subtle">
          {t(technician.has_feed ? "feed.exists" : "feed.none")}
        </Text>
      )}
      <div className="flex gap-2">
        <Button
          size="small"
          variant="secondary"
          isLoading={make.isPending}
          onClick={() => void onMake()}
        >
          {t("feed.make")}
        </Button>
        {technician.has_feed && (
          <Button size="small" variant="danger" isLoading={revoke.isPending} onClick={onRevoke}>
            {t("feed.revoke")}
          </Button>
        )}
      </div>
    </Drawer.Body>
  )
}
