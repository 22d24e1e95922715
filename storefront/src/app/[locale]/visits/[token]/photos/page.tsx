import type { Metadata } from "next"
import { readWords } from "@/features/booking/flash"
import { PhotoField } from "@/features/booking/photo-field.client"
import { NoticeBox, Sheet } from "@/features/booking/step-frame"
import { VisitFrame, visitMetadata } from "@/features/booking/visit-frame"
import { MESSAGES } from "@/i18n/messages"
import { pageLocale } from "@/i18n/locale"
import { translator } from "@/i18n/translate"
import { LinkButton } from "@/ui/button"

type Props = { params: Promise<{ token: string }> }

const MOST = 5
const MAX_BYTES = 8 * 1024 * 1024

export async function generateMetadata(): Promise<Metadata> {
  return visitMetadata(await pageLocale())
}

/** More photos for a booked visit. */
export default async function Page({ params }: Props) {
  const locale = await pageLocale()
  const t = translator(locale, "booking")
  const token = decodeURIComponent((await params).token)
  const flash = await readWords(`visits/${token}/photos`)
  const add = `/api/booking/visits/${token}/photos?locale=${locale}`
  return (
    <VisitFrame token={token} locale={locale} title={() => t("visit.addPhotos")}>
      {(visit) => (
        <>
          <NoticeBox notice={flash.notice} locale={locale} />
          <Sheet>
            {visit.photos.length > 0 && (
              <ul className="grid grid-cols-3 gap-2">
                {visit.photos.map(({ id }, index) => (
                  <li key={id}>
                    <img
                      src={`/api/booking/visits/${token}/photos/${id}`}
                      alt={t("photos.alt", { index: index + 1 })}
                      className="aspect-square w-full rounded-control border border-line bg-sunken object-cover"
                    />
                  </li>
                ))}
              </ul>
            )}
            <p className="text-muted">
              {t("photos.count", { count: visit.photos.length, max: MOST })}
            </p>
            <form action={add} method="post" encType="multipart/form-data">
              <PhotoField
                action={add}
                room={Math.max(0, MOST - visit.photos.length)}
                maxBytes={MAX_BYTES}
                labels={MESSAGES[locale].booking.photos}
                faults={MESSAGES[locale].booking.photoFault}
              />
            </form>
            <p className="text-sm text-muted">{t("photos.private")}</p>
          </Sheet>
          <p>
            <LinkButton tone="quiet" href={`/${locale}/visits/${token}`} prefetch={false}>
              {t("visit.back")}
            </LinkButton>
          </p>
        </>
      )}
    </VisitFrame>
  )
}
