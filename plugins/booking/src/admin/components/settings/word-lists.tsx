import type { FieldSpec, Option } from "../../lib/entity-form"
import type { Skill, Zone } from "../../lib/planning-types"
import { useOne } from "../../lib/queries"
import { useTexts } from "../../lib/use-texts"
import { EntityList } from "./entity-list"
import { dots } from "../../lib/dots"

type Named = { name_fr: string; name_ar: string; name_en: string }

/** Fields many of them share. */
export const CODE: FieldSpec = { name: "code", kind: "text", required: true, dir: "ltr" }
export const NAMES: readonly FieldSpec[] = [
  { name: "name_fr", kind: "text", required: true, dir: "ltr" },
  { name: "name_ar", kind: "text", required: true, dir: "rtl" },
  { name: "name_en", kind: "text", required: true, dir: "ltr" },
]
export const POSITION: FieldSpec = { name: "position", kind: "number", initial: "0" }
export const ACTIVE: FieldSpec = { name: "active", kind: "switch", initial: true }

function useNamed(path: string, plural: string) {
  const { locale } = useTexts()
  const { data } = useOne<Record<string, (Named & { id: string; code: string })[]>>(
    `booking/${path}`
  )
  return (data?.[plural] ?? []).map((one) => ({ ...one, label: one[`name_${locale}`] }))
}

const byCode = (list: readonly { code: string; label: string }[]): Option[] =>
  list.map(({ code, label }) => ({ value: code, label }))

/** What technicians can do, and services ask for. */
export function Skills() {
  const { locale } = useTexts()
  return (
    <EntityList<Skill>
      path="skills"
      plural="skills"
      group="skill"
      fields={[CODE, ...NAMES]}
      line={(skill) => ({
        name: skill[`name_${locale}`],
        about: <bdi dir="ltr">{skill.code}</bdi>,
      })}
    />
  )
}

type Fault = Named & { id: string; code: string; emergency_stop: boolean; active: boolean }

/** What may be wrong, and what that suggests; gas smells stop everything. */
export function Faults() {
  const { t, locale } = useTexts()
  const services = byCode(useNamed("services", "services"))
  return (
    <EntityList<Fault>
      path="faults"
      plural="faults"
      group="fault"
      fields={[
        CODE,
        ...NAMES,
        { name: "suggests", kind: "boxes", options: services },
        { name: "emergency_stop", kind: "switch" },
        { name: "message_fr", kind: "paragraph", dir: "ltr" },
        { name: "message_ar", kind: "paragraph", dir: "rtl" },
        { name: "message_en", kind: "paragraph", dir: "ltr" },
        POSITION,
        ACTIVE,
      ]}
      line={(fault) => ({
        name: fault[`name_${locale}`],
        about: dots([
          fault.code,
          fault.emergency_stop && t("fault.emergency"),
          !fault.active && t("settings.inactive"),
        ]),
      })}
    />
  )
}

type Brand = { id: string; name: string; models: string[] }

/** Makers of boilers and their models. */
export function Brands() {
  const { t } = useTexts()
  return (
    <EntityList<Brand>
      path="brands"
      plural="brands"
      group="brand"
      fields={[
        { name: "name", kind: "text", required: true },
        { name: "models", kind: "lines", dir: "ltr" },
        POSITION,
      ]}
      line={(brand) => ({
        name: brand.name,
        about: t("brand.models", { count: brand.models.length }),
      })}
    />
  )
}

type ErrorCode = { id: string; brand: string; code: string; meaning_fr: string }

/** What a boiler shows when it stops. */
export function ErrorCodes() {
  const faults = byCode(useNamed("faults", "faults"))
  return (
    <EntityList<ErrorCode>
      path="error-codes"
      plural="error_codes"
      group="errorCode"
      fields={[
        { name: "brand", kind: "text", required: true },
        CODE,
        { name: "meaning_fr", kind: "text", required: true, dir: "ltr" },
        { name: "meaning_ar", kind: "text", dir: "rtl" },
        { name: "meaning_en", kind: "text", dir: "ltr" },
        { name: "fault", kind: "choice", options: faults },
      ]}
      line={(one) => ({ name: `${one.brand} ${one.code}`, about: one.meaning_fr })}
    />
  )
}

type Closure = {
  id: string
  zone_id: string | null
  from_date: string
  until_date: string
  reason: string
}

/** Days on which the company, or one zone of it, takes no visits. */
export function Closures() {
  const { t, longDay } = useTexts("UTC")
  const zones = useNamed("zones", "zones")
  return (
    <EntityList<Closure>
      path="closures"
      plural="closures"
      group="closure"
      fields={[
        { name: "from_date", kind: "date", required: true },
        { name: "until_date", kind: "date", required: true },
        { name: "reason", kind: "text", required: true },
        {
          name: "zone_id",
          kind: "choice",
          options: zones.map(({ id, label }) => ({ value: id, label })),
        },
      ]}
      line={(closure) => ({
        name: closure.reason,
        about: dots([
          `${longDay(closure.from_date)} – ${longDay(closure.until_date)}`,
          zones.find(({ id }) => id === closure.zone_id)?.label ?? t("closure.everywhere"),
        ]),
      })}
    />
  )
}

type Holiday = Named & { id: string; date: string; tentative: boolean; closed: boolean }

/** Public holidays; those of the moon are tentative until they are announced. */
export function Holidays() {
  const { t, locale, longDay } = useTexts("UTC")
  return (
    <EntityList<Holiday>
      path="holidays"
      plural="holidays"
      group="holiday"
      fields={[
        { name: "date", kind: "date", required: true },
        ...NAMES,
        { name: "tentative", kind: "switch" },
        { name: "closed", kind: "switch", initial: true },
      ]}
      line={(holiday) => ({
        name: holiday[`name_${locale}`],
        about: dots([
          `${longDay(holiday.date)} ${holiday.date.slice(0, 4)}`,
          holiday.tentative && t("holiday.tentative"),
          !holiday.closed && t("holiday.open"),
        ]),
      })}
    />
  )
}

/** Zones to choose from, by id. */
export function useZones(): Zone[] {
  return useOne<{ zones: Zone[] }>("booking/zones").data?.zones ?? []
}

/** Skills to choose from, by code. */
export const useSkillOptions = (): Option[] => byCode(useNamed("skills", "skills"))

/** Fields every zone has beside its places. */
export const ZONE_FIELDS: readonly FieldSpec[] = [
  CODE,
  ...NAMES,
  { name: "surcharge", kind: "money", initial: "0" },
  { name: "travel_min", kind: "number", initial: "20" },
  POSITION,
  ACTIVE,
]
