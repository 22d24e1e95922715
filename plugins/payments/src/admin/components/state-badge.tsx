import { StatusBadge } from "@medusajs/ui"
import { colorOf } from "../lib/colors"
import { useTexts } from "../lib/use-texts"
import { BADGE } from "./sizes"

/** A state as a coloured badge. `group` is where its text is. */
export function StateBadge({ group, state }: { group: string; state: string }) {
  const { word } = useTexts()
  return (
    <StatusBadge color={colorOf(state)} className="shrink-0" style={BADGE}>
      {word(group, state, state)}
    </StatusBadge>
  )
}
