/** What the settings edit; fields are the columns of the tables. Minutes of a day run from 0 to 1440. */
type Names = { name_fr: string; name_ar: string; name_en: string }

export type LocalRange = { from: number; until: number }

export type WeeklyRange = LocalRange & { weekday: number; kind: "work" | "break" }

export type DayException = { date: string; ranges: LocalRange[]; note: string | null }

export type TimeOff = { id: string; starts_at: string; ends_at: string; reason: string | null }

export type HeldSkill = { code: string; certified_until: string | null }

export type Technician = {
  id: string
  user_id: string | null
  name: string
  phone: string | null
  email: string | null
  telegram_chat_id: string | null
  locale: string
  color: string
  time_zone: string
  home_commune_code: string | null
  weight: number
  position: number
  active: boolean
  has_feed: boolean
  skills: HeldSkill[]
  zone_ids: string[]
  weekly: WeeklyRange[]
  exceptions: DayException[]
  time_off: TimeOff[]
}

export type Skill = Names & { id: string; code: string }

export type Place = { wilaya_code: string; commune_code: string | null }

export type Zone = Names & {
  id: string
  code: string
  surcharge: number
  travel_min: number
  position: number
  active: boolean
  places: Place[]
}

export type TravelPair = { from_zone_id: string; to_zone_id: string; minutes: number }

export type Service = Names & {
  id: string
  code: string
  duration_min: number
  price: number
  deposit: number
  deposit_variant_id: string | null
  active: boolean
}

export type Settings = Record<string, unknown>
