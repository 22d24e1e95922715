import type { Metadata } from "next"
import { getBookingOffer } from "@/data/booking"
import { PhotoField } from "@/features/booking/photo-field.client"
import { openStep, Sheet, StepFrame } from "@/features/booking/step-frame"
import { MESSAGES } from "@/i18n/messages"
import { pageLocale } from "@/i18n/locale"
import { translator } from "@/i18n/translate"
import { Button, LinkButton } from "@/ui/button"

export async function generateMetadata(): Promise<Metadata> {
  const t = translator(await pageLocale(), "booking")
  return { title: t("photos.title"), robots: { index: false } }
}

const LIMITS = { max_photos: 5, max_photo_bytes: 8 * 1024 * 1024 }

/** Photos for the technician: the plate above all when nobody knows the model. May be none. */
export default async function Page() {
  const locale = await pageLocale()
  const t = translator(locale, "booking")
  const { draft, flash } = await openStep("photos", locale)
  const limits = await getBookingOffer(locale).then(
    ({ settings }) => settings,
    () => LIMITS
  )
  const room = Math.max(0, limits.max_photos - draft.photos.length)
  const add = `/api/booking/photos?locale=${locale}`
  return (
    <StepFrame
      {...{ draft, flash, locale }}
      step="photos"
      title={t("photos.title")}
      intro={t(draft.device.model_unknown || !draft.device.model ? "photos.plate" : "photos.intro")}
    >
      <Sheet>
        {draft.photos.length > 0 && (
          <ul className="grid grid-cols-2 gap-3 sm:grid-cols-3">
            {draft.photos.map((name, index) => (
              <li key={name} className="grid gap-2">
                <img
                  src={`/api/booking/photos/${name}`}
                  alt={t("photos.alt", { index: index + 1 })}
                  className="aspect-square w-full rounded-control border border-line bg-sunken object-cover"
                />
                <form action={`/api/booking/photos/remove?locale=${locale}`} method="post">
                  <Button type="submit" tone="quiet" wide name="name" value={name}>
                    {t("photos.remove", { index: index + 1 })}
                  </Button>
                </form>
              </li>
            ))}
          </ul>
        )}
        <p className="text-muted">
          {t("photos.count", { count: draft.photos.length, max: limits.max_photos })}
        </p>
        <form action={add} method="post" encType="multipart/form-data">
          <PhotoField
            action={add}
            room={room}
            maxBytes={limits.max_photo_bytes}
            labels={MESSAGES[locale].booking.photos}
            faults={MESSAGES[locale].booking.photoFault}
          />
        </form>
        <p className="text-sm text-muted">{t("photos.private")}</p>
      </Sheet>
      <LinkButton wide href={`/${locale}/booking/slot`} prefetch={false}>
        {t(draft.photos.length > 0 ? "next" : "photos.skip")}
      </LinkButton>
    </StepFrame>
  )
}
