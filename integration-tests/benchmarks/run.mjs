import { readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { findChromium } from "../../scripts/lib/browser.mjs"
import { homeOf, ROOT } from "../../scripts/lib/paths.mjs"
import { ensureInstalled, openDatabase, prepareShop } from "../../scripts/lib/prepare.mjs"
import { MEDUSA_SOURCE, noTelemetry, prepareApp } from "../../scripts/lib/medusa.mjs"
import { databaseAt, ensureDatabase } from "../../scripts/lib/database.mjs"
import { freeBlock, freePort } from "../../scripts/lib/ports.mjs"
import { plainEnv } from "../../scripts/lib/processes.mjs"
import { newSecret } from "../../scripts/lib/secrets.mjs"
import { startMedusa, startStorefront, untilAnswers } from "../../scripts/lib/services.mjs"
import { describeSandboxes, SANDBOX_OFFSETS } from "../../scripts/lib/sandboxes.mjs"
import { open, openSandboxes } from "../../scripts/lib/shop.mjs"
import { measureBooking } from "./lib/booking.mjs"
import { compare, printFigures } from "./lib/load.mjs"
import { measurePayments } from "./lib/payments.mjs"
import {
  checkoutInOneCall,
  checkoutInSixCalls,
  listCatalogue,
  listProducts,
  readProduct,
} from "./lib/shop-calls.mjs"
import { measureStorefront } from "./lib/storefront.mjs"

/**
 * `npm run bench [api|storefront|payments|booking]`: the shop beside an untouched Medusa with the same
 * catalogue, in one run on one PostgreSQL, in alternation; payments beside cash, against the
 * sandboxes; booking beside one row read and one row written. Only the ratios carry over to another
 * machine.
 */
const HERE = resolve(ROOT, "integration-tests/benchmarks")
const COUNTER = join(HERE, "lib/count-sql.cjs")
const CATALOG = resolve(ROOT, "backend/src/data/catalog.json")
const only = process.argv[2]

const ports = {
  storefront: await freePort(),
  backend: await freePort(),
  postgres: await freePort(),
}
Object.assign(process.env, {
  HANOUT_STOREFRONT_PORT: String(ports.storefront),
  HANOUT_BACKEND_PORT: String(ports.backend),
  HANOUT_POSTGRES_PORT: String(ports.postgres),
  HANOUT_SANDBOX_PORT: String(await freeBlock(SANDBOX_OFFSETS)),
  LOG_LEVEL: "error",
})
delete process.env.DATABASE_URL
const home = homeOf({ HANOUT_HOME: ".hanout/bench" })
const context = await open(home, {
  name: "npm run bench",
  verbose: process.argv.includes("--verbose"),
})
if ("holder" in context) throw new Error("Another benchmark is at work in this folder.")
const { processes, steps } = context

/** Starts a program whose SQL statements can be read. @template T @param {() => T} start */
async function counted(start) {
  const port = await freePort()
  const before = process.env.NODE_OPTIONS
  Object.assign(process.env, { NODE_OPTIONS: `--require ${COUNTER}`, BENCH_SQL_PORT: String(port) })
  const child = start()
  if (before === undefined) delete process.env.NODE_OPTIONS
  else process.env.NODE_OPTIONS = before
  delete process.env.BENCH_SQL_PORT
  const sql = async () => Number(await (await fetch(`http://127.0.0.1:${port}/`)).text())
  return { child, sql }
}

/** @param {string} adminUrl */
async function startVanilla(adminUrl) {
  const name = `vanilla_${Date.now()}`
  const databaseUrl = await ensureDatabase(adminUrl, { name, password: newSecret() })
  const port = await freePort()
  const env = () => ({
    ...plainEnv(process.env),
    ...noTelemetry(),
    NODE_ENV: "production",
    DATABASE_URL: databaseUrl,
    PORT: String(port),
    JWT_SECRET: newSecret(),
    COOKIE_SECRET: newSecret(),
    LOG_LEVEL: "error",
    BENCH_CATALOG: CATALOG,
  })
  const medusa = (/** @type {string[]} */ ...args) => ({
    name: `vanilla-${args[0]?.replace(":", "-")}`,
    file: process.execPath,
    args: [MEDUSA_SOURCE, ...args],
    cwd: join(HERE, "vanilla"),
    env: env(),
  })
  const migrated = await processes.run(medusa("db:migrate", "--execute-safe-links"))
  if (migrated.code !== 0) throw new Error(migrated.tail)
  const seeded = await processes.run(medusa("exec", "./seed.ts"))
  const said = /BENCH (\{.*\})/.exec(seeded.tail)?.[1]
  if (!said) throw new Error(seeded.tail)
  const { key, region } = /** @type {{ key: string, region: string }} */ (JSON.parse(said))
  const { child, sql } = await counted(() => processes.start(medusa("start")))
  const url = `http://localhost:${port}`
  await untilAnswers(child, `${url}/health`, {
    what: "Medusa",
    log: join(home.logs, "vanilla-start.log"),
  })
  return { url, key, region, paymentProvider: "pp_system_default", sql, databaseUrl }
}

/** @param {import("../../scripts/lib/prepare.mjs").Shop} shop @param {string} publishableKey @param {import("../../scripts/lib/prepare.mjs").Context} context */
async function startHanout(shop, publishableKey, context) {
  prepareApp(home)
  const database = databaseAt(shop.databaseUrl)
  // Deep stock, so that load measures selling and not selling out.
  await database.query(
    'update inventory_level set stocked_quantity = 1000000, raw_stocked_quantity = \'{"value": "1000000", "precision": 20}\''
  )
  await openSandboxes(context, shop)
  const { child, sql } = await counted(() => startMedusa(processes, shop))
  const url = shop.settings.backendUrl
  await untilAnswers(child, `${url}/health`, { what: "Medusa", log: join(home.logs, "medusa.log") })
  const storefront = startStorefront(processes, shop, publishableKey)
  await untilAnswers(storefront, `${shop.settings.storefrontUrl}/fr`, {
    what: "The storefront",
    log: join(home.logs, "storefront.log"),
  })
  const regions = await database.query("select id from region where deleted_at is null limit 1")
  const options = await database.query(
    "select id from shipping_option where deleted_at is null and data->>'mode' = 'home' limit 1"
  )
  return {
    url,
    key: publishableKey,
    region: String(regions[0]?.id),
    shippingOption: String(options[0]?.id),
    shippingData: { mode: "home" },
    paymentProvider: "pp_cod_cod",
    sql,
    databaseUrl: shop.databaseUrl,
    pid: child.pid ?? 0,
  }
}

/** @param {string} url */
async function choices(url) {
  const database = databaseAt(url)
  const rows = await database.query(
    "select p.handle, v.id from product p join product_variant v on v.product_id = p.id where p.deleted_at is null and v.deleted_at is null order by v.sku"
  )
  return { handles: rows.map((r) => String(r.handle)), variants: rows.map((r) => String(r.id)) }
}

/** @param {Awaited<ReturnType<typeof startVanilla>>} vanillaServer @param {Awaited<ReturnType<typeof startHanout>>} hanoutServer */
async function measureApi(vanillaServer, hanoutServer) {
  const vanilla = { ...vanillaServer, ...(await choices(vanillaServer.databaseUrl)) }
  const hanout = { ...hanoutServer, ...(await choices(hanoutServer.databaseUrl)) }
  const A = { name: "untouched Medusa", sql: vanilla.sql }
  const B = { name: "Hanout, the same call", sql: hanout.sql }
  const reads = { clients: 8, seconds: 4, rounds: 3 }
  printFigures(
    "Catalogue list: 24 products with prices, 8 clients",
    await compare(
      [
        { ...A, run: () => listProducts(vanilla) },
        { ...B, run: () => listProducts(hanout) },
        {
          name: "Hanout, GET /store/catalog with facets",
          sql: hanout.sql,
          run: () => listCatalogue(hanout),
        },
      ],
      reads
    )
  )
  printFigures(
    "Product page: one product by handle, 8 clients",
    await compare(
      [
        { ...A, run: () => readProduct(vanilla) },
        { ...B, run: () => readProduct(hanout) },
      ],
      reads
    )
  )
  for (const clients of [1, 4])
    printFigures(
      `Full checkout of a guest, one line, ${clients} client${clients > 1 ? "s" : ""}`,
      await compare(
        [
          { ...A, name: "untouched Medusa, six calls", run: () => checkoutInSixCalls(vanilla) },
          { ...B, name: "Hanout, the same six calls", run: () => checkoutInSixCalls(hanout) },
          {
            name: "Hanout, cart + quote + place",
            sql: hanout.sql,
            run: () => checkoutInOneCall(hanout),
          },
        ],
        { clients, seconds: 8, rounds: 3 }
      )
    )
}

try {
  await ensureInstalled(context)
  const { shop } = await openDatabase(context, { fast: false })
  const { publishableKey } = await prepareShop(context, shop)
  const hanout = await steps.run("Starting the shop", () =>
    startHanout(shop, publishableKey, context)
  )
  if (only === "payments") {
    const { satim, chargily } = describeSandboxes(context.settings)
    if (!satim || !chargily) throw new Error("Payments are measured against both sandboxes.")
    await measurePayments(
      { ...hanout, ...(await choices(hanout.databaseUrl)) },
      { satim: satim.control_url, chargily: chargily.control_url }
    )
  } else if (only === "booking") {
    await measureBooking(hanout)
  } else if (only !== "storefront") {
    const adminUrl = new URL(shop.databaseUrl)
    adminUrl.username = "postgres"
    adminUrl.password = encodeURIComponent(shop.secrets.HANOUT_POSTGRES_PASSWORD)
    adminUrl.pathname = "/postgres"
    const vanilla = await steps.run("Starting an untouched Medusa", () =>
      startVanilla(adminUrl.href)
    )
    console.log(
      `\nNode ${process.version}; catalogue of ${JSON.parse(readFileSync(CATALOG, "utf8")).products.length} products`
    )
    await measureApi(vanilla, hanout)
  }
  if (only !== "api" && only !== "payments" && only !== "booking")
    await measureStorefront(
      shop.settings.storefrontUrl,
      (await choices(shop.databaseUrl)).handles[0] ?? "",
      await findChromium(processes, steps)
    )
} finally {
  await processes.stop()
}
process.exit()
