/** WhatsApp's chat with a number ("+213661234567"), with a message already written. */
export function whatsappLink(e164: string, message: string): string {
  return `https://wa.me/${e164.replace(/\D/g, "")}?text=${encodeURIComponent(message)}`
}
