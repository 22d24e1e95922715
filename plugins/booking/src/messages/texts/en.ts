import type { Texts } from "./types"

const MANAGE = "See, move or cancel"

/** Messages in English. */
export const en: Texts = {
  hello: (name) => `Hello ${name},`,
  labels: {
    service: "Service",
    when: "Date",
    place: "Address",
    technician: "Technician",
    customer: "Customer",
    reference: "Reference",
  },
  question: (phone) => `A question? Call us on ${phone}.`,
  kinds: {
    visit_confirmed: (f) => ({
      subject: `Visit confirmed: ${f.when_short}`,
      lines: ["Your visit is confirmed. The invitation attached adds it to your calendar."],
      short: `${f.shop}: visit confirmed on ${f.when_short} (${f.service}).`,
      action: MANAGE,
    }),
    visit_pending_approval: (f) => ({
      subject: `Request received: ${f.when_short}`,
      lines: ["We received your request. The time is kept for you; we confirm it once checked."],
      short: `${f.shop}: request received for ${f.when_short}. We will confirm the visit.`,
      action: MANAGE,
    }),
    visit_moved: (f) => ({
      subject: `Visit moved: ${f.when_short}`,
      lines: [
        "Your visit has a new date. The invitation attached updates your calendar.",
        "The link of earlier messages no longer works: use this one.",
      ],
      short: `${f.shop}: your visit is moved to ${f.when_short}.`,
      action: MANAGE,
    }),
    visit_cancelled: (f) => ({
      subject: `Visit cancelled: ${f.when_short}`,
      lines: ["This visit is cancelled. The invitation attached removes it from your calendar."],
      short: `${f.shop}: your visit of ${f.when_short} is cancelled.`,
    }),
    visit_reminder: (f) => ({
      subject: `Reminder: visit on ${f.when_short}`,
      lines: ["We come to your home soon. Please keep the appliance accessible."],
      short: `${f.shop}: a reminder, we come on ${f.when_short} (${f.service}).`,
      action: MANAGE,
    }),
    visit_on_the_way: (f) => ({
      subject: "The technician is on the way",
      lines: [`${f.technician ?? "The technician"} is on the way to your home.`],
      short: `${f.shop}: ${f.technician ?? "the technician"} is on the way to your home.`,
    }),
    visit_completed: (f) => ({
      subject: "Visit completed",
      lines: ["The work is done. Thank you for your trust."],
      short: `${f.shop}: the work is done. Thank you!`,
      action: "See the visit",
    }),
    slot_lost: (f) => ({
      subject: "Your time was taken: choose another one",
      lines: [
        "Your payment arrived after the time was no longer kept, and somebody else took it.",
        "Choose another time. If we hear nothing, the deposit is refunded.",
      ],
      short: `${f.shop}: the time of ${f.when_short} is taken. Choose another one, or the deposit is refunded.`,
      action: "Choose another time",
    }),
    technician_new_visit: (f) => ({
      subject: `New visit: ${f.when_short}`,
      lines: ["A visit was added to your schedule."],
      short: `New visit on ${f.when_short}: ${f.service}, ${f.place}.`,
    }),
    technician_moved: (f) => ({
      subject: `A visit of yours moved: ${f.when_short}`,
      lines: ["One of your visits has a new date."],
      short: `Visit moved to ${f.when_short}: ${f.service}, ${f.place}.`,
    }),
    technician_cancelled: (f) => ({
      subject: `Visit taken off: ${f.when_short}`,
      lines: ["This visit is no longer on your schedule."],
      short: `Visit taken off your schedule: ${f.when_short}, ${f.place}.`,
    }),
    slot_freed: (f) => ({
      subject: `A time became free: ${f.when_short}`,
      lines: ["A time near you has just become free. It goes to the first who books it."],
      short: `${f.shop}: a time became free on ${f.when_short}. First come, first served.`,
      action: "Book",
    }),
    proposal: (f) => ({
      subject: `Your next maintenance: ${f.service}`,
      lines: [
        `The next visit is due around ${f.when}. Nothing is booked: choose the time that suits you, or skip this one.`,
      ],
      short: `${f.shop}: time to plan “${f.service}” (around ${f.when_short}).`,
      action: "Choose a time",
    }),
  },
}
