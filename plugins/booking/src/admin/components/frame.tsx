import { Badge, Container, Heading, clx } from "@medusajs/ui"
import { useEffect, useRef, type ReactNode } from "react"
import { NavLink } from "react-router-dom"
import { useAttention } from "../lib/queries"
import { useTexts } from "../lib/use-texts"

const TABS = ["board", "attention", "visits", "my-day"] as const

/** A page below "Visits", by its tab. */
type Tab = (typeof TABS)[number]

const addressOf = (tab: Tab) => (tab === "board" ? "/booking" : `/booking/${tab}`)

/** The heading and the tabs of "Visits", above one of its pages. */
export function BookingFrame({ tab, children }: { tab: Tab; children: ReactNode }) {
  const { t } = useTexts()
  const attention = useAttention()
  const open = Object.values(attention.data ?? {}).reduce((sum, list) => sum + list.length, 0)
  const bar = useRef<HTMLUListElement>(null)
  // On a phone the tabs are wider than the page: the one that is open is in sight.
  useEffect(() => {
    const current = bar.current?.querySelector("[aria-current=page]")
    current?.scrollIntoView({ inline: "center", block: "nearest" })
  }, [tab])
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-3 px-6 py-4">
        <Heading level="h1">{t("menu.booking")}</Heading>
        <nav aria-label={t("menu.booking")} className="overflow-x-auto">
          <ul ref={bar} className="flex items-center gap-2 py-1">
            {TABS.map((name) => (
              <li key={name} className="shrink-0">
                <NavLink
                  to={addressOf(name)}
                  end
                  className={({ isActive }) =>
                    clx(
                      "txt-compact-small-plus transition-fg inline-flex items-center gap-2 rounded-full px-2.5 py-1 outline-none",
                      "focus-visible:shadow-borders-focus",
                      isActive
                        ? "text-ui-fg-base bg-ui-bg-base shadow-elevation-card-rest"
                        : "text-ui-fg-subtle hover:text-ui-fg-base"
                    )
                  }
                >
                  {t(`tabs.${name}`)}
                  {name === "attention" && open > 0 && (
                    <Badge size="2xsmall" rounded="full" color="red">
                      <span className="tabular-nums">{open}</span>
                    </Badge>
                  )}
                </NavLink>
              </li>
            ))}
          </ul>
        </nav>
      </div>
      <div>
        <Heading level="h2" className="sr-only">
          {t(`tabs.${tab}`)}
        </Heading>
        {children}
      </div>
    </Container>
  )
}
