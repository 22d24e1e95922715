import { formatCcp, formatRip } from "@hanout/algeria/accounts"
import { centimesToDinars, formatDateTime, formatPrice, type Centimes } from "@hanout/algeria/money"
import type { Language } from "../../errors"
import type { TransferAccount } from "../accounts/rows"

/** What a shopper needs to know to transfer. */
export type Instructions = {
  language: Language
  merchant: string
  display_id: number
  amount: Centimes
  reference: string
  deadline: Date | null
  accounts: readonly Pick<TransferAccount, "holder" | "rip" | "ccp" | "bank">[]
  /** The order's page, where the proof is sent; null without a storefront. */
  link: string | null
}

type Texts = {
  subject: (facts: Instructions) => string
  hello: (display_id: number, amount: string) => string
  holder: string
  bank: string
  rip: string
  ccp: string
  reference: (reference: string) => string
  deadline: (date: string) => string
  proof: string
}

const TEXTS: Readonly<Record<Language, Texts>> = {
  fr: {
    subject: ({ display_id, merchant }) =>
      `Commande n° ${display_id} : comment faire le virement – ${merchant}`,
    hello: (id, amount) =>
      `Bonjour,\n\nVotre commande n° ${id} est enregistrée. Pour la payer, transférez exactement ${amount} vers l'un de ces comptes :`,
    holder: "Titulaire",
    bank: "Banque",
    rip: "RIP",
    ccp: "CCP",
    reference: (reference) => `Écrivez cette référence dans le motif du virement : ${reference}`,
    deadline: (date) => `Sans preuve de virement avant le ${date}, la commande sera annulée.`,
    proof: "Envoyez ensuite la photo du reçu depuis la page de votre commande",
  },
  ar: {
    subject: ({ display_id, merchant }) => `الطلب رقم ${display_id}: كيفية التحويل – ${merchant}`,
    hello: (id, amount) =>
      `مرحبًا،\n\nتم تسجيل طلبكم رقم ${id}. للدفع، حوّلوا المبلغ ${amount} بالضبط إلى أحد هذه الحسابات:`,
    holder: "صاحب الحساب",
    bank: "البنك",
    rip: "RIP",
    ccp: "CCP",
    reference: (reference) => `اكتبوا هذا المرجع في سبب التحويل: ${reference}`,
    deadline: (date) => `إذا لم يصلنا إثبات التحويل قبل ${date}، سيُلغى الطلب.`,
    proof: "ثم أرسلوا صورة الوصل من صفحة طلبكم",
  },
  en: {
    subject: ({ display_id, merchant }) => `Order no. ${display_id}: how to transfer – ${merchant}`,
    hello: (id, amount) =>
      `Hello,\n\nYour order no. ${id} is registered. To pay it, transfer exactly ${amount} to one of these accounts:`,
    holder: "Holder",
    bank: "Bank",
    rip: "RIP",
    ccp: "CCP",
    reference: (reference) => `Write this reference in the transfer: ${reference}`,
    deadline: (date) => `Without a proof of the transfer before ${date}, the order is cancelled.`,
    proof: "Then send the picture of the receipt from your order's page",
  },
}

/** The mail that tells a shopper how to transfer: subject and plain text. Pure. */
export function transferMail(facts: Instructions): { subject: string; text: string } {
  const { language, amount, reference, deadline, accounts, link, display_id } = facts
  const texts = TEXTS[language]
  const price = formatPrice(centimesToDinars(amount), language)
  const lines = accounts.map(({ holder, rip, ccp, bank }) =>
    [
      `${texts.holder} : ${holder}`,
      ...(bank ? [`${texts.bank} : ${bank}`] : []),
      ...(rip ? [`${texts.rip} : ${formatRip(rip)}`] : []),
      ...(ccp ? [`${texts.ccp} : ${formatCcp(ccp)}`] : []),
    ].join("\n")
  )
  const text = [
    texts.hello(display_id, price),
    ...lines,
    texts.reference(reference),
    ...(deadline ? [texts.deadline(formatDateTime(deadline, language))] : []),
    link ? `${texts.proof} :\n${link}` : `${texts.proof}.`,
    facts.merchant,
  ].join("\n\n")
  return { subject: texts.subject(facts), text }
}
