import PostalMime from "postal-mime"

/** Mails kept, and bytes of their attachments together; the oldest of more are forgotten. */
const KEPT = 200
const KEPT_BYTES = 16 * 1_048_576

/**
 * @typedef {object} Attachment
 * @property {string} filename
 * @property {string} type
 * @property {Buffer} content
 * @property {string} [method] of an invitation: what a calendar is to do with it
 *
 * @typedef {object} Mail one mail as the sandbox keeps it
 * @property {string} id
 * @property {string} at when it arrived, ISO 8601
 * @property {{ from: string, to: string[] }} envelope addresses of the SMTP dialogue
 * @property {string} from as its header says it
 * @property {string[]} to
 * @property {string} subject
 * @property {string} text
 * @property {string} html
 * @property {Record<string, string>} headers lower-case names
 * @property {Attachment[]} attachments
 */

/** The mails of the sandbox, newest first. */
export class Mailbox {
  /** @type {Mail[]} */
  list = []
  #count = 0

  /** @param {Buffer} raw @param {Mail["envelope"]} envelope */
  async take(raw, envelope) {
    const read = await PostalMime.parse(raw)
    const named = (/** @type {{ name?: string, address?: string } | undefined} */ a) =>
      a?.name ? `${a.name} <${a.address ?? ""}>` : (a?.address ?? "")
    this.list.unshift({
      id: String((this.#count += 1)),
      at: new Date().toISOString(),
      envelope,
      from: named(read.from),
      to: (read.to ?? []).map(named),
      subject: read.subject ?? "",
      text: read.text ?? "",
      html: read.html ?? "",
      headers: Object.fromEntries(read.headers.map((h) => [h.key, h.value])),
      attachments: read.attachments.map(({ filename, mimeType, content, method }, i) => ({
        filename: filename ?? `attachment-${i + 1}`,
        type: mimeType,
        ...(method && { method }),
        content:
          typeof content === "string" ? Buffer.from(content) : Buffer.from(new Uint8Array(content)),
      })),
    })
    let bytes = 0
    this.list = this.list.filter((mail, i) => {
      bytes += mail.attachments.reduce((sum, a) => sum + a.content.length, 0)
      // The newest one stays whatever its size.
      return i === 0 || (i < KEPT && bytes <= KEPT_BYTES)
    })
  }

  /** @param {string} id */
  find(id) {
    return this.list.find((m) => m.id === id)
  }

  clear() {
    this.list = []
  }
}

/** A mail for a program: attachments by name and size only. @param {Mail} mail */
export const summaryOf = ({ attachments, ...mail }) => ({
  ...mail,
  attachments: attachments.map(({ filename, type, content, method }) => ({
    filename,
    type,
    ...(method && { method }),
    size: content.length,
  })),
})
