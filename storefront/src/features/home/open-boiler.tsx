import Link from "next/link"
import { getMenu } from "@/data/categories"
import { translator } from "@/i18n/translate"
import type { Locale } from "@/lib/i18n/locales"
import { MerchantText } from "@/ui/merchant-text"

/** Where each numbered part sits in the drawing, top to bottom as in a real one. */
const PARTS = [
  { category: "fumisterie", x: 236, y: 30 },
  { category: "ventilateurs", x: 118, y: 92 },
  { category: "echangeurs", x: 262, y: 168 },
  { category: "allumage", x: 104, y: 232 },
  { category: "vannes-gaz", x: 150, y: 318 },
  { category: "circulateurs", x: 268, y: 326 },
  { category: "cartes-electroniques", x: 106, y: 402 },
  { category: "hydraulique", x: 214, y: 446 },
] as const

/**
 * The shop's own way in: an open boiler whose numbered parts lead to their category. The drawing is
 * for the eye and the finger; the list beside it says the same to everyone.
 */
export async function OpenBoiler({ locale }: { locale: Locale }) {
  const t = translator(locale, "catalog")
  const menu = await getMenu(locale)
  const spots = PARTS.flatMap((part) => {
    const category = menu.find((one) => one.handle === part.category)
    return category ? [{ ...part, name: category.name }] : []
  })
  return (
    <section aria-labelledby="open-boiler" className="wrap mt-12 md:mt-16">
      <div className="grid items-center gap-x-10 gap-y-6 rounded-card bg-sunken p-5 sm:p-8 md:grid-cols-[minmax(0,22rem)_1fr]">
        <div className="md:order-2">
          <h2 id="open-boiler" className="text-2xl md:text-3xl">
            {t("home.boilerTitle")}
          </h2>
          <p className="mt-2 max-w-prose text-muted">{t("home.boilerText")}</p>
          <ol className="mt-4 grid grid-cols-2 gap-x-5">
            {spots.map((spot, index) => (
              <li key={spot.category} className="border-b border-line">
                <Link
                  href={`/${locale}/categories/${spot.category}`}
                  className="flex h-full min-h-12 items-center gap-2.5 py-1.5 leading-snug hover:underline hover:decoration-accent hover:decoration-2 hover:underline-offset-4"
                >
                  <span className="grid size-7 shrink-0 place-items-center rounded-full bg-action text-sm font-semibold text-action-ink tnum">
                    {index + 1}
                  </span>
                  <MerchantText text={spot.name} locale={locale} />
                </Link>
              </li>
            ))}
          </ol>
        </div>
        <svg
          viewBox="0 0 360 500"
          aria-hidden="true"
          className="mx-auto w-full max-w-80 text-ink md:max-w-none"
        >
          <Casing />
          {spots.map((spot, index) => (
            <a
              key={spot.category}
              href={`/${locale}/categories/${spot.category}`}
              tabIndex={-1}
              className="group"
            >
              <circle cx={spot.x} cy={spot.y} r="22" fill="transparent" />
              <circle
                cx={spot.x}
                cy={spot.y}
                r="15"
                fill="var(--action)"
                stroke="var(--paper)"
                strokeWidth="3"
              />
              <text
                x={spot.x}
                y={spot.y + 5.5}
                textAnchor="middle"
                fill="var(--action-ink)"
                fontSize="15"
                fontWeight="600"
              >
                {index + 1}
              </text>
            </a>
          ))}
        </svg>
      </div>
    </section>
  )
}

/** The drawing itself: flue, fan, exchanger and burner in the chamber, gas and water below, the board. */
function Casing() {
  return (
    <g
      fill="none"
      stroke="currentColor"
      strokeWidth="3"
      strokeLinejoin="round"
      strokeLinecap="round"
    >
      <path d="M156 52V22c0-10 6-16 16-16h82v32h-58c-5 0-8 2-8 7v7z" fill="var(--art-soft)" />
      <path d="M254 0v44" strokeWidth="6" />
      <rect x="40" y="52" width="280" height="408" rx="18" fill="var(--art-fill)" />
      <rect x="54" y="66" width="252" height="380" rx="10" stroke="var(--line)" />

      <path d="M112 72h88v26h-22c3 6 5 10 5 16a35 35 0 1 1-71-8z" fill="var(--art-soft)" />
      <circle cx="148" cy="112" r="19" fill="var(--art-fill)" />
      <path
        d="M148 106c-2-7 1-10 5-11 1 5 0 9-2 11M154 112c6-4 10-2 12 2-5 3-9 2-12 0M148 118c2 7-1 10-5 11-1-5 0-9 2-11M142 112c-6 4-10 2-12-2 5-3 9-2 12 0"
        fill="var(--art-warm)"
        strokeWidth="2"
      />

      <rect x="84" y="146" width="192" height="112" rx="8" fill="var(--art-soft)" />
      <path
        d="M96 160h168M96 170h168M96 180h168M96 190h168"
        stroke="var(--art-warm)"
        strokeWidth="5"
      />
      <path d="M90 154h180v42H90z" strokeWidth="2.5" />
      <path d="M96 240h168v10H96z" fill="var(--art-fill)" strokeWidth="2.5" />
      <g fill="var(--art-warm)" strokeWidth="2">
        {[124, 156, 188, 220, 248].map((x) => (
          <path
            key={x}
            d={`M${x} 238c-7-4-8-10-5-15 1 3 2 4 4 5 0-6 1-9 4-13 1 6 6 9 5 15 0 4-3 7-8 8z`}
          />
        ))}
      </g>

      <path d="M276 176h22v170M298 346v96" stroke="var(--art-warm)" strokeWidth="9" />
      <path d="M84 176H68v212" stroke="var(--art-warm)" strokeWidth="9" />
      <path d="M180 258v36" stroke="var(--art-warm)" strokeWidth="9" />

      <path d="M140 294h62v48h-62z" fill="var(--art-soft)" />
      <path d="M186 278h14v16h-14z" fill="var(--art-fill)" />
      <path d="M170 342v104" stroke="var(--art-warm)" strokeWidth="9" />
      <path d="M160 350h20" />

      <path d="M228 342h-12M280 342h14" strokeWidth="9" stroke="var(--art-warm)" />
      <circle cx="254" cy="340" r="30" fill="var(--art-soft)" />
      <circle cx="254" cy="340" r="19" fill="var(--art-fill)" />
      <path d="M216 342v100" stroke="var(--art-warm)" strokeWidth="9" />

      <rect x="76" y="368" width="72" height="62" rx="6" fill="var(--art-soft)" />
      <path d="M88 382h16v12M88 412h22l8-8M134 382v14h-12" stroke="var(--art-warm)" />
      <path d="M116 414h18v8h-18z" fill="var(--art-fill)" strokeWidth="2" />

      <path d="M196 424h46v22h-46z" fill="var(--art-soft)" />
      <path d="M254 442c0-18 10-30 20-30s24 12 24 30z" fill="var(--art-soft)" />
      <path d="M276 428l7-8" />

      <g stroke="var(--art-warm)" strokeWidth="10" strokeLinecap="butt">
        <path d="M68 388v110M120 446v52M170 446v52M219 446v52M298 442v56" />
      </g>
      <path d="M40 446h280" />
      <g strokeWidth="2.5">
        <path d="M60 474h16M112 474h16M162 474h16M211 474h16M290 474h16" />
      </g>
    </g>
  )
}
