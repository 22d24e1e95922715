import { MedusaError } from "@medusajs/framework/utils"
import type { Language } from "./errors"
import { refusal, refusalAnswer, type Refusal } from "./refusal"

/**
 * Every refusal of the payment routes and of the gateway providers: stable code → HTTP status and a
 * sentence a person may read.
 */
export const PAYMENT_ERRORS = {
  payment_not_found: refusal(
    "not_found",
    404,
    "Ce paiement n'existe pas.",
    "هذا الدفع غير موجود.",
    "This payment does not exist."
  ),
  alert_not_found: refusal(
    "not_found",
    404,
    "Cette alerte n'existe pas.",
    "هذا التنبيه غير موجود.",
    "This alert does not exist."
  ),
  invalid_fields: refusal(
    "invalid_data",
    400,
    "Certains champs sont à corriger.",
    "بعض الخانات تحتاج إلى تصحيح.",
    "Some fields need correcting."
  ),
  terms_required: refusal(
    "invalid_data",
    400,
    "Acceptez les conditions générales de vente pour payer.",
    "يجب قبول شروط البيع العامة للدفع.",
    "Accept the terms of sale to pay."
  ),
  payment_data_refused: refusal(
    "invalid_data",
    400,
    "Ce mode de paiement n'accepte aucune donnée.",
    "طريقة الدفع هذه لا تقبل أي بيانات.",
    "This payment method takes no payment data."
  ),
  currency_unsupported: refusal(
    "not_allowed",
    400,
    "Ce mode de paiement n'accepte que le dinar algérien.",
    "طريقة الدفع هذه لا تقبل إلا الدينار الجزائري.",
    "This payment method takes Algerian dinars only."
  ),
  amount_too_precise: refusal(
    "not_allowed",
    400,
    "Ce montant a trop de décimales pour ce mode de paiement.",
    "هذا المبلغ يحتوي على كسور أكثر مما تقبله طريقة الدفع هذه.",
    "This amount has too many decimals for this payment method."
  ),
  amount_below_minimum: refusal(
    "not_allowed",
    400,
    "Ce montant est trop petit pour ce mode de paiement.",
    "هذا المبلغ أقل من الحد الأدنى لطريقة الدفع هذه.",
    "This amount is too small for this payment method."
  ),
  amount_not_whole: refusal(
    "not_allowed",
    400,
    "Ce mode de paiement n'accepte pas les centimes.",
    "طريقة الدفع هذه لا تقبل السنتيمات.",
    "This payment method takes whole dinars only."
  ),
  method_unavailable: refusal(
    "not_allowed",
    400,
    "Ce mode de paiement n'est pas disponible pour cette commande.",
    "طريقة الدفع هذه غير متاحة لهذا الطلب.",
    "This payment method is not available for this order."
  ),
  too_many_unpaid_orders: refusal(
    "conflict",
    409,
    "Vous avez déjà plusieurs commandes non payées. Payez-en une ou annulez-la d'abord.",
    "لديك عدة طلبات غير مدفوعة. ادفع أحدها أو ألغه أولًا.",
    "You already have several unpaid orders. Pay or cancel one of them first."
  ),
  already_paid: refusal(
    "conflict",
    409,
    "Cette commande est déjà payée.",
    "هذا الطلب مدفوع من قبل.",
    "This order is already paid."
  ),
  not_paid: refusal(
    "conflict",
    409,
    "Cette commande n'est pas encore payée.",
    "لم يتم دفع هذا الطلب بعد.",
    "This order is not paid yet."
  ),
  order_canceled: refusal(
    "conflict",
    409,
    "Cette commande est annulée.",
    "هذا الطلب ملغى.",
    "This order is cancelled."
  ),
  payment_in_progress: refusal(
    "conflict",
    409,
    "Un paiement est en cours pour cette commande. Attendez son résultat.",
    "هناك عملية دفع جارية لهذا الطلب. انتظر نتيجتها.",
    "A payment of this order is under way. Wait for its result."
  ),
  payment_under_review: refusal(
    "conflict",
    409,
    "Nous vérifions votre paiement. Ne payez pas une seconde fois.",
    "نحن نتحقق من دفعتك. لا تدفع مرة ثانية.",
    "We are checking your payment. Do not pay a second time."
  ),
  order_fulfilled: refusal(
    "conflict",
    409,
    "Cette commande est déjà en préparation : elle ne peut plus être annulée ici.",
    "هذا الطلب قيد التحضير: لا يمكن إلغاؤه من هنا.",
    "This order is being prepared: it can no longer be cancelled here."
  ),
  session_locked: refusal(
    "not_allowed",
    400,
    "La commande est passée : changez le paiement depuis la page de la commande.",
    "تم تسجيل الطلب: غيّر طريقة الدفع من صفحة الطلب.",
    "The order is placed: change the payment from the order's page."
  ),
  gateway_unavailable: refusal(
    "unavailable",
    502,
    "La page de paiement ne répond pas. Réessayez dans un instant ou choisissez un autre mode.",
    "صفحة الدفع لا تستجيب. أعد المحاولة بعد قليل أو اختر طريقة أخرى.",
    "The payment page does not answer. Try again in a moment or choose another method."
  ),
  gateway_refused: refusal(
    "not_allowed",
    422,
    "La page de paiement a refusé cette demande. Choisissez un autre mode de paiement.",
    "رفضت صفحة الدفع هذا الطلب. اختر طريقة دفع أخرى.",
    "The payment page refused this request. Choose another payment method."
  ),
  nothing_to_refund: refusal(
    "conflict",
    409,
    "Il n'y a rien à rembourser sur ce paiement.",
    "لا يوجد ما يُسترجع من هذا الدفع.",
    "There is nothing to refund on this payment."
  ),
  refund_too_large: refusal(
    "conflict",
    409,
    "Ce montant dépasse ce qui reste à rembourser.",
    "هذا المبلغ أكبر مما يمكن إرجاعه.",
    "This is more than what is left to refund."
  ),
  refund_full_only: refusal(
    "conflict",
    409,
    "Cette plateforme ne rembourse que la totalité.",
    "هذه المنصة لا تُرجع إلا المبلغ كاملًا.",
    "This gateway refunds whole payments only."
  ),
  refund_by_hand: refusal(
    "conflict",
    409,
    "Ce paiement ne se rembourse pas d'ici : rendez l'argent à la main et notez la référence.",
    "لا يمكن إرجاع هذا الدفع من هنا: أعد المال يدويًا وسجّل المرجع.",
    "This payment cannot be refunded from here: give the money back by hand and note the reference."
  ),
  refund_refused: refusal(
    "conflict",
    409,
    "La plateforme a refusé le remboursement : rien n'a bougé.",
    "رفضت المنصة الإرجاع: لم يتحرك أي مبلغ.",
    "The gateway refused the refund: nothing moved."
  ),
  refund_unclear: refusal(
    "unavailable",
    502,
    "Le remboursement n'est pas confirmé. Une alerte est ouverte : réessayez plus tard, il ne partira pas deux fois.",
    "لم يتأكد الإرجاع. فُتح تنبيه: أعد المحاولة لاحقًا، لن يتم مرتين.",
    "The refund is not confirmed. An alert is open: try again later, it will not go out twice."
  ),
  refund_unrecorded: refusal(
    "conflict",
    409,
    "Un remboursement d'un autre montant est déjà parti : enregistrez d'abord celui-là.",
    "تم إرجاع مبلغ آخر من قبل: سجّله أولًا.",
    "A refund of another amount already went out: record that one first."
  ),
  refund_use_payment_panel: refusal(
    "not_allowed",
    400,
    "Remboursez depuis le bloc « Paiement » de la commande.",
    "قم بالإرجاع من خانة «الدفع» في صفحة الطلب.",
    "Refund from the order's “Payment” block."
  ),
  refund_failed: refusal(
    "conflict",
    409,
    "Le remboursement a échoué : la commande n'est pas annulée.",
    "فشل الإرجاع: لم يُلغَ الطلب.",
    "The refund failed: the order was not cancelled."
  ),
  alert_resolved: refusal(
    "conflict",
    409,
    "Cette alerte est déjà traitée.",
    "تمت معالجة هذا التنبيه من قبل.",
    "This alert is already resolved."
  ),
  resolution_impossible: refusal(
    "conflict",
    409,
    "Cette solution n'est pas possible pour cette alerte.",
    "هذا الحل غير ممكن لهذا التنبيه.",
    "This resolution is not possible for this alert."
  ),
  fulfillment_before_payment: refusal(
    "not_allowed",
    400,
    "La commande n'est pas payée : rien ne part avant l'argent.",
    "الطلب غير مدفوع: لا شيء يُرسل قبل الدفع.",
    "The order is not paid: nothing leaves before the money."
  ),
  fulfillment_before_call: refusal(
    "not_allowed",
    400,
    "Appelez d'abord le client : la commande n'est pas confirmée.",
    "اتصل بالزبون أولًا: الطلب غير مؤكد.",
    "Call the customer first: the order is not confirmed."
  ),
  edit_during_payment: refusal(
    "conflict",
    409,
    "Un paiement est en cours : la commande ne peut pas être modifiée.",
    "هناك عملية دفع جارية: لا يمكن تعديل الطلب.",
    "A payment is under way: the order cannot be changed."
  ),
  not_configured: refusal(
    "unavailable",
    502,
    "Le paiement n'est pas configuré.",
    "الدفع غير مهيأ.",
    "Payment is not configured."
  ),
  webhook_rejected: refusal(
    "not_allowed",
    401,
    "Notification refusée.",
    "إشعار مرفوض.",
    "Notification refused."
  ),
  try_again: refusal(
    "conflict",
    409,
    "Une autre opération est en cours sur cette commande. Réessayez.",
    "هناك عملية أخرى جارية على هذا الطلب. أعد المحاولة.",
    "Another operation on this order is under way. Try again."
  ),
} satisfies Record<string, Refusal>

/** Codes of {@link PAYMENT_ERRORS}. */
export type PaymentErrorCode = keyof typeof PAYMENT_ERRORS

/** True for a code of the registry. */
export function isPaymentErrorCode(code: unknown): code is PaymentErrorCode {
  return typeof code === "string" && Object.hasOwn(PAYMENT_ERRORS, code)
}

/** A refusal of ours on its way to a route; `details` are added to the answer. */
export class PaymentError extends Error {
  override readonly name = "PaymentError"

  constructor(
    readonly code: PaymentErrorCode,
    readonly details: Record<string, unknown> = {}
  ) {
    super(PAYMENT_ERRORS[code].text.en)
  }
}

/**
 * The refusal as the error a provider or a workflow may throw; core answers it with 400 and the code.
 * A code of a gateway's own is `refund_refused`: only the ledger keeps the original.
 */
export function paymentRefusal(code: string): MedusaError {
  const known = isPaymentErrorCode(code) ? code : "refund_refused"
  return new MedusaError(MedusaError.Types.NOT_ALLOWED, PAYMENT_ERRORS[known].text.en, known)
}

/** Code of whatever was thrown, or undefined when the failure is ours. */
export function paymentErrorOf(error: unknown): PaymentError | undefined {
  if (error instanceof PaymentError) return error
  if (typeof error !== "object" || error === null) return undefined
  const code: unknown = Reflect.get(error, "code")
  if (isPaymentErrorCode(code)) return new PaymentError(code)
  const locked =
    Reflect.get(error, "type") === MedusaError.Types.CONFLICT ||
    /acquir\w+ lock/i.test(String(Reflect.get(error, "message")))
  return locked ? new PaymentError("try_again") : undefined
}

/** HTTP answer of a refusal in a language. */
export function paymentErrorAnswer(
  { code, details }: PaymentError,
  language: Language
): { status: number; body: Record<string, unknown> } {
  return refusalAnswer(PAYMENT_ERRORS[code], code, details, language)
}
