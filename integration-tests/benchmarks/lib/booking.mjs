import { createRequire } from "node:module"
import { join } from "node:path"
import { ROOT } from "../../../scripts/lib/paths.mjs"
import { compare, printFigures } from "./load.mjs"
import { call } from "./shop-calls.mjs"

/**
 * @typedef {{ url: string, key: string, region: string, databaseUrl: string, sql: () => Promise<number> }} Server
 * @typedef {{ query: (sql: string, values?: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>, connect: () => Promise<void>, end: () => Promise<void> }} Connection
 * @typedef {import("./load.mjs").Figure} Figure
 */

const TECHNICIANS = 30
const DAYS = 60
/** Hours of the day that are taken from the beginning, and those that are booked while we measure. */
const TAKEN_HOURS = [9, 14]
const FREE_HOURS = [8, 10, 11, 12, 13, 15, 16, 17]
const PAST = { few: 10_000, many: 1_000_000 }
const CLIENTS = 8
const SERVICE = "bsvc_bench"
const COMMUNE = "1601"
const DAY = 86_400_000

/** What a visit of the past or of the planning is made of, whoever inserts it. */
const VISIT = `(id, technician_id, kind, status, starts_at, ends_at, blocked_from, blocked_until,
  service_id, zone_id, wilaya_code, commune_code, contact, phone, address, problem, price)`
const OF_VISIT = `'${SERVICE}', 'bzon_bench', '16', '${COMMUNE}',
  '{"first_name": "Amine", "last_name": "Benali", "phone": "+213550123456"}', '+213550123456',
  '{"street": "12 rue Didouche Mourad"}', '{}', 2500`

/** A day from today as an ISO date. @param {number} ahead */
const dayAhead = (ahead) => new Date(Date.now() + ahead * DAY).toISOString().slice(0, 10)

/** Thirty technicians who work every day from 08:00 to 18:00, two visits of each a day. @param {Connection} database */
async function hire(database) {
  await database.query("update booking_technician set active = false")
  await database.query(
    `insert into booking_zone (id, code, name_fr, name_ar, name_en)
     values ('bzon_bench', 'bench', 'Alger', 'الجزائر', 'Algiers')`
  )
  await database.query(
    `insert into booking_zone_place (id, zone_id, wilaya_code) values ('bzpl_bench', 'bzon_bench', '16')`
  )
  await database.query(
    `insert into booking_service (id, code, kind, name_fr, name_ar, name_en, duration_min,
       slot_step_min, window_days, price, raw_price)
     values ($1, 'BENCH', 'repair', 'Visite', 'زيارة', 'Visit', 60, 30, 90, 2500,
       '{"value": "2500", "precision": 20}')`,
    [SERVICE]
  )
  await database.query(
    `insert into booking_technician (id, name)
     select 'btec_bench_' || n, 'Technicien ' || n from generate_series(1, $1::int) n`,
    [TECHNICIANS]
  )
  await database.query(
    `insert into booking_technician_zone (id, technician_id, zone_id)
     select 'btzo_' || id, id, 'bzon_bench' from booking_technician where id like 'btec_bench_%'`
  )
  await database.query(
    `insert into booking_hours (id, technician_id, weekday, kind, from_min, until_min)
     select 'bhrs_' || id || day, id, day, 'work', 480, 1080
     from booking_technician, generate_series(0, 6) day where id like 'btec_bench_%'`
  )
  await database.query(
    `update booking_setting set "values" = "values" || '{"max_visits_per_day": null, "max_holds_per_address": 1000}'`
  )
  await database.query(
    `insert into appointment_block ${VISIT}
     select 'visit_plan_' || t.id || s, t.id, 'visit', 'confirmed', s, s + interval '1 hour', s,
       s + interval '1 hour', ${OF_VISIT}
     from booking_technician t, generate_series(0, ${DAYS + 30}) day, unnest($1::int[]) hour,
       lateral (select date_trunc('day', now()) + make_interval(days => day, hours => hour - 1) as s) at
     where t.id like 'btec_bench_%'`,
    [TAKEN_HOURS]
  )
}

/** Visits of the past, six a day and technician back from yesterday, until there are `count`. @param {Connection} database @param {number} count */
async function fillPast(database, count) {
  await database.query(
    `insert into appointment_block ${VISIT}
     select 'visit_past_' || n, 'btec_bench_' || (1 + n % $2::int), 'visit', 'completed', s,
       s + interval '1 hour', s, s + interval '1 hour', ${OF_VISIT}
     from generate_series((select count(*) from appointment_block where status = 'completed'), $1::int - 1) n,
       lateral (select date_trunc('day', now())
         - make_interval(days => (1 + n / (6 * $2::int))::int)
         + make_interval(hours => (8 + n / $2::int % 6)::int) as s) at`,
    [count, TECHNICIANS]
  )
  await database.query("vacuum analyze appointment_block")
}

/** Technician, day and hour after the other, so that nobody meets anybody. @param {number} days */
function* freeStarts(days) {
  for (let ahead = 2; ahead < days; ahead++)
    for (const hour of FREE_HOURS)
      for (let n = 1; n <= TECHNICIANS; n++)
        yield {
          technician_id: `btec_bench_${n}`,
          starts_at: new Date(`${dayAhead(ahead)}T${String(hour).padStart(2, "0")}:00:00+01:00`),
        }
}

/** @template T @param {Generator<T>} all @returns {T} */
function take(all) {
  const { value, done } = all.next()
  if (done) throw new Error("every free hour is booked")
  return value
}

/** A hold and its visit, as the storefront makes them. @param {Server} shop @param {ReturnType<typeof freeStarts>} starts @param {{ count: number }} people */
async function holdAndConfirm(shop, starts, people) {
  const { technician_id, starts_at } = take(starts)
  people.count += 1
  const { hold } = await call(shop, "/store/booking/holds", {
    service_id: SERVICE,
    commune: COMMUNE,
    starts_at: starts_at.toISOString(),
    technician_id,
    client: `bench-${people.count}`,
  })
  await call(shop, "/store/booking/visits", {
    hold_token: hold.token,
    contact: {
      first_name: "Amine",
      last_name: "Benali",
      phone: `055${String(1_000_000 + people.count)}`,
    },
    address: { street: "12 rue Didouche Mourad" },
  })
}

/**
 * The floor: one prepared `INSERT … ON CONFLICT DO NOTHING` into a table with the same columns,
 * indexes and constraint, on as many connections as there are clients. pgbench is not among the
 * embedded binaries; this does what its `--protocol=prepared` would.
 * @param {Connection[]} connections
 */
async function rawInserts(connections) {
  await connections[0]?.query("create table bench_block (like appointment_block including all)")
  const free = [...connections]
  // As many years as it can fill: it asks no window.
  const starts = freeStarts(100_000)
  let count = 0
  return async () => {
    const connection = free.pop()
    if (!connection) throw new Error("more clients than connections")
    const { technician_id, starts_at } = take(starts)
    const query = {
      name: "insert-visit",
      text: `insert into bench_block ${VISIT}
        values ($1, $2, 'visit', 'confirmed', $3, $3::timestamptz + interval '1 hour', $3,
          $3::timestamptz + interval '1 hour', ${OF_VISIT}) on conflict do nothing returning id`,
      values: [`visit_raw_${count++}`, technician_id, starts_at],
    }
    const asked = /** @type {(query: object) => Promise<{ rows: unknown[] }>} */ (
      connection.query.bind(connection)
    )
    try {
      const { rows } = await asked(query)
      if (rows.length !== 1) throw new Error("the time was taken")
    } finally {
      free.push(connection)
    }
  }
}

/** @param {Record<string, Figure>} figures @param {string} name @param {string} against */
const slower = (figures, name, against) =>
  (figures[name]?.p50 ?? Number.NaN) / (figures[against]?.p50 ?? Number.NaN)

/** Slots of thirty technicians and sixty days beside one row of Medusa. @param {Server} shop @param {string} title */
async function measureSlots(shop, title) {
  const slots = `/store/booking/slots?service_id=${SERVICE}&commune=${COMMUNE}&from=${dayAhead(1)}&to=${dayAhead(DAYS)}`
  const read = "one row: GET /store/regions/:id"
  const asked = `slots: ${TECHNICIANS} technicians × ${DAYS} days`
  const figures = await compare(
    [
      {
        name: read,
        sql: shop.sql,
        run: async () => void (await call(shop, `/store/regions/${shop.region}`)),
      },
      { name: asked, sql: shop.sql, run: async () => void (await call(shop, slots)) },
    ],
    { clients: 2, seconds: 5, rounds: 3 }
  )
  printFigures(title, figures)
  return { ratio: slower(figures, asked, read), p50: figures[asked]?.p50 ?? Number.NaN }
}

/** Everything about booking: what it costs beside the least there is, and whether it grows. @param {Server} shop */
export async function measureBooking(shop) {
  /** @type {{ Client: new (options: object) => Connection }} */
  const pg = createRequire(join(ROOT, "package.json"))("pg")
  const connections = Array.from(
    { length: CLIENTS },
    () => new pg.Client({ connectionString: shop.databaseUrl })
  )
  await Promise.all(connections.map((connection) => connection.connect()))
  const [database] = connections
  if (!database) throw new Error("no connection")
  try {
    await hire(database)
    await fillPast(database, PAST.few)
    const few = await measureSlots(shop, `Slots with ${PAST.few} visits of the past, 2 clients`)

    const starts = freeStarts(DAYS + 20)
    const people = { count: 0 }
    const insert = await rawInserts(connections)
    printFigures(
      `A visit, ${CLIENTS} clients: raw prepared INSERT … ON CONFLICT DO NOTHING, and hold + confirm over HTTP`,
      await compare(
        [
          { name: "INSERT … ON CONFLICT (node-postgres)", sql: shop.sql, run: insert },
          {
            name: "hold + confirm",
            sql: shop.sql,
            run: () => holdAndConfirm(shop, starts, people),
          },
        ],
        { clients: CLIENTS, seconds: 4, rounds: 2 }
      )
    )

    await fillPast(database, PAST.many)
    const many = await measureSlots(shop, `Slots with ${PAST.many} visits of the past, 2 clients`)
    console.log(
      `\nGrowth of the slot query from ${PAST.few} to ${PAST.many} past visits: p50 ${few.p50.toFixed(0)} → ${many.p50.toFixed(0)} ms (× ${(many.p50 / few.p50).toFixed(2)}); measured in reads of one row × ${(many.ratio / few.ratio).toFixed(2)}`
    )
  } finally {
    await Promise.all(connections.map((connection) => connection.end()))
  }
}
