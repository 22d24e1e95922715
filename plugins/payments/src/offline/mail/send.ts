import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { rowsOf, sqlOf } from "../../ledger/connection"

/** A message to one person. */
export type Mail = {
  to: string
  template: string
  subject: string
  text: string
  html: string
  /** Sent once for each key. */
  idempotency_key: string
  /** What it is about. */
  resource: { id: string; type: string }
  attachment?: { filename: string; content: Buffer; content_type: string }
}

/** True when the shop has a provider for e-mail. */
export async function canMail(container: MedusaContainer): Promise<boolean> {
  const rows = await rowsOf(
    sqlOf(container),
    `SELECT 1 FROM notification_provider
     WHERE is_enabled AND deleted_at IS NULL AND 'email' = ANY(channels) LIMIT 1`
  )
  return rows.length > 0
}

/**
 * Hands a message to Medusa's Notification module, and is done when the provider took it; false when it
 * did not. A message of this key that went out before goes out no second time.
 */
export async function sendMail(container: MedusaContainer, mail: Mail): Promise<boolean> {
  const { to, template, subject, text, html, idempotency_key, resource, attachment } = mail
  try {
    await container.resolve(Modules.NOTIFICATION).createNotifications({
      to,
      channel: "email",
      template,
      content: { subject, text, html },
      trigger_type: template,
      resource_id: resource.id,
      resource_type: resource.type,
      idempotency_key: await freshKey(container, idempotency_key),
      ...(attachment && {
        attachments: [
          {
            filename: attachment.filename,
            content: attachment.content.toString("base64"),
            content_type: attachment.content_type,
          },
        ],
      }),
    })
    return true
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(`A mail (${template}) about ${resource.type} ${resource.id} was not sent: ${why}`)
    return false
  }
}

/**
 * The key, or the next of it when the last try failed: core would send such a message again and then
 * throw, because it updates a row it never wrote.
 */
async function freshKey(container: MedusaContainer, key: string): Promise<string> {
  const rows = await rowsOf(
    sqlOf(container),
    `SELECT count(*) FILTER (WHERE status = 'failure')::int AS failed FROM notification
     WHERE idempotency_key = ? OR idempotency_key LIKE ? || '#%'`,
    [key, key.replace(/[\\%_]/g, "\\$&")]
  )
  const failed = Number(rows[0]?.failed ?? 0)
  return failed === 0 ? key : `${key}#${failed}`
}
