import { communesOf, findCommuneByName, isCommuneIn } from "@hanout/algeria/geography"
import { WILAYAS } from "@hanout/algeria/wilayas"

/** A carrier's office where buyers collect their parcel. Names and addresses in both scripts. */
export type StopDeskInput = {
  wilaya_code: string
  /** ONS code of the commune it stands in. */
  commune_code: string
  name_fr: string
  name_ar: string
  address_fr: string
  address_ar: string
  /** E.164, or null when the desk has no public number. */
  phone: string | null
  active: boolean
}

/** A desk as the shop stores it. */
export type StopDesk = StopDeskInput & { id: string }

/** Why a desk cannot stand where it says, or undefined when it can. */
export function deskPlaceProblem(
  desk: Pick<StopDeskInput, "wilaya_code" | "commune_code">
): "commune_not_in_wilaya" | undefined {
  return isCommuneIn(desk.commune_code, desk.wilaya_code) ? undefined : "commune_not_in_wilaya"
}

/** What choosing a desk came to: the desk to print on the parcel, none to print, or a refusal. */
export type DeskChoice<Desk> =
  { ok: true; desk: Desk | undefined } | { ok: false; code: "desk_unknown" | "desk_required" }

/**
 * Picks the desk of a stop-desk delivery among the active desks of the wilaya. A wilaya with one
 * desk leaves no choice; one without desks (not entered yet) is delivered to the carrier's own.
 */
export function chooseDesk<Desk extends { id: string }>(
  activeDesks: readonly Desk[],
  deskId: string | undefined
): DeskChoice<Desk> {
  if (deskId !== undefined) {
    const desk = activeDesks.find(({ id }) => id === deskId)
    return desk ? { ok: true, desk } : { ok: false, code: "desk_unknown" }
  }
  if (activeDesks.length > 1) return { ok: false, code: "desk_required" }
  return { ok: true, desk: activeDesks[0] }
}

/** Id of the example desk of a wilaya: stable, so that seeding twice makes one. */
export function exampleDeskId(wilayaCode: string): string {
  return `sdesk_example_${wilayaCode}`
}

/** One EXAMPLE desk per wilaya, in the commune that gives the wilaya its name. Pure. */
export function defaultDesks(): StopDesk[] {
  return WILAYAS.flatMap(({ code, name_fr, aliases }) => {
    const seat =
      [name_fr, ...aliases].map((name) => findCommuneByName(code, name)).find(Boolean) ??
      findCommuneByName(code, `${name_fr} Centre`) ??
      communesOf(code)[0]
    if (!seat) return []
    return [
      {
        id: exampleDeskId(code),
        wilaya_code: code,
        commune_code: seat.code,
        name_fr: `Point de retrait ${seat.name_fr} (exemple)`,
        name_ar: `مكتب استلام ${seat.name_ar} (مثال)`,
        address_fr: `Centre-ville, ${seat.name_fr}`,
        address_ar: `وسط المدينة، ${seat.name_ar}`,
        phone: null,
        active: true,
      },
    ]
  })
}
