import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { MenuText } from "../../../components/menu-text"
import { Rules } from "../../../components/settings/rules"
import { Services } from "../../../components/settings/services"
import { Technicians } from "../../../components/settings/technicians"
import { TravelMatrix } from "../../../components/settings/travel-matrix"
import {
  Brands,
  Closures,
  ErrorCodes,
  Faults,
  Holidays,
  Skills,
} from "../../../components/settings/word-lists"
import { Zones } from "../../../components/settings/zones"
import { useFilters } from "../../../lib/use-filters"
import { useTexts } from "../../../lib/use-texts"

const PARTS: Readonly<Record<string, () => ReactNode>> = {
  technicians: () => <Technicians />,
  services: () => <Services />,
  skills: () => <Skills />,
  zones: () => (
    <>
      <Zones />
      <TravelMatrix />
    </>
  ),
  faults: () => (
    <>
      <Faults />
      <ErrorCodes />
      <Brands />
    </>
  ),
  days: () => (
    <>
      <Holidays />
      <Closures />
    </>
  ),
  rules: () => <Rules />,
}

/** Settings › Visits: who comes, what for, where, when, and by which rules. */
const BookingSettingsPage = () => {
  const { t } = useTexts()
  const { get, set } = useFilters()
  const part = PARTS[get("part")] ? get("part") : "technicians"
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-3 px-6 py-4">
        <div>
          <Heading level="h1">{t("menu.settings")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("settings.about")}
          </Text>
        </div>
        <div role="group" aria-label={t("menu.settings")} className="flex flex-wrap gap-1">
          {Object.keys(PARTS).map((name) => (
            <Button
              key={name}
              size="small"
              variant={name === part ? "secondary" : "transparent"}
              aria-pressed={name === part}
              onClick={() => set("part", name)}
            >
              {t(`settings.parts.${name}`)}
            </Button>
          ))}
        </div>
      </div>
      <div key={part} className="divide-y">
        {PARTS[part]?.()}
      </div>
    </Container>
  )
}

/** The page's place in the trail above it. */
export const handle = { breadcrumb: () => <MenuText name="settings" /> }

export const config = defineRouteConfig({
  label: "menu.settings",
  translationNs: "hanoutBooking",
})

export default BookingSettingsPage
