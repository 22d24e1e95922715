import { Trash } from "@medusajs/icons"
import { Button, IconButton, Text } from "@medusajs/ui"
import { useState } from "react"
import { communeName, wilayaName } from "../../lib/places"
import type { Place, Zone } from "../../lib/planning-types"
import { useTexts } from "../../lib/use-texts"
import { PlacePicker } from "../place-picker"
import { EntityDrawer } from "./entity-drawer"
import { EntityList } from "./entity-list"
import { ZONE_FIELDS } from "./word-lists"
import { dots } from "../../lib/dots"

const keyOf = ({ wilaya_code, commune_code }: Place) => `${wilaya_code} ${commune_code ?? ""}`

/** The places of a zone: whole wilayas and single communes. */
function Places({
  places,
  onChange,
}: {
  places: readonly Place[]
  onChange: (places: Place[]) => void
}) {
  const { t, locale } = useTexts()
  const [chosen, setChosen] = useState({ wilaya: "", commune: "" })
  const nameOf = ({ wilaya_code, commune_code }: Place) =>
    commune_code
      ? `${communeName(commune_code, locale)} (${wilayaName(wilaya_code, locale)})`
      : `${wilayaName(wilaya_code, locale)} · ${t("place.whole")}`
  const add = () => {
    const place = { wilaya_code: chosen.wilaya, commune_code: chosen.commune || null }
    if (!places.some((one) => keyOf(one) === keyOf(place))) onChange([...places, place])
    setChosen({ wilaya: chosen.wilaya, commune: "" })
  }
  return (
    <fieldset className="flex flex-col gap-3">
      <legend className="txt-compact-small-plus pb-1">
        {t("zone.places", { count: places.length })}
      </legend>
      <PlacePicker
        wilaya={chosen.wilaya}
        commune={chosen.commune}
        wholeWilaya
        onChange={setChosen}
      />
      <Button
        type="button"
        size="small"
        variant="secondary"
        className="self-start"
        disabled={chosen.wilaya === ""}
        onClick={add}
      >
        {t("zone.addPlace")}
      </Button>
      <ul className="divide-y">
        {places.map((place) => (
          <li key={keyOf(place)} className="flex items-center justify-between gap-2 py-1">
            <Text size="small">{nameOf(place)}</Text>
            <IconButton
              type="button"
              size="small"
              variant="transparent"
              aria-label={`${t("actions.delete")} ${nameOf(place)}`}
              onClick={() => onChange(places.filter((one) => keyOf(one) !== keyOf(place)))}
            >
              <Trash />
            </IconButton>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

function ZoneDrawer({ zone, onClose }: { zone: Zone | undefined; onClose: () => void }) {
  const [places, setPlaces] = useState<Place[]>(zone?.places ?? [])
  return (
    <EntityDrawer
      path="zones"
      group="zone"
      fields={ZONE_FIELDS}
      entity={zone}
      extra={() => <Places places={places} onChange={setPlaces} />}
      extraBody={{ places }}
      onClose={onClose}
    />
  )
}

/** Where technicians go, and what the way costs. */
export function Zones() {
  const { t, locale, money } = useTexts()
  return (
    <EntityList<Zone>
      path="zones"
      plural="zones"
      group="zone"
      fields={ZONE_FIELDS}
      line={(zone) => ({
        name: zone[`name_${locale}`],
        about: dots([
          zone.code,
          t("zone.places", { count: zone.places.length }),
          zone.surcharge > 0 && `+ ${money(zone.surcharge)}`,
          !zone.active && t("settings.inactive"),
        ]),
      })}
      drawer={(zone, onClose) => <ZoneDrawer zone={zone} onClose={onClose} />}
    />
  )
}
