import { toMobileE164 } from "@hanout/algeria/phones"

/** A visit staff writes down, as typed. */
export type VisitDraft = {
  service: string
  wilaya: string
  commune: string
  technician: string
  firstName: string
  lastName: string
  phone: string
  email: string
  street: string
  landmark: string
  description: string
}

export const EMPTY_VISIT: VisitDraft = {
  service: "",
  wilaya: "",
  commune: "",
  technician: "",
  firstName: "",
  lastName: "",
  phone: "",
  email: "",
  street: "",
  landmark: "",
  description: "",
}

/** Fields a visit cannot do without. */
const REQUIRED = ["service", "commune", "firstName", "lastName", "street"] as const

/** Names of the fields that cannot be sent as they are. */
export function visitFaults(draft: VisitDraft): ReadonlySet<keyof VisitDraft> {
  const faults = new Set<keyof VisitDraft>(REQUIRED.filter((name) => draft[name].trim() === ""))
  if (!toMobileE164(draft.phone)) faults.add("phone")
  if (draft.email.trim() !== "" && !/^\S+@\S+\.\S+$/.test(draft.email.trim())) faults.add("email")
  return faults
}

/** What the server takes. `starts_at` in ISO; customers of staff visits read `locale`. */
export function visitRequest(
  draft: VisitDraft,
  {
    starts_at,
    technician_id,
    locale,
  }: Record<"starts_at" | "locale", string> & {
    technician_id: string | null
  }
) {
  const optional = (name: string, value: string) => (value.trim() ? { [name]: value.trim() } : {})
  return {
    service_id: draft.service,
    commune_code: draft.commune,
    starts_at,
    technician_id,
    locale,
    contact: {
      first_name: draft.firstName.trim(),
      last_name: draft.lastName.trim(),
      phone: draft.phone.trim(),
      ...optional("email", draft.email),
    },
    address: { street: draft.street.trim(), ...optional("landmark", draft.landmark) },
    problem: optional("description", draft.description),
  }
}

/** Where the server names a fault, and the field of the form it is about. */
const FIELD_OF: Readonly<Record<string, keyof VisitDraft>> = {
  service_id: "service",
  commune_code: "commune",
  "contact.first_name": "firstName",
  "contact.last_name": "lastName",
  "contact.phone": "phone",
  "contact.email": "email",
  "address.street": "street",
  "address.landmark": "landmark",
  "problem.description": "description",
}

/** The fields of the form a refusal of the server is about. */
export function refusedFields(fields: Readonly<Record<string, string>>): Set<keyof VisitDraft> {
  return new Set(Object.keys(fields).flatMap((path) => FIELD_OF[path] ?? []))
}
