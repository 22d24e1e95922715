import type { MedusaContainer } from "@medusajs/framework/types"
import { DateTime } from "luxon"
import { BookingError } from "../booking-errors"
import type { Language } from "../refusal"
import { findSlots } from "../workflows/find-slots"
import { bookingService, readSettings } from "../workflows/settings"
import type { FindSlotsInput, OfferedSlot } from "../workflows/types"

/** Local dates one question may span. */
const MAX_DAYS = 62

/** A start a customer may choose. Money in dinars. */
function slotView(slot: OfferedSlot) {
  return {
    starts_at: slot.starts_at.toISOString(),
    ends_at: slot.ends_at.toISOString(),
    technician_ids: slot.technician_ids,
    price: Number(slot.price),
    surcharges: slot.surcharges.map(({ code, amount }) => ({ code, amount: Number(amount) })),
  }
}

/**
 * Starts in the asked days; `first_available` also looks past their end. Out of every zone the list is
 * empty with a `reason`, since the form then offers to be called back. Throws what `findSlots` throws
 * otherwise.
 */
export async function slotsAnswer(
  container: MedusaContainer,
  input: FindSlotsInput,
  language: Language
) {
  const { time_zone } = await readSettings(container)
  const empty = { timezone: time_zone, first_available: null, slots: [], tentative_days: [] }
  try {
    const { slots, timezone } = await findSlots(container, input)
    const first = slots[0] ?? (await nextAfter(container, input))
    return {
      timezone,
      first_available: first ? first.starts_at.toISOString() : null,
      slots: slots.map(slotView),
      tentative_days: await tentativeDays(container, input, language),
    }
  } catch (error) {
    if (error instanceof BookingError && error.code === "out_of_zone") {
      return { ...empty, reason: "out_of_zone" }
    }
    throw error
  }
}

async function nextAfter(
  container: MedusaContainer,
  input: FindSlotsInput
): Promise<OfferedSlot | undefined> {
  const from = DateTime.fromISO(input.to, { zone: "utc" }).plus({ days: 1 })
  const to = from.plus({ days: MAX_DAYS - 1 })
  const { slots } = await findSlots(container, {
    ...input,
    from: from.toFormat("yyyy-MM-dd"),
    to: to.toFormat("yyyy-MM-dd"),
  })
  return slots[0]
}

/** Days that may become a holiday: the moon decides the evening before. */
async function tentativeDays(
  container: MedusaContainer,
  { from, to }: FindSlotsInput,
  language: Language
) {
  const holidays = await bookingService(container).listBookingHolidays(
    { tentative: true, date: { $gte: from, $lte: to } },
    { order: { date: "ASC" }, take: MAX_DAYS }
  )
  return holidays.map((holiday) => ({ date: holiday.date, name: holiday[`name_${language}`] }))
}
