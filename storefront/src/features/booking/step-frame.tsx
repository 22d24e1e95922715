import { redirect } from "next/navigation"
import type { ReactNode } from "react"
import Link from "next/link"
import { FocusFirst } from "@/features/pay/focus-first.client"
import { translator } from "@/i18n/translate"
import { cx } from "@/lib/cx"
import { detour, openSteps, type VisitDraft } from "@/lib/booking/draft"
import { stepPath, STEPS, type Step } from "@/lib/booking/steps"
import type { BookingErrors } from "@/lib/booking/forms"
import type { Locale } from "@/lib/i18n/locales"
import { SHOP } from "@/shop-info"
import { Alert } from "@/ui/feedback"
import { Icon } from "@/ui/icon"
import { readDraft } from "./draft"
import { readWords, type BookingFlash } from "./flash"
import type { Notice } from "@/lib/booking/notices"

/** What a step's page begins with: the answers so far and what the last form came to. */
export async function openStep(
  step: Step,
  locale: Locale
): Promise<{ draft: VisitDraft; flash: BookingFlash }> {
  const draft = await readDraft()
  const elsewhere = detour(draft, step)
  if (elsewhere) {
    redirect(`/${locale}/${elsewhere}`)
  }
  return { draft, flash: await readWords(stepPath(step)) }
}

const GOOD = new Set<Notice>([
  "extended",
  "photo_added",
  "photo_removed",
  "moved",
  "cancelled",
  "callback_sent",
  "skipped",
])

/** What the last form came to, above the page; takes the focus. */
export function NoticeBox({
  notice,
  locale,
  children,
}: {
  notice: Notice | undefined
  locale: Locale
  children?: ReactNode
}) {
  if (!notice) {
    return null
  }
  const t = translator(locale, "booking")
  return (
    <FocusFirst>
      <Alert tone={GOOD.has(notice) ? "ok" : "bad"} live title={t(`notice.${notice}`)}>
        {children}
      </Alert>
    </FocusFirst>
  )
}

/** Every wrong field as a link to it. */
export function ErrorBox({
  errors,
  anchors = "visit",
  locale,
}: {
  errors: BookingErrors | undefined
  /** Before the ids of the fields. */
  anchors?: string
  locale: Locale
}) {
  const wrong = Object.entries(errors ?? {})
  if (wrong.length === 0) {
    return null
  }
  const t = translator(locale, "booking")
  return (
    <FocusFirst>
      <Alert tone="bad" live title={t("errorTitle", { count: wrong.length })}>
        <ul className="grid">
          {wrong.map(([name, code]) => (
            <li key={name}>
              <a
                href={`#${anchors}-${name}`}
                className="inline-block py-0.5 underline underline-offset-4"
              >
                {t(`error.${code ?? "value_invalid"}`)}
              </a>
            </li>
          ))}
        </ul>
      </Alert>
    </FocusFirst>
  )
}

/** One step of the booking: where one is, what the last form came to, the form, and a person to ask. */
export function StepFrame({
  step,
  draft,
  flash,
  locale,
  title,
  intro,
  children,
  aside,
  notices,
  anchors,
}: {
  step: Step
  draft: VisitDraft
  flash: BookingFlash
  locale: Locale
  title: ReactNode
  intro?: ReactNode
  children: ReactNode
  /** Beside the form on wide screens. */
  aside?: ReactNode
  /** See {@link ErrorBox}. */
  anchors?: string
  /** Stands in for the plain notice. */
  notices?: ReactNode
}) {
  const t = translator(locale, "booking")
  return (
    <div className="wrap grid gap-5 py-6">
      <Progress step={step} draft={draft} locale={locale} />
      <div className="grid gap-1">
        <h1 className="text-2xl">{title}</h1>
        {intro && <p className="max-w-prose text-muted">{intro}</p>}
      </div>
      <div
        className={cx(
          "grid items-start gap-6",
          Boolean(aside) && "lg:grid-cols-[1fr_22rem] lg:gap-8"
        )}
      >
        <div className="grid min-w-0 gap-5">
          {notices ?? <NoticeBox notice={flash.notice} locale={locale} />}
          <ErrorBox errors={flash.errors} anchors={anchors} locale={locale} />
          {children}
        </div>
        {aside}
      </div>
      <p className="text-muted">
        {t("help")}{" "}
        <a href={`tel:${SHOP.phone}`} className="pipe-link font-medium whitespace-nowrap text-ink">
          <bdi dir="ltr">{SHOP.phoneDisplay}</bdi>
        </a>
      </p>
    </div>
  )
}

function Progress({ step, draft, locale }: { step: Step; draft: VisitDraft; locale: Locale }) {
  const t = translator(locale, "booking")
  const open = new Set(openSteps(draft))
  const at = STEPS.indexOf(step)
  return (
    <nav aria-label={t("progress")}>
      <p className="text-sm text-muted sm:hidden">
        {t("stepOf", { step: at + 1, count: STEPS.length })}
      </p>
      <ol className="flex flex-wrap gap-x-1 gap-y-1 text-sm max-sm:hidden">
        {STEPS.map((name, index) => (
          <li key={name} className="flex items-center gap-1">
            {index > 0 && <Icon name="chevron" className="size-3.5 text-muted" />}
            {name === step ? (
              <span aria-current="step" className="px-1 py-1 font-semibold">
                {t(`step.${name}`)}
              </span>
            ) : open.has(name) ? (
              <Link
                href={`/${locale}/${stepPath(name)}`}
                prefetch={false}
                className="px-1 py-1 underline underline-offset-4"
              >
                {t(`step.${name}`)}
              </Link>
            ) : (
              <span className="px-1 py-1 text-muted">{t(`step.${name}`)}</span>
            )}
          </li>
        ))}
      </ol>
      {at > 0 && (
        <p className="mt-1 sm:hidden">
          <Link
            href={`/${locale}/${stepPath(STEPS[at - 1] ?? "zone")}`}
            prefetch={false}
            className="inline-flex min-h-11 items-center gap-1 underline underline-offset-4"
          >
            <Icon name="chevron" className="size-4 -scale-x-100 rtl:scale-x-100" />
            {t("back")}
          </Link>
        </p>
      )}
    </nav>
  )
}

/** A white sheet that holds one form or one list. */
export function Sheet({ title, children }: { title?: ReactNode; children: ReactNode }) {
  return (
    <section className="grid gap-4 rounded-card bg-paper p-4 shadow-card sm:p-6">
      {title && <h2 className="text-lg">{title}</h2>}
      {children}
    </section>
  )
}

/** The page when nobody answers: says so, and offers the way on. */
export function Down({ locale, path }: { locale: Locale; path: string }) {
  const t = translator(locale, "booking")
  return (
    <Alert tone="bad" title={t("notice.down")}>
      <p className="flex flex-wrap gap-4">
        <a href={`/${locale}/${path}`} className="pipe-link py-2">
          {t("retry")}
        </a>
        <a href={`tel:${SHOP.phone}`} className="py-2 font-medium">
          <bdi dir="ltr">{SHOP.phoneDisplay}</bdi>
        </a>
      </p>
    </Alert>
  )
}
