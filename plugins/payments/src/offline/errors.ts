import type { Language } from "../errors"
import { refusal, refusalAnswer, type Refusal } from "../refusal"

/**
 * Every refusal of the routes for transfers, calls, cash and receipts: stable code → HTTP status and
 * a sentence a person may read.
 */
export const OFFLINE_ERRORS = {
  invalid_fields: refusal(
    "invalid_data",
    400,
    "Certains champs sont à corriger.",
    "بعض الخانات تحتاج إلى تصحيح.",
    "Some fields need correcting."
  ),
  transfer_not_found: refusal(
    "not_found",
    404,
    "Ce virement n'existe pas.",
    "هذا التحويل غير موجود.",
    "This transfer does not exist."
  ),
  transfer_closed: refusal(
    "conflict",
    409,
    "Ce virement n'attend plus de justificatif.",
    "هذا التحويل لم يعد ينتظر أي إثبات.",
    "This transfer no longer waits for a proof."
  ),
  too_many_proofs: refusal(
    "conflict",
    409,
    "Trop de justificatifs ont été envoyés pour cette commande. Appelez la boutique.",
    "تم إرسال إثباتات كثيرة لهذا الطلب. اتصل بالمتجر.",
    "Too many proofs were sent for this order. Call the shop."
  ),
  proof_missing: refusal(
    "invalid_data",
    400,
    "Joignez la photo ou le PDF du virement.",
    "أرفق صورة التحويل أو ملف PDF.",
    "Attach the picture or the PDF of the transfer."
  ),
  proof_too_large: refusal(
    "invalid_data",
    413,
    "Ce fichier est trop lourd : 5 Mo au plus.",
    "هذا الملف كبير جدًا: 5 ميغابايت على الأكثر.",
    "This file is too large: 5 MB at most."
  ),
  proof_type: refusal(
    "invalid_data",
    415,
    "Envoyez une image JPEG, PNG ou WebP, ou un PDF.",
    "أرسل صورة JPEG أو PNG أو WebP أو ملف PDF.",
    "Send a JPEG, PNG or WebP picture, or a PDF."
  ),
  proof_unreadable: refusal(
    "invalid_data",
    400,
    "Ce fichier est illisible. Reprenez une capture d'écran.",
    "تعذّرت قراءة هذا الملف. التقط الشاشة من جديد.",
    "This file cannot be read. Take the screenshot again."
  ),
  proof_duplicate: refusal(
    "conflict",
    409,
    "Ce justificatif a déjà été utilisé.",
    "تم استعمال هذا الإثبات من قبل.",
    "This proof was already used."
  ),
  proof_not_found: refusal(
    "not_found",
    404,
    "Ce justificatif n'existe pas.",
    "هذا الإثبات غير موجود.",
    "This proof does not exist."
  ),
  account_not_found: refusal(
    "not_found",
    404,
    "Ce compte n'existe pas.",
    "هذا الحساب غير موجود.",
    "This account does not exist."
  ),
  transfer_confirmed: refusal(
    "conflict",
    409,
    "Ce virement est déjà confirmé.",
    "تم تأكيد هذا التحويل من قبل.",
    "This transfer is already confirmed."
  ),
  transfer_mismatch: refusal(
    "conflict",
    409,
    "Le montant reçu n'est pas celui de la commande. Une alerte est ouverte, rien n'est encaissé.",
    "المبلغ المستلم ليس مبلغ الطلب. فُتح تنبيه ولم يُسجَّل أي دفع.",
    "The amount received is not the order's. An alert is open, nothing was captured."
  ),
  transfer_late: refusal(
    "conflict",
    409,
    "La commande est annulée. Une alerte est ouverte pour cet argent.",
    "الطلب ملغى. فُتح تنبيه بخصوص هذا المبلغ.",
    "The order is cancelled. An alert is open for this money."
  ),
  transfer_duplicate: refusal(
    "conflict",
    409,
    "La commande est déjà payée autrement. Une alerte est ouverte pour cet argent.",
    "الطلب مدفوع بطريقة أخرى. فُتح تنبيه بخصوص هذا المبلغ.",
    "The order is already paid another way. An alert is open for this money."
  ),
  person_required: refusal(
    "forbidden",
    403,
    "Un virement est confirmé par une personne connectée, pas par une clé d'API.",
    "يؤكد التحويلَ شخص مسجّل الدخول، لا مفتاح واجهة برمجية.",
    "A transfer is confirmed by a person who is signed in, not by an API key."
  ),
  same_person: refusal(
    "conflict",
    409,
    "Une autre personne doit confirmer ce virement.",
    "يجب أن يؤكد هذا التحويل شخص آخر.",
    "Another person has to confirm this transfer."
  ),
  settlement_pending: refusal(
    "unavailable",
    502,
    "Le virement est confirmé ; l'encaissement est en cours. Revenez dans une minute.",
    "تم تأكيد التحويل، والتسجيل جارٍ. عُد بعد دقيقة.",
    "The transfer is confirmed; it is being recorded. Come back in a minute."
  ),
  order_not_found: refusal(
    "not_found",
    404,
    "Cette commande n'existe pas.",
    "هذا الطلب غير موجود.",
    "This order does not exist."
  ),
  not_cash: refusal(
    "conflict",
    409,
    "Cette commande n'est pas payée à la livraison.",
    "هذا الطلب لا يُدفع عند الاستلام.",
    "This order is not paid on delivery."
  ),
  order_canceled: refusal(
    "conflict",
    409,
    "Cette commande est annulée.",
    "هذا الطلب ملغى.",
    "This order is cancelled."
  ),
  order_fulfilled: refusal(
    "conflict",
    409,
    "Cette commande est déjà partie : annulez d'abord l'expédition.",
    "هذا الطلب أُرسل من قبل: ألغِ الإرسال أولًا.",
    "This order has already left: cancel the shipment first."
  ),
  total_changed: refusal(
    "conflict",
    409,
    "Le total n'est plus celui affiché. Vérifiez avant d'encaisser.",
    "المجموع لم يعد كما هو معروض. تحقق قبل التحصيل.",
    "The total is no longer the one shown. Check before collecting."
  ),
  payment_not_found: refusal(
    "not_found",
    404,
    "Ce paiement n'existe pas.",
    "هذا الدفع غير موجود.",
    "This payment does not exist."
  ),
  receipt_unavailable: refusal(
    "conflict",
    409,
    "Il n'y a pas de reçu : ce paiement n'est pas encaissé.",
    "لا يوجد وصل: هذا الدفع غير محصّل.",
    "There is no receipt: this payment was not taken."
  ),
  email_unavailable: refusal(
    "conflict",
    409,
    "L'envoi par e-mail n'est pas disponible. Téléchargez le reçu.",
    "الإرسال بالبريد الإلكتروني غير متاح. حمّل الوصل.",
    "Sending by e-mail is not available. Download the receipt."
  ),
  email_limit: refusal(
    "conflict",
    409,
    "Ce reçu a déjà été envoyé à trois adresses.",
    "تم إرسال هذا الوصل إلى ثلاثة عناوين من قبل.",
    "This receipt was already sent to three addresses."
  ),
  email_failed: refusal(
    "unavailable",
    502,
    "L'e-mail n'est pas parti. Réessayez ou téléchargez le reçu.",
    "لم تُرسل الرسالة. أعد المحاولة أو حمّل الوصل.",
    "The e-mail was not sent. Try again or download the receipt."
  ),
  try_again: refusal(
    "conflict",
    409,
    "Une autre opération est en cours sur cette commande. Réessayez.",
    "هناك عملية أخرى جارية على هذا الطلب. أعد المحاولة.",
    "Another operation on this order is under way. Try again."
  ),
} satisfies Record<string, Refusal>

/** Codes of {@link OFFLINE_ERRORS}. */
export type OfflineErrorCode = keyof typeof OFFLINE_ERRORS

/** A refusal on its way to a route; `details` are added to the answer. */
export class OfflineError extends Error {
  override readonly name = "OfflineError"

  constructor(
    readonly code: OfflineErrorCode,
    readonly details: Record<string, unknown> = {}
  ) {
    super(OFFLINE_ERRORS[code].text.en)
  }
}

/** HTTP answer of a refusal in a language. */
export function offlineAnswer(
  { code, details }: OfflineError,
  language: Language
): { status: number; body: Record<string, unknown> } {
  return refusalAnswer(OFFLINE_ERRORS[code], code, details, language)
}
