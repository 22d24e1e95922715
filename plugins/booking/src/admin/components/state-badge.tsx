import { StatusBadge } from "@medusajs/ui"
import type { Status } from "../lib/types"
import { useTexts } from "../lib/use-texts"
import { BADGE } from "./sizes"

const COLORS: Readonly<Partial<Record<Status, "green" | "red" | "orange" | "blue" | "purple">>> = {
  held: "orange",
  pending_payment: "orange",
  pending_approval: "orange",
  confirmed: "blue",
  en_route: "purple",
  in_progress: "purple",
  completed: "green",
  no_show: "red",
  slot_lost: "red",
}

/** Where a visit stands, in a word and a colour. */
export function StateBadge({ status }: { status: Status }) {
  const { word } = useTexts()
  return (
    <StatusBadge color={COLORS[status] ?? "grey"} style={BADGE}>
      {word("status", status)}
    </StatusBadge>
  )
}
