import { Heading } from "@medusajs/ui"
import { useLive } from "../lib/queries"
import type { Message } from "../lib/types"
import { useTexts } from "../lib/use-texts"
import { VisitMessages } from "./visit-messages"

const AT_ONCE = 50

/** Messages nobody got: each can be sent again. Nothing is shown while there are none. */
export function FailedMessages({ timezone }: { timezone: string }) {
  const { t } = useTexts()
  const { data } = useLive<{ messages: Message[]; count: number }>("messages", {
    status: "failed",
    limit: AT_ONCE,
  })
  if (!data || data.count === 0) return null
  return (
    <section className="flex flex-col gap-2 px-6 py-4">
      <Heading level="h3">
        {t("attention.failed")} ({data.count})
      </Heading>
      <VisitMessages messages={data.messages} timezone={timezone} />
    </section>
  )
}
