import { MedusaError } from "@medusajs/framework/utils"
import type { CashRefusal } from "./domain/cash"

/** The languages the merchant's admin speaks. */
export type Language = "fr" | "ar" | "en"

/** Codes of the cash routes. */
export type CashErrorCode = CashRefusal | "order_not_found" | "invalid_fields" | "try_again"

type Entry = { status: 400 | 404 | 409; text: Record<Language, string> }

/** Every refusal of the cash routes: code → HTTP status and a sentence for the merchant. */
export const ERRORS: Record<CashErrorCode, Entry> = {
  invalid_fields: {
    status: 400,
    text: {
      fr: "Le montant ou la note ne convient pas.",
      ar: "المبلغ أو الملاحظة غير صالح.",
      en: "The amount or the note is not valid.",
    },
  },
  order_not_found: {
    status: 404,
    text: {
      fr: "Cette commande n'existe pas.",
      ar: "هذا الطلب غير موجود.",
      en: "This order does not exist.",
    },
  },
  order_canceled: {
    status: 409,
    text: {
      fr: "Cette commande est annulée : rien n'est à encaisser.",
      ar: "هذا الطلب ملغى: لا يوجد ما يُحصَّل.",
      en: "This order is cancelled: there is nothing to collect.",
    },
  },
  nothing_to_collect: {
    status: 409,
    text: {
      fr: "Aucun paiement en espèces n'est attendu pour cette commande.",
      ar: "لا يُنتظر أي دفع نقدي لهذا الطلب.",
      en: "No cash payment is expected for this order.",
    },
  },
  already_collected: {
    status: 409,
    text: {
      fr: "Les espèces de cette commande sont déjà encaissées.",
      ar: "تم تحصيل مبلغ هذا الطلب من قبل.",
      en: "The cash of this order was already collected.",
    },
  },
  amount_mismatch: {
    status: 409,
    text: {
      fr: "Le montant ne correspond pas à ce qui est dû.",
      ar: "المبلغ لا يطابق المبلغ المستحق.",
      en: "The amount is not what is due.",
    },
  },
  try_again: {
    status: 409,
    text: {
      fr: "Un autre encaissement est en cours. Réessayez.",
      ar: "هناك تحصيل آخر قيد المعالجة. أعد المحاولة.",
      en: "Another collection is under way. Try again.",
    },
  },
}

/** True for a code of the registry above. */
export function isCashErrorCode(code: unknown): code is CashErrorCode {
  return typeof code === "string" && Object.hasOwn(ERRORS, code)
}

/** The refusal as an error a workflow may throw; the route turns it into an answer. */
export function cashError(code: CashErrorCode): MedusaError {
  return new MedusaError(MedusaError.Types.NOT_ALLOWED, ERRORS[code].text.en, code)
}

/** Code of a failed workflow run, or undefined when the failure is ours. */
export function cashErrorCode(error: unknown): CashErrorCode | undefined {
  if (typeof error !== "object" || error === null) return undefined
  const code: unknown = Reflect.get(error, "code")
  if (isCashErrorCode(code)) return code
  return Reflect.get(error, "type") === MedusaError.Types.CONFLICT ? "try_again" : undefined
}
