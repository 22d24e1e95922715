import { MESSAGES } from "@/i18n/messages"
import { translator } from "@/i18n/translate"
import { makeBoard, openingDay } from "@/lib/booking/board"
import { localOf } from "@/lib/booking/days"
import { momentParts } from "@/lib/booking/moments"
import type { Alternative, SlotList } from "@/lib/booking/types"
import { direction, type Locale } from "@/lib/i18n/locales"
import { SubmitButton } from "@/features/pay/submit-button.client"
import { Button } from "@/ui/button"
import { Alert } from "@/ui/feedback"
import { FocusFirst } from "@/features/pay/focus-first.client"
import { SlotPicker } from "./slot-picker.client"
import { zoneWords } from "./zone-words"

type Action = (form: FormData) => Promise<void>

/** Picker and button: for a new visit, for one that moves, for a proposed one. */
export function SlotForm({
  list,
  now,
  asked,
  locale,
  action,
  hidden = {},
  submit,
}: {
  list: SlotList
  /** Unix seconds of the request. */
  now: number
  asked: { day?: string; start?: string }
  locale: Locale
  action: Action
  /** Fields the action needs. */
  hidden?: Record<string, string>
  submit: string
}) {
  const t = translator(locale, "booking")
  const today = localOf(now * 1000, list.timezone).date
  const board = makeBoard(list, today, locale, (codes, amount) =>
    t("picker.extra", {
      amount: `\u2068${amount}\u2069`,
      why: codes.map((code) => t(`surcharge.${code}`)).join(locale === "ar" ? "، " : ", "),
    })
  )
  const zone = zoneWords(list.timezone, locale)
  const words = MESSAGES[locale].booking.picker
  const labels = { ...words, fullTime: words.fullTime.replace("{zone}", zone) }
  if (!board.first) {
    return (
      <Alert tone="warn" title={t("slot.emptyTitle")}>
        {t("slot.emptyText")}
      </Alert>
    )
  }
  return (
    <form action={action} id="visit-start" className="grid gap-5">
      <input type="hidden" name="locale" value={locale} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className="text-muted">{t("slot.zone", { zone })}</p>
      <SlotPicker
        board={board}
        opening={openingDay(board, asked.day)}
        start={asked.start}
        rtl={direction(locale) === "rtl"}
        labels={labels}
      />
      <SubmitButton pending={t("sending")} wide>
        {submit}
      </SubmitButton>
    </form>
  )
}

/** A start that is gone: says so, takes the focus, and offers three others, each one press away. */
export function LostSlot({
  title,
  alternatives,
  timezone,
  locale,
  action,
  hidden = {},
}: {
  title: string
  alternatives: readonly Alternative[]
  timezone: string
  locale: Locale
  action: Action
  hidden?: Record<string, string>
}) {
  const t = translator(locale, "booking")
  return (
    <FocusFirst>
      <Alert tone="bad" live title={title}>
        <p>{t(alternatives.length > 0 ? "slot.lostText" : "slot.lostNone")}</p>
        {alternatives.length > 0 && (
          <form action={action} className="mt-2 flex flex-wrap gap-2">
            <input type="hidden" name="locale" value={locale} />
            {Object.entries(hidden).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            {alternatives.map(({ starts_at: start }) => {
              const { day, time } = momentParts(start, timezone, locale)
              return (
                <Button key={start} type="submit" tone="quiet" name="start" value={start}>
                  {t("slot.moment", { day, time })}
                </Button>
              )
            })}
          </form>
        )}
      </Alert>
    </FocusFirst>
  )
}
