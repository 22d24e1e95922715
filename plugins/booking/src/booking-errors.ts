import { refusal, type Language, type Refusal } from "./refusal"

/**
 * Every refusal of the booking routes and operations: stable code → HTTP status and a sentence a
 * person may read.
 */
export const BOOKING_ERRORS = {
  invalid_fields: refusal(
    "invalid_data",
    400,
    "Certains champs sont à corriger.",
    "بعض الخانات تحتاج إلى تصحيح.",
    "Some fields need correcting."
  ),
  unknown_commune: refusal(
    "invalid_data",
    400,
    "Cette commune n'existe pas.",
    "هذه البلدية غير موجودة.",
    "This commune does not exist."
  ),
  range_too_long: refusal(
    "invalid_data",
    400,
    "La période demandée est trop longue : 62 jours au plus.",
    "الفترة المطلوبة طويلة جدًا: 62 يومًا على الأكثر.",
    "The period asked for is too long: 62 days at most."
  ),
  service_not_found: refusal(
    "not_found",
    404,
    "Cette prestation n'existe pas ou n'est plus proposée.",
    "هذه الخدمة غير موجودة أو لم تعد متاحة.",
    "This service does not exist or is no longer offered."
  ),
  technician_not_found: refusal(
    "not_found",
    404,
    "Ce technicien n'existe pas.",
    "هذا التقني غير موجود.",
    "This technician does not exist."
  ),
  not_a_technician: refusal(
    "not_found",
    404,
    "Votre compte n'est lié à aucun technicien.",
    "حسابك غير مرتبط بأي تقني.",
    "Your account is not linked to a technician."
  ),
  not_a_dispatcher: refusal(
    "forbidden",
    403,
    "Votre compte de technicien ne voit que votre journée.",
    "حسابك كتقني يعرض يومك فقط.",
    "Your technician's account shows your own day only."
  ),
  record_not_found: refusal(
    "not_found",
    404,
    "Cet élément n'existe pas.",
    "هذا العنصر غير موجود.",
    "This item does not exist."
  ),
  already_exists: refusal(
    "conflict",
    409,
    "Cette valeur est déjà utilisée.",
    "هذه القيمة مستعملة من قبل.",
    "This value is already in use."
  ),
  in_use: refusal(
    "conflict",
    409,
    "Cet élément est encore utilisé : il ne peut pas être supprimé.",
    "هذا العنصر ما زال مستعملًا: لا يمكن حذفه.",
    "This item is still in use: it cannot be deleted."
  ),
  out_of_zone: refusal(
    "not_allowed",
    422,
    "Nous ne nous déplaçons pas encore dans cette commune.",
    "لا نتنقل بعد إلى هذه البلدية.",
    "We do not come to this commune yet."
  ),
  slot_taken: refusal(
    "conflict",
    409,
    "Ce créneau vient d'être pris. Choisissez-en un autre.",
    "تم حجز هذا الموعد للتو. اختر موعدًا آخر.",
    "This time has just been taken. Choose another one."
  ),
  slot_not_offered: refusal(
    "not_allowed",
    422,
    "Ce créneau n'est pas proposé.",
    "هذا الموعد غير متاح.",
    "This time is not offered."
  ),
  too_many_holds: refusal(
    "too_many",
    429,
    "Vous gardez déjà plusieurs créneaux. Confirmez-en un ou libérez-le d'abord.",
    "لديك عدة مواعيد محجوزة مؤقتًا. أكّد أحدها أو اتركه أولًا.",
    "You already keep several times. Confirm or give back one of them first."
  ),
  too_many_visits: refusal(
    "too_many",
    429,
    "Ce numéro a déjà plusieurs rendez-vous à venir. Appelez-nous pour en ajouter un.",
    "لهذا الرقم عدة مواعيد قادمة. اتصل بنا لإضافة موعد آخر.",
    "This phone already has several visits to come. Call us to add another one."
  ),
  too_many_moves: refusal(
    "too_many",
    429,
    "Ce rendez-vous a déjà été déplacé plusieurs fois. Appelez-nous pour le changer encore.",
    "تم تغيير هذا الموعد عدة مرات. اتصل بنا لتغييره مرة أخرى.",
    "This visit was already moved several times. Call us to change it again."
  ),
  hold_not_found: refusal(
    "not_found",
    404,
    "Ce créneau réservé n'existe pas.",
    "هذا الحجز المؤقت غير موجود.",
    "This held time does not exist."
  ),
  hold_expired: refusal(
    "gone",
    410,
    "Le créneau n'est plus gardé pour vous.",
    "لم يعد الموعد محجوزًا لك.",
    "The time is no longer kept for you."
  ),
  visit_not_found: refusal(
    "not_found",
    404,
    "Ce rendez-vous n'existe pas.",
    "هذا الموعد غير موجود.",
    "This visit does not exist."
  ),
  link_replaced: refusal(
    "gone",
    410,
    "Ce lien a été remplacé : utilisez celui du dernier message.",
    "تم استبدال هذا الرابط: استعمل رابط آخر رسالة.",
    "This link was replaced: use the one in the latest message."
  ),
  link_expired: refusal(
    "gone",
    410,
    "Ce lien a expiré.",
    "انتهت صلاحية هذا الرابط.",
    "This link has expired."
  ),
  version_conflict: refusal(
    "conflict",
    409,
    "Quelqu'un a modifié ce rendez-vous entre-temps.",
    "قام شخص آخر بتعديل هذا الموعد في هذه الأثناء.",
    "Somebody changed this visit meanwhile."
  ),
  visit_closed: refusal(
    "conflict",
    409,
    "Ce rendez-vous est terminé ou annulé.",
    "هذا الموعد منتهٍ أو ملغى.",
    "This visit is over or cancelled."
  ),
  too_late: refusal(
    "conflict",
    409,
    "Il est trop tard pour changer ce rendez-vous en ligne. Appelez-nous.",
    "فات أوان تغيير هذا الموعد عبر الإنترنت. اتصل بنا.",
    "It is too late to change this visit online. Call us."
  ),
  too_early: refusal(
    "conflict",
    409,
    "Il est trop tôt : attendez que l'heure du rendez-vous soit bien passée.",
    "ما زال الوقت مبكرًا: انتظر حتى يمر وقت الموعد.",
    "It is too early: wait until the time of the visit has well passed."
  ),
  transition_refused: refusal(
    "conflict",
    409,
    "Ce rendez-vous ne peut pas passer à cet état.",
    "لا يمكن نقل هذا الموعد إلى هذه الحالة.",
    "This visit cannot move to that status."
  ),
  unassigned: refusal(
    "conflict",
    409,
    "Aucun technicien n'est affecté à ce rendez-vous.",
    "لم يُعيَّن أي تقني لهذا الموعد.",
    "No technician is assigned to this visit."
  ),
  visits_in_the_way: refusal(
    "conflict",
    409,
    "Des rendez-vous sont prévus pendant cette absence : déplacez-les d'abord.",
    "توجد مواعيد خلال هذا الغياب: انقلها أولًا.",
    "Visits are planned during this absence: move them first."
  ),
  time_off_not_found: refusal(
    "not_found",
    404,
    "Cette absence n'existe pas.",
    "هذا الغياب غير موجود.",
    "This absence does not exist."
  ),
  idempotency_mismatch: refusal(
    "not_allowed",
    422,
    "Cette demande a déjà été envoyée avec un autre contenu.",
    "أُرسل هذا الطلب من قبل بمحتوى آخر.",
    "This request was already sent with other content."
  ),
  deposit_not_required: refusal(
    "conflict",
    409,
    "Aucun acompte n'est demandé pour ce rendez-vous.",
    "لا يُطلب أي عربون لهذا الموعد.",
    "No deposit is asked for this visit."
  ),
  visit_incomplete: refusal(
    "conflict",
    409,
    "Donnez d'abord vos coordonnées et votre adresse.",
    "أدخل أولًا معلوماتك وعنوانك.",
    "Give your contact and address first."
  ),
  photo_not_found: refusal(
    "not_found",
    404,
    "Cette photo n'existe pas.",
    "هذه الصورة غير موجودة.",
    "This photo does not exist."
  ),
  gas_emergency: refusal(
    "not_allowed",
    422,
    "Danger : fermez le gaz, ouvrez les fenêtres, sortez et appelez la Protection civile (14 ou 1021) et Sonelgaz (3303).",
    "خطر: أغلق الغاز وافتح النوافذ واخرج واتصل بالحماية المدنية (14 أو 1021) وسونلغاز (3303).",
    "Danger: close the gas, open the windows, leave and call Protection civile (14 or 1021) and Sonelgaz (3303)."
  ),
  too_many_requests: refusal(
    "too_many",
    429,
    "Plusieurs demandes de ce numéro sont déjà en attente. Nous vous rappelons.",
    "هناك عدة طلبات من هذا الرقم في الانتظار. سنتصل بك.",
    "Several requests of this number are waiting already. We will call you."
  ),
  photo_type: refusal(
    "invalid_data",
    415,
    "Envoyez des photos JPEG, PNG ou WebP.",
    "أرسل صورًا بصيغة JPEG أو PNG أو WebP.",
    "Send JPEG, PNG or WebP photos."
  ),
  photo_too_large: refusal(
    "invalid_data",
    413,
    "Une photo est trop lourde.",
    "إحدى الصور كبيرة جدًا.",
    "A photo is too large."
  ),
  too_many_photos: refusal(
    "invalid_data",
    413,
    "Il y a trop de photos.",
    "عدد الصور كبير جدًا.",
    "There are too many photos."
  ),
  photo_unreadable: refusal(
    "invalid_data",
    400,
    "Une photo est illisible. Reprenez-la.",
    "تعذّرت قراءة إحدى الصور. التقطها من جديد.",
    "A photo cannot be read. Take it again."
  ),
  proposal_not_found: refusal(
    "not_found",
    404,
    "Cette proposition n'existe pas.",
    "هذا الاقتراح غير موجود.",
    "This proposal does not exist."
  ),
  proposal_closed: refusal(
    "conflict",
    409,
    "Vous avez déjà répondu à cette proposition.",
    "لقد أجبت عن هذا الاقتراح من قبل.",
    "You already answered this proposal."
  ),
  message_not_ended: refusal(
    "conflict",
    409,
    "Ce message est déjà envoyé ou attend encore son envoi.",
    "هذه الرسالة أُرسلت أو ما زالت تنتظر الإرسال.",
    "This message is sent already or still waits to be."
  ),
  try_again: refusal(
    "unavailable",
    503,
    "Trop de demandes en même temps. Réessayez dans un instant.",
    "طلبات كثيرة في الوقت نفسه. أعد المحاولة بعد لحظات.",
    "Too many requests at once. Try again in a moment."
  ),
} satisfies Record<string, Refusal>

/** Codes of {@link BOOKING_ERRORS}. */
export type BookingErrorCode = keyof typeof BOOKING_ERRORS

/** True for a code of the registry. */
export function isBookingErrorCode(code: unknown): code is BookingErrorCode {
  return typeof code === "string" && Object.hasOwn(BOOKING_ERRORS, code)
}

/** A refusal of ours on its way to a route; `details` are added to the answer. */
export class BookingError extends Error {
  override readonly name = "BookingError"

  constructor(
    readonly code: BookingErrorCode,
    readonly details: Record<string, unknown> = {}
  ) {
    super(BOOKING_ERRORS[code].text.en)
  }
}

/** HTTP answer of a refusal in a language; `details` never hide the code. 503 asks to come back. */
export function bookingErrorAnswer(
  { code, details }: BookingError,
  language: Language
): { status: number; headers: Record<string, string>; body: Record<string, unknown> } {
  const { status, kind, text }: Refusal = BOOKING_ERRORS[code]
  return {
    status,
    headers: status === 503 ? { "retry-after": "1" } : {},
    body: { ...details, code, type: kind, message: text[language] },
  }
}
