import type { Texts } from "./types"

const MANAGE = "عرض الموعد أو تغييره أو إلغاؤه"

/** Messages in Arabic. */
export const ar: Texts = {
  hello: (name) => `مرحبًا ${name}،`,
  labels: {
    service: "الخدمة",
    when: "التاريخ",
    place: "العنوان",
    technician: "التقني",
    customer: "الزبون",
    reference: "المرجع",
  },
  question: (phone) => `لديك سؤال؟ اتصل بنا على ${phone}.`,
  kinds: {
    visit_confirmed: (f) => ({
      subject: `تم تأكيد الموعد: ${f.when_short}`,
      lines: ["تم تأكيد موعدك. الدعوة المرفقة تضيفه إلى رزنامتك."],
      short: `${f.shop}: تم تأكيد موعدك يوم ${f.when_short} (${f.service}).`,
      action: MANAGE,
    }),
    visit_pending_approval: (f) => ({
      subject: `وصلنا طلبك: ${f.when_short}`,
      lines: ["وصلنا طلبك. الموعد محجوز لك مؤقتًا وسنؤكده بعد التحقق."],
      short: `${f.shop}: وصلنا طلبك ليوم ${f.when_short}. سنؤكد لك الموعد.`,
      action: MANAGE,
    }),
    visit_moved: (f) => ({
      subject: `تم تغيير الموعد: ${f.when_short}`,
      lines: [
        "لموعدك تاريخ جديد. الدعوة المرفقة تحدّث رزنامتك.",
        "رابط الرسائل السابقة لم يعد صالحًا: استعمل هذا الرابط.",
      ],
      short: `${f.shop}: تم نقل موعدك إلى ${f.when_short}.`,
      action: MANAGE,
    }),
    visit_cancelled: (f) => ({
      subject: `تم إلغاء الموعد: ${f.when_short}`,
      lines: ["تم إلغاء هذا الموعد. الدعوة المرفقة تحذفه من رزنامتك."],
      short: `${f.shop}: تم إلغاء موعدك يوم ${f.when_short}.`,
    }),
    visit_reminder: (f) => ({
      subject: `تذكير: موعدك يوم ${f.when_short}`,
      lines: ["سنزورك قريبًا. يرجى تسهيل الوصول إلى الجهاز."],
      short: `${f.shop}: تذكير، سنزورك يوم ${f.when_short} (${f.service}).`,
      action: MANAGE,
    }),
    visit_on_the_way: (f) => ({
      subject: "التقني في الطريق إليك",
      lines: [`${f.technician ?? "التقني"} في الطريق إليك.`],
      short: `${f.shop}: ${f.technician ?? "التقني"} في الطريق إليك.`,
    }),
    visit_completed: (f) => ({
      subject: "انتهى التدخل",
      lines: ["انتهى العمل. شكرًا على ثقتك."],
      short: `${f.shop}: انتهى العمل. شكرًا لك!`,
      action: "عرض الموعد",
    }),
    slot_lost: (f) => ({
      subject: "تم أخذ موعدك: اختر موعدًا آخر",
      lines: [
        "وصل الدفع بعد انتهاء مدة الحجز المؤقت، وقد أُخذ الموعد في هذه الأثناء.",
        "اختر موعدًا آخر. إن لم تجب نُرجع لك العربون.",
      ],
      short: `${f.shop}: موعد ${f.when_short} لم يعد متاحًا. اختر موعدًا آخر وإلا نُرجع العربون.`,
      action: "اختيار موعد آخر",
    }),
    technician_new_visit: (f) => ({
      subject: `زيارة جديدة: ${f.when_short}`,
      lines: ["أضيفت زيارة إلى برنامجك."],
      short: `زيارة جديدة يوم ${f.when_short}: ${f.service}، ${f.place}.`,
    }),
    technician_moved: (f) => ({
      subject: `تم نقل زيارة: ${f.when_short}`,
      lines: ["لإحدى زياراتك تاريخ جديد."],
      short: `تم نقل الزيارة إلى ${f.when_short}: ${f.service}، ${f.place}.`,
    }),
    technician_cancelled: (f) => ({
      subject: `أزيلت زيارة: ${f.when_short}`,
      lines: ["لم تعد هذه الزيارة في برنامجك."],
      short: `أزيلت الزيارة من برنامجك: ${f.when_short}، ${f.place}.`,
    }),
    slot_freed: (f) => ({
      subject: `أصبح موعد متاحًا: ${f.when_short}`,
      lines: ["أصبح موعد متاحًا قرب منزلك. يحصل عليه أول من يحجزه."],
      short: `${f.shop}: أصبح موعد متاحًا يوم ${f.when_short}. الأولوية لمن يحجز أولًا.`,
      action: "حجز",
    }),
    proposal: (f) => ({
      subject: `صيانتك القادمة: ${f.service}`,
      lines: [
        `الزيارة القادمة مقررة حوالي ${f.when}. لا شيء محجوز: اختر الموعد الذي يناسبك أو تجاوز هذه المرة.`,
      ],
      short: `${f.shop}: حان وقت «${f.service}» (حوالي ${f.when_short}).`,
      action: "اختيار موعد",
    }),
  },
}
