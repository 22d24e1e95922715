import { toast } from "@medusajs/ui"
import { useQueryClient } from "@tanstack/react-query"
import { useState, type ReactNode } from "react"
import { ReasonPrompt } from "../components/reason-prompt"
import { Refused } from "./backend"
import { forceableReason, withMove, type Target } from "./board-view"
import { boardKey, moveVisit, type BoardRange } from "./queries"
import type { Board } from "./types"
import { useTexts } from "./use-texts"

/** What of a visit a move needs. */
export type Movable = {
  id: string
  version: number
  starts_at: string
  technician_id: string | null
}

type Asked = {
  visit: Movable
  target: Target
  reason: string
  sentence: string | undefined
  /** Tells who waits for the move how it ended. */
  end: (moved: boolean) => void
}

/**
 * Moves visits: on the screen at once, then on the server. A refusal puts the visit back and says
 * why; one that a person may overrule asks for the reason; a move that worked can be undone.
 * `dialog` is to be drawn by the caller.
 */
export function useMover(
  range: BoardRange,
  timezone: string
): {
  /** Answers true when the visit was moved. */
  move: (visit: Movable, target: Target) => Promise<boolean>
  dialog: ReactNode
} {
  const { t, when, word, explain } = useTexts(timezone)
  const client = useQueryClient()
  const [asked, setAsked] = useState<Asked>()
  const [pending, setPending] = useState(false)

  const attempt = async (
    visit: Movable,
    target: Target,
    { why, undoing = false }: { why?: string; undoing?: boolean } = {}
  ): Promise<boolean> => {
    const key = boardKey(range)
    // A read on its way would put the visit back before the server has spoken.
    await client.cancelQueries({ queryKey: key })
    const before = client.getQueryData<Board>(key)
    if (before) client.setQueryData<Board>(key, withMove(before, visit.id, target))
    setPending(true)
    try {
      const answer = await moveVisit({
        id: visit.id,
        version: visit.version,
        ...target,
        ...(why ? { override: { reason: why } } : {}),
      })
      setAsked(undefined)
      const moved = { ...visit, ...target, version: answer.visit.version }
      const back: Target = {
        ...(target.starts_at === undefined ? {} : { starts_at: visit.starts_at }),
        ...(target.technician_id === undefined ? {} : { technician_id: visit.technician_id }),
      }
      toast.success(undoing ? t("move.undone") : t("move.done"), {
        description: when(answer.visit.starts_at),
        duration: 10_000,
        ...(undoing
          ? {}
          : {
              action: {
                label: t("move.undo"),
                altText: t("move.undo"),
                onClick: () => void attempt(moved, back, { undoing: true }),
              },
            }),
      })
      return true
    } catch (error) {
      if (before) client.setQueryData(key, before)
      const reason = error instanceof Refused ? forceableReason(error) : undefined
      const sentence = error instanceof Refused ? error.sentence : undefined
      if (reason && !why) {
        // The move ends when the person has decided.
        return new Promise((end) => setAsked({ visit, target, reason, sentence, end }))
      }
      setAsked(undefined)
      toast.error(t("move.refused"), { description: explain(error), duration: 10_000 })
      return false
    } finally {
      setPending(false)
      void client.invalidateQueries({ queryKey: [key[0]] })
    }
  }
  const force = async ({ visit, target, end }: Asked, why: string) =>
    end(await attempt(visit, target, { why }))
  const leave = ({ end }: Asked) => {
    setAsked(undefined)
    end(false)
  }

  const dialog = asked && (
    <ReasonPrompt
      title={t("override.title")}
      description={`${word("refusals", asked.reason, asked.sentence)} ${t("override.hint")}`}
      label={t("override.why")}
      confirm={t("override.force")}
      leave={t("override.leave")}
      pending={pending}
      onConfirm={(why) => void force(asked, why)}
      onCancel={() => leave(asked)}
    />
  )
  return { move: (visit, target) => attempt(visit, target), dialog }
}
