import { Badge, Container, Heading, clx } from "@medusajs/ui"
import { useEffect, useRef, type ReactNode } from "react"
import { NavLink } from "react-router-dom"
import { TO_CALL } from "../lib/call-form"
import { useCount } from "../lib/queries"
import { TRANSFERS_TO_DECIDE } from "../lib/transfer-view"
import { useTexts } from "../lib/use-texts"

const TABS = ["attempts", "alerts", "transfers", "cod", "cash"] as const

/** A page below "Payments", by its tab. */
export type Tab = (typeof TABS)[number]

const addressOf = (tab: Tab) => (tab === "attempts" ? "/payments" : `/payments/${tab}`)

/** How many things of each list wait for a person. */
function useOpenCounts(): Partial<Record<Tab, number | undefined>> {
  return {
    alerts: useCount("payment-alerts", { status: "open" }),
    transfers: useCount("transfers", { state: TRANSFERS_TO_DECIDE }),
    cod: useCount("cod-confirmations", { status: TO_CALL }),
    cash: useCount("cash", { state: "to_collect" }),
  }
}

/** The heading and the tabs of "Payments", above one of its lists. */
export function PaymentsFrame({ tab, children }: { tab: Tab; children: ReactNode }) {
  const { t } = useTexts()
  const counts = useOpenCounts()
  const bar = useRef<HTMLUListElement>(null)
  // On a phone the tabs are wider than the page: the one that is open is in sight.
  useEffect(() => {
    const open = bar.current?.querySelector("[aria-current=page]")
    open?.scrollIntoView({ inline: "center", block: "nearest" })
  }, [tab])
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-3 px-6 py-4">
        <Heading level="h1">{t("menu.payments")}</Heading>
        <nav aria-label={t("menu.payments")} className="overflow-x-auto">
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
                  {!!counts[name] && (
                    <Badge size="2xsmall" rounded="full" color={name === "alerts" ? "red" : "grey"}>
                      <span className="tabular-nums">{counts[name]}</span>
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
