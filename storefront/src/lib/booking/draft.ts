import { z } from "zod"
import { stepPath, STEPS, type Step } from "./steps"
import { SURCHARGES, type Hold, type Surcharge } from "./types"

const text = (max: number) =>
  z
    .string()
    .catch("")
    .transform((value) => value.slice(0, max))

const contactShape = {
  first_name: text(60),
  last_name: text(60),
  phone: text(40),
  email: text(160),
  street: text(160),
  landmark: text(160),
  floor: text(40),
  access_note: text(160),
}

const deviceShape = {
  brand: text(60),
  model: text(60),
  model_unknown: z.boolean().catch(false),
  error_code: text(12),
  gas_type: text(20),
  pressure: text(8),
  description: text(400),
}

const holdSchema = z.object({
  token: z.string().max(200),
  starts_at: z.string(),
  ends_at: z.string(),
  expires_at: z.string(),
  price: z.string(),
  deposit: z.string(),
  timezone: z.string(),
  extended: z.boolean(),
  surcharges: z.array(z.object({ code: z.enum(SURCHARGES), amount: z.string() })).catch([]),
})

const schema = z.object({
  /** Names this browser to the backend, for the number of slots one may hold. */
  client: z.string().catch(""),
  wilaya: text(2),
  commune: text(6),
  /** The commune is served. */
  covered: z.boolean().catch(false),
  fault: text(60),
  /** The fault is one nobody may book for. */
  emergency: z.boolean().catch(false),
  /** Code of the service. */
  service: text(60),
  device: z.object(deviceShape).catch(() => emptyDevice()),
  /** The device form was sent once. */
  described: z.boolean().catch(false),
  /** Folder of photos on this server, and their names in it. */
  shelf: z.string().catch(""),
  photos: z.array(z.string()).catch([]),
  hold: holdSchema.optional().catch(undefined),
  contact: z.object(contactShape).catch(() => emptyContact()),
  /** The contact form was found right. */
  reachable: z.boolean().catch(false),
  /** Cart of the deposit, and where the visit can be managed, once it waits for its payment. */
  deposit: z.object({ cart: z.string(), amount: z.string() }).optional().catch(undefined),
  /** Order that pays the deposit of the booked visit, when there is one. */
  order: text(40),
  /** Where the booked visit is managed. */
  manage: z.string().optional().catch(undefined),
})

/** An unfinished booking, as the sealed cookie carries it. Texts are as typed. */
export type VisitDraft = z.infer<typeof schema>
export type DraftHold = z.infer<typeof holdSchema>
export type DeviceValues = VisitDraft["device"]
export type ContactValues = VisitDraft["contact"]

/** Contact fields in page order. */
export const CONTACT_FIELDS = [
  "first_name",
  "last_name",
  "phone",
  "email",
  "street",
  "landmark",
  "floor",
  "access_note",
] as const satisfies readonly (keyof ContactValues)[]

function emptyDevice() {
  return {
    brand: "",
    model: "",
    model_unknown: false,
    error_code: "",
    gas_type: "",
    pressure: "",
    description: "",
  }
}

function emptyContact() {
  return {
    first_name: "",
    last_name: "",
    phone: "",
    email: "",
    street: "",
    landmark: "",
    floor: "",
    access_note: "",
  }
}

/** Reads an opened cookie; whatever is missing or of another shape starts empty. */
export function readDraftValue(value: unknown): VisitDraft {
  const read = schema.safeParse(value)
  return read.success ? read.data : schema.parse({})
}

/** What each step needs before it makes sense, nearest first. */
const NEEDS: Record<Exclude<Step, "zone">, (draft: VisitDraft) => boolean> = {
  fault: (draft) => draft.covered,
  service: (draft) => draft.fault !== "" && !draft.emergency,
  device: (draft) => draft.service !== "",
  photos: (draft) => draft.described,
  slot: (draft) => draft.described,
  details: (draft) => draft.hold !== undefined,
  summary: (draft) => draft.reachable,
}

/**
 * Where a visitor of a step must go instead: the first step whose answers are missing, the
 * emergency page, or undefined when the step may be shown. Pure.
 */
export function detour(draft: VisitDraft, step: Step): string | undefined {
  if (draft.emergency && STEPS.indexOf(step) > STEPS.indexOf("fault")) {
    return "booking/emergency"
  }
  const before = STEPS.slice(1, STEPS.indexOf(step) + 1)
  for (const [index, name] of before.entries()) {
    if (name !== "zone" && !NEEDS[name](draft)) {
      const missing = STEPS[index] ?? "zone"
      // Photos may be none: what is missing before the slot is the device.
      return stepPath(name === "slot" || name === "photos" ? "device" : missing)
    }
  }
  return undefined
}

/** Steps that can be gone back to. */
export function openSteps(draft: VisitDraft): Step[] {
  return STEPS.filter((step) => detour(draft, step) === undefined)
}

/** Stands for a fault where none was asked for: a yearly visit. */
export const NO_FAULT = "-"

/** What the cookie keeps of a hold. */
export function draftHold(hold: Hold, surcharges: readonly Surcharge[]): DraftHold {
  return {
    token: hold.token,
    starts_at: hold.starts_at,
    ends_at: hold.ends_at,
    expires_at: hold.expires_at,
    price: String(hold.price),
    deposit: String(hold.deposit),
    timezone: hold.timezone,
    extended: hold.can_extend === false,
    surcharges: surcharges.map(({ code, amount }) => ({ code, amount: String(amount) })),
  }
}

/** Long texts in the order they give way; the last ones are needed at the door. */
const GIVING_WAY: ((draft: VisitDraft, cut: (text: string) => string) => VisitDraft)[] = [
  (draft, cut) => ({
    ...draft,
    device: { ...draft.device, description: cut(draft.device.description) },
  }),
  ...(
    [
      "access_note",
      "floor",
      "landmark",
      "street",
      "email",
      "phone",
      "last_name",
      "first_name",
    ] as const
  ).map((name) => (draft: VisitDraft, cut: (text: string) => string) => ({
    ...draft,
    contact: { ...draft.contact, [name]: cut(draft.contact[name]) },
  })),
]

/**
 * The draft with its longest texts cut until it takes at most `bytes` as JSON: a cookie that is too
 * long would be lost as a whole.
 */
export function fitDraft(draft: VisitDraft, bytes: number): VisitDraft {
  const size = (one: VisitDraft) => new TextEncoder().encode(JSON.stringify(one)).length
  let fitting = draft
  for (const shorten of GIVING_WAY) {
    for (let keep = 0.8; size(fitting) > bytes && keep >= 0; keep -= 0.2) {
      const part = Math.max(0, keep)
      fitting = shorten(fitting, (text) =>
        [...text].slice(0, Math.floor([...text].length * part)).join("")
      )
    }
  }
  return fitting
}
