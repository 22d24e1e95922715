import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { ShopText } from "@/features/content/shop-text"
import { pageLocale } from "@/i18n/locale"
import { MESSAGES } from "@/i18n/messages"
import { translator } from "@/i18n/translate"
import { INFO_PAGES, isInfoPage } from "@/lib/info-pages"
import { alternates } from "@/lib/seo/alternates"
import { whatsappLink } from "@/shop-info"
import { Breadcrumbs } from "@/ui/breadcrumbs"
import { LinkButton } from "@/ui/button"
import { Icon } from "@/ui/icon"

type Props = PageProps<"/[locale]/info/[page]">

export function generateStaticParams() {
  return INFO_PAGES.map((page) => ({ page }))
}

async function load(params: Props["params"]) {
  const locale = await pageLocale()
  const { page } = await params
  if (!isInfoPage(page)) {
    notFound()
  }
  return { locale, page, text: MESSAGES[locale].content.pages[page] }
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, page, text } = await load(params)
  return {
    title: text.title,
    description: text.lead,
    alternates: alternates(locale, `/info/${page}`),
  }
}

/** Terms, delivery, returns, privacy, contact, about: texts with a table of contents. */
export default async function InfoPage({ params }: Props) {
  const { locale, text } = await load(params)
  const common = translator(locale, "common")
  const content = MESSAGES[locale].content
  const long = text.sections.length > 5
  return (
    <div className="wrap">
      <Breadcrumbs
        label={common("breadcrumbs")}
        items={[{ label: common("home"), href: `/${locale}` }, { label: text.title }]}
      />
      <header className="max-w-3xl">
        <h1 className="text-3xl md:text-4xl">{text.title}</h1>
        <p className="mt-3 text-lg text-muted">{text.lead}</p>
      </header>
      <div className="mt-8 grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,44rem)_1fr]">
        <div className="grid gap-8">
          {text.sections.map((section, index) => (
            <section key={section.title} id={`s${index + 1}`} className="scroll-mt-4">
              <h2 className="mb-2 border-s-4 border-accent ps-3 text-xl">{section.title}</h2>
              {section.body.map((paragraph) => (
                <p key={paragraph} className="mb-3">
                  <ShopText text={paragraph} locale={locale} />
                </p>
              ))}
            </section>
          ))}
          <p className="text-sm text-muted">
            <ShopText text={content.updated} locale={locale} />
          </p>
        </div>
        <aside className="grid content-start gap-6 max-lg:row-start-1">
          {long && (
            <nav aria-labelledby="contents" className="rounded-card bg-sunken p-5">
              <h2 id="contents" className="mb-1 font-semibold">
                {content.contents}
              </h2>
              <ol className="grid">
                {text.sections.map((section, index) => (
                  <li key={section.title}>
                    <a
                      href={`#s${index + 1}`}
                      className="inline-flex min-h-9 items-center underline-offset-4 hover:underline"
                    >
                      {section.title}
                    </a>
                  </li>
                ))}
              </ol>
            </nav>
          )}
          <LinkButton
            tone="quiet"
            href={whatsappLink(common("header.whatsappText"))}
            rel="noopener"
            className="max-lg:hidden"
          >
            <Icon name="whatsapp" />
            {common("header.whatsapp")}
          </LinkButton>
        </aside>
      </div>
    </div>
  )
}
