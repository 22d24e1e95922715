import type {
  ProviderSendNotificationDTO,
  ProviderSendNotificationResultsDTO,
} from "@medusajs/framework/types"
import { AbstractNotificationProviderService, MedusaError } from "@medusajs/framework/utils"
import { createTransport, type Transporter } from "nodemailer"
import { isLoopback, readSmtpOptions, type SmtpOptions } from "./options"

/** One address, nothing that could name a second one. */
const ADDRESS = /^[^\s<>,;:"()[\]\\@]+@[^\s<>,;:"()[\]\\@]+$/

/**
 * Sends e-mail over SMTP: the `content` (subject, text, html) and the attachments (base64) of a
 * notification, as they are. One message, one recipient, one try; who wants retries keeps an outbox.
 *
 * An attachment of type `text/calendar; method=…` is an invitation: it goes out as one more way to read
 * the mail (RFC 6047), which is what makes a calendar add, move or remove the entry, and as a file.
 */
export class SmtpNotificationProvider extends AbstractNotificationProviderService {
  static override identifier = "smtp"

  private readonly options: SmtpOptions
  private readonly transport: Transporter

  constructor(_cradle: Record<string, unknown>, options: unknown) {
    super()
    this.options = readSmtpOptions(options)
    this.transport = createTransport(transportOptions(this.options))
  }

  /** Stops the start when an option is wrong. */
  static override validateOptions(options: Record<string, unknown>): void {
    readSmtpOptions(options)
  }

  /** Hands the message to the server; answers its Message-ID. Throws when the server did not take it. */
  override async send(
    notification: ProviderSendNotificationDTO
  ): Promise<ProviderSendNotificationResultsDTO> {
    const { to, from, content, attachments } = notification
    if (!ADDRESS.test(to) || to.length > 254) {
      throw new MedusaError(MedusaError.Types.INVALID_DATA, "The recipient is no e-mail address")
    }
    if (!content?.subject || !(content.text || content.html)) {
      throw new MedusaError(
        MedusaError.Types.INVALID_DATA,
        "An e-mail needs content: a subject and a text or html body"
      )
    }
    const { invitation, files } = sortAttachments(attachments ?? [])
    try {
      const { messageId } = await this.transport.sendMail({
        from: from?.trim() || this.options.from,
        ...(this.options.replyTo && { replyTo: this.options.replyTo }),
        to: { name: "", address: to },
        subject: content.subject,
        ...(content.text && { text: content.text }),
        ...(content.html && { html: content.html }),
        ...(invitation && { icalEvent: invitation }),
        attachments: files.map((file) => ({
          filename: file.filename,
          content: Buffer.from(file.content, "base64"),
          ...(file.content_type && { contentType: file.content_type }),
          ...(file.id && { cid: file.id }),
          contentDisposition: file.disposition === "inline" ? "inline" : "attachment",
        })),
      })
      return { id: messageId }
    } catch (error) {
      throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, `SMTP: ${whyOf(error)}`)
    }
  }
}

type Attachment = NonNullable<ProviderSendNotificationDTO["attachments"]>[number]

const INVITATION = /^text\/calendar\s*;.*\bmethod="?(PUBLISH|REQUEST|REPLY|CANCEL)\b/i

/** The first invitation among the attachments, as nodemailer takes one, and the other files. */
function sortAttachments(attachments: readonly Attachment[]) {
  const file = attachments.find(({ content_type }) => INVITATION.test(content_type ?? ""))
  const method = INVITATION.exec(file?.content_type ?? "")?.[1]
  if (!file || !method) return { invitation: undefined, files: attachments }
  return {
    invitation: {
      method: method.toUpperCase(),
      filename: file.filename,
      content: Buffer.from(file.content, "base64"),
    },
    files: attachments.filter((other) => other !== file),
  }
}

function transportOptions({ url, dkim, allowInsecure, timeoutMs }: SmtpOptions) {
  const secure = url.protocol === "smtps:"
  const plain = allowInsecure || isLoopback(url)
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: Number(url.port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !plain,
    ignoreTLS: !secure && plain,
    ...(url.username && {
      auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) },
    }),
    ...(dkim && { dkim }),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    // Nothing in a message may make this machine read a file or fetch an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  }
}

/** Code and status of a failure: the server's own words may repeat the recipient or the login. */
function whyOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return "failed"
  const parts = ["code", "command", "responseCode"].flatMap((key) => {
    const value: unknown = Reflect.get(error, key)
    return typeof value === "string" || typeof value === "number" ? [String(value)] : []
  })
  return parts.join(" ") || "failed"
}
