import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import type { CalendarMethod } from "../calendar/calendar"
import { rowsOf, sqlOf } from "../records/connection"
import type { Message } from "./records"
import type { Rendered } from "./render"

/** A calendar file that goes with a mail. */
export type Invitation = { method: CalendarMethod; file: string }

/**
 * Hands a message to Medusa's Notification module; throws when the provider did not take it. One that
 * went out before under this key goes out no second time.
 *
 * A process that dies inside the conversation with the provider leaves a notification nobody knows
 * the end of: it is sent again, since a mail that comes twice harms less than one that never comes
 * (and its invitation changes nothing the second time).
 */
export async function notify(
  container: MedusaContainer,
  message: Message,
  { subject, text, html }: Rendered,
  invitation: Invitation | undefined
): Promise<void> {
  const template = `booking.${message.kind}`
  await container.resolve(Modules.NOTIFICATION).createNotifications({
    to: message.recipient,
    channel: message.channel,
    template,
    content: { subject, text, ...(html && { html }) },
    trigger_type: template,
    resource_id: message.block_id ?? message.id,
    resource_type: "booking_message",
    idempotency_key: await freshKey(container, message.key),
    ...(invitation && {
      attachments: [
        {
          filename: "invite.ics",
          content: Buffer.from(invitation.file).toString("base64"),
          content_type: `text/calendar; method=${invitation.method}; charset=utf-8`,
        },
      ],
    }),
  })
}

/**
 * The key, or the next of it when earlier tries did not end well: core would send such a message and
 * then throw, because it updates a row it never wrote, or say nothing of one left half-way.
 */
async function freshKey(container: MedusaContainer, key: string): Promise<string> {
  const rows = await rowsOf(
    sqlOf(container),
    `SELECT count(*) FILTER (WHERE status <> 'success')::int AS failed FROM notification
     WHERE idempotency_key = ? OR idempotency_key LIKE ? || '#%'`,
    [key, key.replace(/[\\%_]/g, "\\$&")]
  )
  const failed = Number(rows[0]?.failed ?? 0)
  return failed === 0 ? key : `${key}#${failed}`
}
