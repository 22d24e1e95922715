import { readFileSync } from "node:fs"
import { setTimeout as wait } from "node:timers/promises"
import { databaseAt } from "../../../scripts/lib/database.mjs"
import { compare, printFigures, quantile } from "./load.mjs"
import { call, cartOfOnePart, placeCart } from "./shop-calls.mjs"

/**
 * @typedef {import("./shop-calls.mjs").Shop & { sql: () => Promise<number>, databaseUrl: string, pid: number }} Server
 * @typedef {{ satim: string, chargily: string }} Controls addresses of the sandboxes' control
 * @typedef {{ attempt: string, gatewayOrder: string }} Started
 */

const SATIM = "pp_satim_satim"
const CHARGILY = "pp_chargily_chargily"
/** Attempts waiting for the poller, and how many of them are due. */
const PENDING = { all: 5000, due: 600 }
/** Payments timed for each way of telling. */
const ROUNDS = 5
const MINUTE = 60_000

let phone = 0
/** Every order is another shopper: one phone may hold only a few unpaid orders. */
const nextPhone = () => `055${String(1_000_000 + phone++)}`

/** @param {string} control @param {string} path @param {object} [body] @returns {Promise<any>} */
async function turn(control, path, body) {
  const answer = await fetch(control + path, {
    ...(body && {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
  })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  return answer.json()
}

/** Order first: the order is placed, then the hosted page is opened. @param {Server} shop @param {string} provider @returns {Promise<Started>} */
async function orderAndStart(shop, provider) {
  const { ref } = await placeCart(shop, await cartOfOnePart(shop), provider, nextPhone())
  const { payment_session_id } = await call(shop, `/store/payments/orders/${ref}`)
  const begun = await call(shop, `/store/payments/${payment_session_id}/start`, {
    terms_accepted: true,
    locale: "fr",
    ref,
  })
  const url = new URL(begun.redirect_url)
  const gatewayOrder =
    url.searchParams.get("mdOrder") ?? /\/checkouts\/([^/]+)/.exec(url.pathname)?.[1] ?? ""
  return { attempt: begun.attempt_id, gatewayOrder }
}

/** @param {number[]} times in milliseconds */
const spread = (times) => {
  const sorted = [...times].sort((a, b) => a - b)
  return `${quantile(sorted, 0.5).toFixed(0)} | ${quantile(sorted, 0.95).toFixed(0)}`
}

/** From "paid" at the gateway to money in the order, by who tells the shop. @param {Server} shop @param {Controls} controls */
async function measureLatency(shop, controls) {
  const database = databaseAt(shop.databaseUrl)
  /** @param {string} attempt */
  const settled = async (attempt) => {
    for (;;) {
      const rows = await database.query("select settled_at from payment_attempt where id = $1", [
        attempt,
      ])
      if (rows[0]?.settled_at) return
      await wait(50)
    }
  }
  /** @type {Record<"return" | "webhook" | "poller", number[]>} */
  const times = { return: [], webhook: [], poller: [] }
  for (let i = 0; i < ROUNDS; i++) {
    const card = await orderAndStart(shop, SATIM)
    const { redirects } = await turn(controls.satim, `/orders/${card.gatewayOrder}/pay`, {})
    const token = new URL(redirects[0]).pathname.split("/").at(-1)
    const begun = performance.now()
    const { state } = await call(shop, `/store/payments/returns/${token}`, {})
    if (state !== "paid") throw new Error(`the return says ${state}`)
    times.return.push(performance.now() - begun)

    const hosted = await orderAndStart(shop, CHARGILY)
    const sent = performance.now()
    await turn(controls.chargily, `/orders/${hosted.gatewayOrder}/pay`, {})
    await settled(hosted.attempt)
    times.webhook.push(performance.now() - sent)
  }
  const waiting = []
  for (let i = 0; i < ROUNDS; i++) waiting.push(await orderAndStart(shop, SATIM))
  for (const { gatewayOrder } of waiting)
    await turn(controls.satim, `/orders/${gatewayOrder}/pay`, {})
  await database.query("update payment_attempt set next_poll_at = now() where id = any($1)", [
    waiting.map(({ attempt }) => attempt),
  ])
  const begun = performance.now()
  await Promise.all(
    waiting.map(async ({ attempt }) => {
      await settled(attempt)
      times.poller.push(performance.now() - begun)
    })
  )
  const base = quantile(
    [...times.return].sort((a, b) => a - b),
    0.5
  )
  console.log("\n### From paid at the gateway to captured in the order\n")
  console.log("| told by | p50 ms | p95 ms | against the return |\n|---|---|---|---|")
  for (const [by, list] of Object.entries(times)) {
    const middle = quantile(
      [...list].sort((a, b) => a - b),
      0.5
    )
    console.log(`| ${by} | ${spread(list)} | ${(middle / base).toFixed(1)} |`)
  }
}

/** Memory a process holds, in MB. @param {number} pid */
const memoryOf = (pid) =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]) / 1000

/**
 * What the poller reads in a minute with thousands of attempts pending, and whether a gateway that
 * answers nothing slows the other.
 * @param {Server} shop @param {Controls} controls
 */
async function measurePoller(shop, controls) {
  const database = databaseAt(shop.databaseUrl)
  /** Copies one attempt: rows the gateways do not know, of which the oldest are due. @param {string} gateway @param {number} all @param {number} due */
  const fill = (gateway, all, due) =>
    database.query(
      `insert into payment_attempt (id, order_number, provider_id, gateway, mode, session_id,
         payment_collection_id, order_id, amount_centimes, currency, locale, terms_accepted_at,
         return_token_hash, gateway_order_id, state, registered_at, expires_at, next_poll_at)
       select 'pat_bench_' || $1 || n, nextval('payment_order_number_seq')::text, provider_id,
              gateway, mode, session_id, payment_collection_id, order_id, amount_centimes, currency,
              locale, terms_accepted_at, md5(random()::text || n), gen_random_uuid()::text,
              'registered', now(), now() + interval '1 hour',
              case when n <= $3::int then now() else now() + interval '1 day' end
         from (select * from payment_attempt where gateway = $1 limit 1) one,
              generate_series(1, $2::int) n`,
      [gateway, all, due]
    )
  // The bound looks a minute back: what the other figures read must be out of sight.
  await database.query("update payment_attempt set next_poll_at = null, last_read_at = null")
  await fill("satim", PENDING.all, PENDING.due)
  await fill("chargily", PENDING.due, PENDING.due)
  /** @param {string} gateway @param {Date} since */
  const readsSince = async (gateway, since) =>
    Number(
      (
        await database.query(
          "select count(*)::int as n from payment_attempt where gateway = $1 and last_read_at >= $2",
          [gateway, since]
        )
      )[0]?.n
    )
  const minute = async () => {
    const since = new Date()
    await wait(MINUTE)
    return {
      satim: await readsSince("satim", since),
      chargily: await readsSince("chargily", since),
      memory: memoryOf(shop.pid),
    }
  }
  const before = memoryOf(shop.pid)
  const both = await minute()
  await turn(controls.chargily, "/faults", {
    fault: "timeout",
    match: { endpoint: "get" },
    times: "always",
  })
  const one = await minute()
  console.log(
    `\n### Poller, ${PENDING.all} attempts pending at SATIM, ${PENDING.due} of them due\n`
  )
  console.log("| Chargily | SATIM reads/min | Chargily reads/min | RSS MB | SATIM ratio |")
  console.log("|---|---|---|---|---|")
  console.log(`| before filling | | | ${before.toFixed(0)} | |`)
  for (const [name, row] of Object.entries({ answers: both, hangs: one }))
    console.log(
      `| ${name} | ${row.satim} | ${row.chargily} | ${row.memory.toFixed(0)} | ${(row.satim / both.satim).toFixed(2)} |`
    )
}

/** Everything about payments, beside cash on delivery in the same shop. @param {Server} shop @param {Controls} controls */
export async function measurePayments(shop, controls) {
  const variant = (/** @type {string} */ name, /** @type {() => Promise<unknown>} */ run) => ({
    name,
    sql: shop.sql,
    run: async () => void (await run()),
  })
  printFigures(
    "An order, one line, 2 clients",
    await compare(
      [
        variant("cash: cart + quote + place", async () =>
          placeCart(shop, await cartOfOnePart(shop), shop.paymentProvider, nextPhone())
        ),
        variant("card: the same + view + start", () => orderAndStart(shop, SATIM)),
      ],
      { clients: 2, seconds: 6, rounds: 2 }
    )
  )
  await measureLatency(shop, controls)
  await measurePoller(shop, controls)
}
