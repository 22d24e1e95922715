import { MedusaError } from "@medusajs/framework/utils"

/** The languages people read here. */
export type Language = "fr" | "ar" | "en"

/** What the caller should think of it; decides the HTTP status through Medusa's own table. */
type Kind = "invalid_data" | "not_found" | "not_allowed"

type Entry = { kind: Kind; text: Record<Language, string> }

const entry = (kind: Kind, fr: string, ar: string, en: string): Entry => ({
  kind,
  text: { fr, ar, en },
})

/** Every refusal of this plugin: stable code → kind and a sentence people may read. */
export const ERRORS = {
  invalid_fields: entry(
    "invalid_data",
    "Certains champs sont à corriger.",
    "بعض الخانات تحتاج إلى تصحيح.",
    "Some fields need correcting."
  ),
  csv_invalid: entry(
    "invalid_data",
    "Le fichier contient des lignes à corriger ; rien n'a été importé.",
    "يحتوي الملف على أسطر تحتاج إلى تصحيح؛ لم يُستورد شيء.",
    "The file has lines to correct; nothing was imported."
  ),
  wilaya_unknown: entry(
    "invalid_data",
    "Choisissez une wilaya de la liste.",
    "اختر ولاية من القائمة.",
    "Choose a wilaya from the list."
  ),
  commune_unknown: entry(
    "invalid_data",
    "Cette commune n'existe pas dans notre liste.",
    "هذه البلدية غير موجودة في قائمتنا.",
    "We do not know this commune."
  ),
  commune_not_in_wilaya: entry(
    "invalid_data",
    "Cette commune n'est pas dans la wilaya choisie.",
    "هذه البلدية لا تتبع الولاية المختارة.",
    "This commune is not in the chosen wilaya."
  ),
  country_not_served: entry(
    "not_allowed",
    "Nous livrons seulement en Algérie.",
    "نوصل داخل الجزائر فقط.",
    "We deliver in Algeria only."
  ),
  address_required: entry(
    "invalid_data",
    "Indiquez l'adresse de livraison.",
    "أدخل عنوان التوصيل.",
    "Give the delivery address."
  ),
  phone_invalid: entry(
    "invalid_data",
    "Ce numéro de téléphone n'est pas valable en Algérie.",
    "رقم الهاتف هذا غير صالح في الجزائر.",
    "This is not a valid Algerian phone number."
  ),
  mode_unknown: entry(
    "invalid_data",
    "Choisissez la livraison à domicile ou au point de retrait.",
    "اختر التوصيل إلى المنزل أو إلى مكتب الاستلام.",
    "Choose home delivery or a pick-up desk."
  ),
  desk_unknown: entry(
    "invalid_data",
    "Ce point de retrait n'est pas disponible pour cette wilaya.",
    "مكتب الاستلام هذا غير متاح في هذه الولاية.",
    "This pick-up desk is not available in this wilaya."
  ),
  desk_required: entry(
    "invalid_data",
    "Choisissez un point de retrait.",
    "اختر مكتب استلام.",
    "Choose a pick-up desk."
  ),
  delivery_mismatch: entry(
    "not_allowed",
    "Le mode de livraison ne correspond plus à l'adresse. Choisissez-le à nouveau.",
    "طريقة التوصيل لم تعد توافق العنوان. اخترها من جديد.",
    "The delivery method no longer fits the address. Choose it again."
  ),
  delivery_unavailable: entry(
    "not_allowed",
    "Ce mode de livraison n'est pas disponible pour cette adresse.",
    "طريقة التوصيل هذه غير متاحة لهذا العنوان.",
    "This delivery method is not available for this address."
  ),
  total_changed: entry(
    "not_allowed",
    "Le prix de la livraison a changé. Vérifiez le nouveau total avant de commander.",
    "تغيّر سعر التوصيل. تحقق من المبلغ الإجمالي الجديد قبل الطلب.",
    "The delivery price has changed. Check the new total before ordering."
  ),
  desk_not_found: entry(
    "not_found",
    "Ce point de retrait n'existe pas.",
    "مكتب الاستلام هذا غير موجود.",
    "There is no such desk."
  ),
  order_not_found: entry(
    "not_found",
    "Cette commande n'existe pas.",
    "هذا الطلب غير موجود.",
    "There is no such order."
  ),
} as const satisfies Record<string, Entry>

/** A stable refusal code of this plugin. */
export type DeliveryErrorCode = keyof typeof ERRORS

const STATUS: Record<Kind, 400 | 404> = { invalid_data: 400, not_allowed: 400, not_found: 404 }

/** The first language of ours that a locale or an Accept-Language header names; French by default. */
export function languageOf(preference: string | null | undefined): Language {
  for (const part of (preference ?? "").toLowerCase().split(",")) {
    const language = part.trim().slice(0, 2)
    if (language === "fr" || language === "ar" || language === "en") return language
  }
  return "fr"
}

/** The refusal as the error Medusa turns into `{ code, type, message }`. */
export function deliveryError(code: DeliveryErrorCode, language: Language = "fr"): MedusaError {
  return new MedusaError(ERRORS[code].kind, ERRORS[code].text[language], code)
}

/** HTTP status and JSON body of a refusal that carries details Medusa's own errors cannot. */
export function errorAnswer(
  code: DeliveryErrorCode,
  language: Language,
  details: Record<string, unknown>
) {
  const { kind, text } = ERRORS[code]
  return { status: STATUS[kind], body: { ...details, code, type: kind, message: text[language] } }
}
