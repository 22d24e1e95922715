/**
 * Who sells: what loi 18-05 (art. 11) wants visible on every page. One file, so that a merchant
 * changes it once. The sample shop is fictional: its numbers are marked as examples and must be
 * replaced before opening.
 */
export const SHOP = {
  name: "MJ Chauffage",
  legalName: { fr: "MJ Chauffage", ar: "إم جي شوفاج", en: "MJ Chauffage" },
  /** Commercial register (registre du commerce). */
  rc: "16/00-0000000 B 00",
  /** Tax number (numéro d'identification fiscale). */
  nif: "000000000000000",
  address: {
    fr: "12, rue des Frères-Exemple, Hussein Dey, Alger",
    ar: "12، شارع الإخوة مثال، حسين داي، الجزائر",
    en: "12 rue des Frères-Exemple, Hussein Dey, Algiers",
  },
  wilayaCode: "16",
  email: "contact@mj-chauffage.example",
  /** E.164; printed with `phoneDisplay`. */
  phone: "+213550000000",
  /** No-break spaces: a phone number is one word. */
  phoneDisplay: "0550\u00a000\u00a000\u00a000",
  /** Digits only, as wa.me wants them. */
  whatsapp: "213550000000",
  hours: {
    fr: "Samedi–jeudi, 8 h 30 – 18 h",
    ar: "من السبت إلى الخميس، 8:30 – 18:00",
    en: "Saturday–Thursday, 8:30 – 18:00",
  },
  /** Handle of the collection of universal parts: fine to filter by, but no boiler bears it. */
  unbranded: "generique",
  /** Version of the general terms a buyer accepts; part of each order. */
  termsVersion: "2026-11",
} as const

/** Link that opens WhatsApp on the shop's number, with a first sentence ready. */
export function whatsappLink(text?: string): string {
  const query = text ? `?text=${encodeURIComponent(text)}` : ""
  return `https://wa.me/${SHOP.whatsapp}${query}`
}
