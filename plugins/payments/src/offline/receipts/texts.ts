import type { Language } from "../../errors"

/** Words of a receipt; one language. */
export type ReceiptTexts = {
  title: string
  /** Row labels, in the words the certification asks for. */
  transaction_id: string
  order_number: string
  shop_order: string
  approval_code: string
  date: string
  amount: string
  method: string
  card: string
  status: string
  /** What the issuer says, when it said nothing. */
  accepted: string
  state: Readonly<Record<"paid" | "refunded" | "partially_refunded", string>>
  /** SATIM's fixed sentence; never without its logo. */
  help: string
  not_invoice: string
  mail_subject: (shop: string) => string
  mail_body: (shop: string) => string
}

/** Words of a receipt in the three languages; SATIM's sentences are theirs, letter by letter. */
export const RECEIPT_TEXTS: Readonly<Record<Language, ReceiptTexts>> = {
  fr: {
    title: "Reçu de paiement",
    transaction_id: "Identifiant de transaction",
    order_number: "Numéro de commande",
    shop_order: "Commande de la boutique",
    approval_code: "Numéro d'autorisation",
    date: "Date et heure",
    amount: "Montant",
    method: "Mode de paiement",
    card: "Carte",
    status: "Statut de la transaction",
    accepted: "Votre paiement a été accepté",
    state: {
      paid: "Payée",
      refunded: "Remboursée",
      partially_refunded: "Remboursée en partie",
    },
    help: "En cas de problème de paiement, veuillez contacter le numéro vert de la SATIM 3020",
    not_invoice: "Ce reçu n'est pas une facture.",
    mail_subject: (shop) => `Votre reçu de paiement – ${shop}`,
    mail_body: (shop) =>
      `Bonjour,\n\nVotre reçu de paiement est joint à ce message, en PDF.\n\n${shop}`,
  },
  ar: {
    title: "وصل الدفع",
    transaction_id: "معرّف المعاملة",
    order_number: "رقم الطلب",
    shop_order: "طلب المتجر",
    approval_code: "رقم الترخيص",
    date: "التاريخ والوقت",
    amount: "المبلغ",
    method: "طريقة الدفع",
    card: "البطاقة",
    status: "حالة المعاملة",
    accepted: "تم قبول دفعتك",
    state: { paid: "مدفوعة", refunded: "مسترجعة", partially_refunded: "مسترجعة جزئيًا" },
    help: "إذا واجهت مشكلة في الدفع، يرجى الاتصال بالرقم الأخضر لساتيم 3020",
    not_invoice: "هذا الوصل ليس فاتورة.",
    mail_subject: (shop) => `وصل الدفع – ${shop}`,
    mail_body: (shop) => `مرحبًا،\n\nتجدون وصل الدفع مرفقًا بهذه الرسالة بصيغة PDF.\n\n${shop}`,
  },
  en: {
    title: "Payment receipt",
    transaction_id: "Transaction identifier",
    order_number: "Order number",
    shop_order: "Shop order",
    approval_code: "Authorisation number",
    date: "Date and time",
    amount: "Amount",
    method: "Payment method",
    card: "Card",
    status: "Transaction status",
    accepted: "Your payment was accepted",
    state: { paid: "Paid", refunded: "Refunded", partially_refunded: "Partly refunded" },
    help: "If you have a payment issue, please contact the SATIM toll-free number 3020",
    not_invoice: "This receipt is not an invoice.",
    mail_subject: (shop) => `Your payment receipt – ${shop}`,
    mail_body: (shop) =>
      `Hello,\n\nYour payment receipt is attached to this message, as a PDF.\n\n${shop}`,
  },
}
