import raw from "./booking.json"

type Names = { name_fr: string; name_ar: string; name_en: string }

/** One technician: zones by code, the days of his week (0 Sunday), ranges in local minutes. */
export type SeedTechnician = {
  name: string
  color: string
  home_commune_code: string
  skills: { code: string }[]
  zones: string[]
  week: { days: number[]; work: number[][]; breaks: number[][] }
}

/**
 * The sample planning (see `booking.json`, `meta`). What the booking plugin checks when it is written
 * is not described twice here.
 */
export const planning: {
  settings: Record<string, unknown>
  skills: ({ code: string } & Names)[]
  zones: ({
    code: string
    places: { wilaya_code: string; commune_code: string | null }[]
  } & Names)[]
  /** Minutes between two zones, both ways. */
  travel: (string | number)[][]
  services: ({ code: string; skills: string[]; price: number; deposit: number } & Names)[]
  faults: ({ code: string; suggests: string[]; emergency_stop: boolean } & Names)[]
  brands: { name: string; models: string[] }[]
  error_codes: { brand: string; code: string; fault: string }[]
  technicians: SeedTechnician[]
} = raw
