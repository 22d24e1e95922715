import type { MedusaContainer } from "@medusajs/framework/types"
import { localDate, minuteOf } from "../domain/zone-time"
import type { Language } from "../refusal"
import { stateOf } from "../series/answer"
import { plusDays } from "../series/dates"
import type { Proposal } from "../series/records"
import { bookingService, readSettings } from "../workflows/settings"
import { linkOf } from "./load"
import { slotsAnswer } from "./slots"

/** Days around the due date whose times are shown. */
const BEFORE_DAYS = 7
const AFTER_DAYS = 21

/**
 * The proposal of a next visit for the one it is made to, with the slots around its date while it is
 * open, or the link of the visit it became.
 */
export async function proposalView(
  container: MedusaContainer,
  proposal: Proposal,
  { language, now }: { language: Language; now: Date }
) {
  const status = stateOf(proposal)
  const { origin, service_id, block } = proposal
  const [service] = await bookingService(container).listBookingServices({ id: service_id })
  const { time_zone } = await readSettings(container)
  const today = localDate(time_zone, minuteOf(now))
  const earliest = plusDays(proposal.due_date, -BEFORE_DAYS)
  const from = earliest < today ? today : earliest
  const slots =
    status === "proposed" && origin.commune_code && service?.active
      ? await slotsAnswer(
          container,
          {
            service_id,
            commune_code: origin.commune_code,
            from,
            to: plusDays(from, AFTER_DAYS + BEFORE_DAYS),
          },
          language
        )
      : null
  return {
    proposal: {
      id: proposal.id,
      status,
      occurrence: proposal.occurrence,
      due_date: proposal.due_date,
      timezone: time_zone,
      service: service
        ? { id: service.id, code: service.code, name: service[`name_${language}`] }
        : null,
      first_name: origin.contact?.first_name ?? null,
      address: origin.address,
      commune_code: origin.commune_code,
      wilaya_code: origin.wilaya_code,
      manage_token: status === "accepted" && block ? linkOf(container, block) : null,
    },
    slots,
  }
}
