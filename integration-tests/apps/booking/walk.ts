import { COMMUNE, SERVICES, startOn, technicianId, type Sql } from "./crowd"

/** What the tests look at in answers. */
export type Body = {
  code?: string
  reason?: string
  alternatives?: { starts_at: string; ends_at: string }[]
  hold?: { id: string; token: string; starts_at: string; expires_at: string }
  visit?: { id: string; status: string; starts_at: string; version: number }
  slots?: { starts_at: string; technician_ids: string[] }[]
  manage_token?: string
}

/** An answer; status 0 when the connection broke and nobody knows what was done. */
export type Answer = { status: number; data: Body }

/** One call to the shop, as a customer (`store`) or the merchant (`admin`). */
export type Call = (
  who: "store" | "admin",
  method: "GET" | "POST" | "DELETE",
  path: string,
  body?: object,
  headers?: Record<string, string>
) => Promise<Answer>

/** What is known of a visit: all it may be, since a broken connection tells nothing. */
type Known = {
  id: string
  version: number
  /** The customer's link; undefined once staff changed the visit, which replaces it. */
  link: string | undefined
  /** False once an answer about it was lost: it is left alone from then on. */
  sure: boolean
  statuses: Set<string>
  starts: Set<string>
}

/** What a walk of many clients found. */
type Walk = {
  /** Answers by operation, status and code: `hold 409 slot_taken`. */
  answers: Map<string, number>
  visits: Map<string, Known>
  /** Confirmations that were asked for and never answered. */
  unanswered: number
}

type Options = {
  call: Call
  sql: Sql
  clients: number
  operations: number
  technicians: number
  seed: number
  /** Called once, when half of the operations are done. */
  halfway?: () => Promise<void>
}

const DAYS = 3
const SERVICE_IDS = Object.values(SERVICES).map(({ id }) => id)
const STEPS = 20

/** Nothing known yet. */
export const emptyWalk = (): Walk => ({ answers: new Map(), visits: new Map(), unanswered: 0 })

/**
 * Lets clients book, move, cancel, reassign and drop at random, each at its own pace, on so little
 * time that they meet all the time. Operations are chosen by `seed`; what meets what is chance. What they
 * learn goes into `known`.
 */
export async function walk(known: Walk, options: Options): Promise<void> {
  const { call, sql, clients, operations, technicians, halfway } = options
  const { answers, visits } = known
  let done = 0

  const counted = async (name: string, answer: Promise<Answer>): Promise<Answer> => {
    const { status, data } = await answer
    const key = [name, status, data.code].filter((part) => part !== undefined).join(" ")
    answers.set(key, (answers.get(key) ?? 0) + 1)
    return { status, data }
  }

  async function client(nth: number): Promise<void> {
    const random = randomOf(options.seed * 1000 + nth)
    const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)]
    const someStart = () => {
      const step = Math.floor(random() * STEPS)
      const time = `${String(8 + Math.floor(step / 2)).padStart(2, "0")}:${step % 2 ? "30" : "00"}`
      return startOn(2 + Math.floor(random() * DAYS), time)
    }
    const someTechnician = () => technicianId(Math.floor(random() * technicians))
    const holds: string[] = []
    const own: Known[] = []
    let count = 0

    /** A visit of this client that stands. */
    const standing = (): Known | undefined =>
      pick(own.filter(({ sure, statuses }) => sure && statuses.has("confirmed")))

    const operationsOf: [number, () => Promise<void>][] = [
      [40, hold],
      [28, book],
      [4, drop],
      [4, expire],
      [10, move],
      [6, cancel],
      [8, reassign],
    ]
    const total = operationsOf.reduce((sum, [weight]) => sum + weight, 0)

    while (done < operations) {
      done += 1
      if (done === Math.floor(operations / 2)) await halfway?.()
      let left = random() * total
      const chosen = operationsOf.find(([weight]) => (left -= weight) < 0)
      await chosen?.[1]()
    }

    async function hold(): Promise<void> {
      const replace = holds.length === 2 ? holds.shift() : undefined
      const { status, data } = await counted(
        "hold",
        call("store", "POST", "/store/booking/holds", {
          service_id: pick(SERVICE_IDS),
          commune: COMMUNE,
          starts_at: someStart(),
          client: `walker-${options.seed}-${nth}`,
          ...(random() < 0.7 && { technician_id: someTechnician() }),
          ...(replace && { replace }),
        })
      )
      if (status === 201 && data.hold) holds.push(data.hold.token)
      else if (replace) holds.push(replace)
    }

    async function book(): Promise<void> {
      const hold_token = holds.pop()
      if (!hold_token) return
      const key = `walk-${options.seed}-${nth}-${count++}`
      const body = {
        hold_token,
        contact: { first_name: "Amine", last_name: "Benali", phone: phoneOf(nth, count) },
        address: { street: "12 rue Didouche Mourad" },
        problem: {},
      }
      // An answer that was lost is asked for again, as a browser would.
      for (let tries = 0; tries < 20; tries++) {
        const { status, data } = await counted(
          "book",
          call("store", "POST", "/store/booking/visits", body, { "idempotency-key": key })
        )
        if (status === 0) continue
        if (status !== 201 || !data.visit) return
        const { id, version, status: state, starts_at } = data.visit
        const visit = {
          id,
          version,
          link: data.manage_token,
          sure: true,
          statuses: new Set([state]),
          starts: new Set([starts_at]),
        }
        visits.set(id, visit)
        own.push(visit)
        return
      }
      known.unanswered += 1
    }

    async function drop(): Promise<void> {
      const token = holds.pop()
      if (token) await counted("drop", call("store", "DELETE", `/store/booking/holds/${token}`))
    }

    /** A hold runs out, his own or anybody's; he may try to book it all the same. */
    async function expire(): Promise<void> {
      await sql(
        `UPDATE appointment_block SET hold_expires_at = now() - interval '1 second'
         WHERE id = (SELECT id FROM appointment_block WHERE status = 'held'
                     ORDER BY md5(id || ?) LIMIT 1 FOR UPDATE SKIP LOCKED) AND status = 'held'`,
        [String(random())]
      )
    }

    async function move(): Promise<void> {
      const visit = standing()
      if (!visit) return
      const starts_at = someStart()
      const answer = visit.link
        ? call("store", "POST", `/store/booking/visits/${visit.link}/reschedule`, { starts_at })
        : call("admin", "POST", `/admin/booking/visits/${visit.id}/move`, {
            version: visit.version,
            starts_at,
          })
      learn(visit, await counted("move", answer), { starts_at })
    }

    async function cancel(): Promise<void> {
      const visit = standing()
      if (!visit) return
      const answer = visit.link
        ? call("store", "POST", `/store/booking/visits/${visit.link}/cancel`, {})
        : call("admin", "POST", `/admin/booking/visits/${visit.id}/cancel`, {
            version: visit.version,
            reason: "pièce manquante",
          })
      const status = visit.link ? "cancelled_by_customer" : "cancelled_by_company"
      learn(visit, await counted("cancel", answer), { status })
    }

    async function reassign(): Promise<void> {
      const visit = standing()
      if (!visit) return
      const { status, data } = await counted(
        "reassign",
        call("admin", "POST", `/admin/booking/visits/${visit.id}/move`, {
          version: visit.version,
          technician_id: someTechnician(),
        })
      )
      learn(visit, { status, data }, {})
    }
  }

  await Promise.all(Array.from({ length: clients }, (_, nth) => client(nth)))
}

/** After a 200 what the answer says is so; after a broken connection both are possible. */
function learn(
  visit: Known,
  { status, data }: Answer,
  wanted: { starts_at?: string; status?: string }
): void {
  if (status === 200 && data.visit) {
    visit.version = data.visit.version
    visit.link = data.manage_token
    visit.statuses = new Set([data.visit.status])
    visit.starts = new Set([data.visit.starts_at])
  } else if (status === 0) {
    visit.sure = false
    if (wanted.status) visit.statuses.add(wanted.status)
    if (wanted.starts_at) visit.starts.add(wanted.starts_at)
  }
}

/**
 * What the database says against a walk: visits that are not there once, as they were last known, and
 * active visits nobody was told of. Empty when all is right.
 */
export async function contradictions(sql: Sql, { visits, unanswered }: Walk): Promise<string[]> {
  const rows = await sql(
    `SELECT id, status, starts_at, technician_id FROM appointment_block
     WHERE kind = 'visit' AND status NOT IN ('held', 'expired', 'released')`
  )
  const found = new Map(rows.map((row) => [String(row.id), row]))
  const wrong: string[] = []
  for (const { id, statuses, starts } of visits.values()) {
    const row = found.get(id)
    if (!row) wrong.push(`${id} is gone`)
    else if (!statuses.has(String(row.status))) wrong.push(`${id} is ${String(row.status)}`)
    else if (!starts.has(new Date(String(row.starts_at)).toISOString())) {
      wrong.push(`${id} starts at ${String(row.starts_at)}`)
    }
  }
  const untold = [...found.keys()].filter((id) => !visits.has(id))
  if (untold.length > unanswered) wrong.push(`nobody was told of ${untold.join(", ")}`)
  return wrong
}

/** Mulberry32: small, seeded, good enough to choose operations. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const phoneOf = (client: number, count: number): string =>
  `05${String(50_000_000 + client * 100_000 + count).slice(-8)}`
