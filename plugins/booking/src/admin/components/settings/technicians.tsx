import type { Technician } from "../../lib/planning-types"
import { useTexts } from "../../lib/use-texts"
import { EntityList } from "./entity-list"
import { TechnicianDrawer } from "./technician-drawer"
import { dots } from "../../lib/dots"

/** Who makes the visits: what each can do, where, when. */
export function Technicians() {
  const { t } = useTexts()
  return (
    <EntityList<Technician>
      path="technicians"
      plural="technicians"
      group="technician"
      fields={[]}
      line={(technician) => ({
        name: technician.name,
        about: dots([
          technician.skills.map(({ code }) => code).join(", "),
          t("technician.zones", { count: technician.zone_ids.length }),
          !technician.active && t("settings.inactive"),
        ]),
      })}
      drawer={(technician, onClose) => (
        <TechnicianDrawer technician={technician} onClose={onClose} />
      )}
    />
  )
}
