/** The languages a shopper reads. */
export type Language = "fr" | "ar" | "en"

/** What the caller should think of it; decides the HTTP status. */
type Kind = "invalid_data" | "not_found" | "conflict" | "not_allowed"

type Entry = { kind: Kind; status: 400 | 404 | 409; text: Record<Language, string> }

const entry = (kind: Kind, status: Entry["status"], fr: string, ar: string, en: string): Entry => ({
  kind,
  status,
  text: { fr, ar, en },
})

/**
 * Every refusal of the checkout routes: stable code → HTTP status and a sentence a shopper may read.
 * The storefront may word it better; it must never have to guess what the code means.
 */
export const ERRORS = {
  invalid_fields: entry(
    "invalid_data",
    400,
    "Certains champs sont à corriger.",
    "بعض الخانات تحتاج إلى تصحيح.",
    "Some fields need correcting."
  ),
  commune_unknown: entry(
    "invalid_data",
    400,
    "Cette commune n'existe pas dans notre liste.",
    "هذه البلدية غير موجودة في قائمتنا.",
    "We do not know this commune."
  ),
  commune_not_in_wilaya: entry(
    "invalid_data",
    400,
    "Cette commune n'est pas dans la wilaya choisie.",
    "هذه البلدية لا تتبع الولاية المختارة.",
    "This commune is not in the chosen wilaya."
  ),
  desk_unknown: entry(
    "invalid_data",
    400,
    "Ce point de retrait n'est pas disponible pour cette wilaya.",
    "مكتب الاستلام هذا غير متاح في هذه الولاية.",
    "This pick-up desk is not available in this wilaya."
  ),
  terms_required: entry(
    "invalid_data",
    400,
    "Acceptez les conditions générales de vente pour commander.",
    "يجب قبول شروط البيع العامة لإتمام الطلب.",
    "Accept the terms of sale to order."
  ),
  cart_not_found: entry(
    "not_found",
    404,
    "Ce panier n'existe plus. Recommencez depuis la boutique.",
    "هذه السلة لم تعد موجودة. أعد الاختيار من المتجر.",
    "This cart no longer exists. Start again from the shop."
  ),
  cart_empty: entry(
    "invalid_data",
    400,
    "Votre panier est vide.",
    "سلتك فارغة.",
    "Your cart is empty."
  ),
  cart_completed: entry(
    "conflict",
    409,
    "Ce panier a déjà été commandé.",
    "تم طلب هذه السلة من قبل.",
    "This cart has already been ordered."
  ),
  total_changed: entry(
    "conflict",
    409,
    "Le total a changé. Vérifiez le nouveau montant avant de commander.",
    "تغيّر المبلغ الإجمالي. تحقق من المبلغ الجديد قبل الطلب.",
    "The total has changed. Check the new amount before ordering."
  ),
  out_of_stock: entry(
    "conflict",
    409,
    "Un article n'est plus disponible en quantité suffisante.",
    "لم تعد الكمية المطلوبة من أحد المنتجات متوفرة.",
    "An item is no longer available in this quantity."
  ),
  delivery_unavailable: entry(
    "not_allowed",
    400,
    "Ce mode de livraison n'est pas disponible pour cette adresse.",
    "طريقة التوصيل هذه غير متاحة لهذا العنوان.",
    "This delivery method is not available for this address."
  ),
  payment_method_unavailable: entry(
    "not_allowed",
    400,
    "Ce mode de paiement n'est pas disponible pour cette commande.",
    "طريقة الدفع هذه غير متاحة لهذا الطلب.",
    "This payment method is not available for this order."
  ),
  order_refused: entry(
    "not_allowed",
    400,
    "Cette commande ne peut pas être acceptée.",
    "لا يمكن قبول هذا الطلب.",
    "This order cannot be accepted."
  ),
  try_again: entry(
    "conflict",
    409,
    "La commande n'a pas pu être enregistrée. Réessayez : rien n'a été perdu.",
    "تعذّر تسجيل الطلب. أعد المحاولة: لم يضِع شيء.",
    "The order could not be recorded. Try again: nothing was lost."
  ),
  order_not_found: entry(
    "not_found",
    404,
    "Aucune commande ne correspond à ce numéro et à ce téléphone.",
    "لا يوجد طلب يطابق هذا الرقم وهذا الهاتف.",
    "No order matches this number and phone."
  ),
} as const satisfies Record<string, Entry>

/** A stable refusal code of the checkout routes. */
export type CheckoutErrorCode = keyof typeof ERRORS

/** True for a code of the registry above. */
export function isCheckoutErrorCode(code: unknown): code is CheckoutErrorCode {
  return typeof code === "string" && Object.hasOwn(ERRORS, code)
}

/** A refusal on its way to the HTTP edge; `details` goes into the answer beside the code. */
export class CheckoutError extends Error {
  constructor(
    readonly code: CheckoutErrorCode,
    readonly details: Record<string, unknown> = {}
  ) {
    super(ERRORS[code].text.en)
    this.name = "CheckoutError"
  }
}

/** Body of a refused request. */
export type ErrorBody = { code: CheckoutErrorCode; type: Kind; message: string } & Record<
  string,
  unknown
>

/** HTTP status and JSON body of a refusal, in the shopper's language. */
export function errorAnswer(
  { code, details }: CheckoutError,
  language: Language
): { status: number; body: ErrorBody } {
  const { status, kind, text } = ERRORS[code]
  return { status, body: { ...details, code, type: kind, message: text[language] } }
}
