import { DateTime } from "luxon"
import { luxonLocalizer, type DateLocalizer } from "react-big-calendar"
import { WEEK_START } from "./zoned"

const localizers = new Map<string, DateLocalizer>()

/**
 * The calendar's arithmetic in one zone: the company's hours, whatever the computer's clock says.
 * Luxon is handed over bound to the zone instead of changing its zone for the whole admin.
 */
export function localizerFor(zone: string): DateLocalizer {
  const known = localizers.get(zone)
  if (known) return known
  const bound = {
    fromJSDate: (date: Date) => DateTime.fromJSDate(date, { zone }),
    local: () => DateTime.now().setZone(zone),
    min: DateTime.min,
    max: DateTime.max,
  }
  const made = luxonLocalizer(bound, { firstDayOfWeek: WEEK_START })
  localizers.set(zone, made)
  return made
}
