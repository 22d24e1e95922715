import { createHash, randomUUID } from "node:crypto"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { Client } from "pg"
import { call, placeOrder } from "./admin/shop"
import { giveUp, paymentOf } from "./admin/payments"
import { findIn, findInDatabase, findInFiles, type Needles } from "./search"
import { readStage } from "./stage"
import { expect, test } from "./storefront/fixture"
import { Payer } from "./storefront/payer"
import { CARDS, chooseAtChargily, control, orderOfPage, payAtSatim } from "./storefront/sandbox"

// Last of the storefront's files: what all the others left behind is looked through too.
test.setTimeout(180_000)
test.beforeEach(({ quiet }) => quiet.allow(/favicon/))

const stage = readStage()
const home = dirname(process.env.HANOUT_STATE ?? "")
/** Logs of the shop's own programs; a sandbox may know its own secrets. */
const LOGS = /^(medusa|storefront)\.log$/

/** The secrets of the shop under test, and those it shares with the gateways. */
async function secretsOfShop(): Promise<Needles> {
  const { parseEnvFile } = await import("../../scripts/lib/secrets.mjs")
  const { gatewayEnv } = await import("../../scripts/lib/sandboxes.mjs")
  const own = parseEnvFile(readFileSync(join(home, "secrets.env"), "utf8"))
  const settings = { sandbox: { port: 1, name: "" }, sandboxes: ["satim", "chargily"] as const }
  const shared = gatewayEnv(
    {},
    { ...settings, sandboxes: [...settings.sandboxes] },
    own as Parameters<typeof gatewayEnv>[2]
  )
  return {
    ...own,
    HANOUT_SATIM_PASSWORD: shared.HANOUT_SATIM_PASSWORD ?? "",
    HANOUT_CHARGILY_SECRET_KEY: shared.HANOUT_CHARGILY_SECRET_KEY ?? "",
  }
}

async function withDatabase<T>(use: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: stage.databaseUrl })
  await client.connect()
  try {
    return await use(client)
  } finally {
    await client.end()
  }
}

/** The merchant's calls. */
async function merchant() {
  const send = async <T>(path: string, token?: string, body?: object): Promise<T> => {
    const answer = await fetch(`${stage.backendUrl}${path}`, {
      method: body ? "POST" : "GET",
      headers: {
        "content-type": "application/json",
        ...(token && { authorization: `Bearer ${token}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
    return (await answer.json()) as T
  }
  const { token } = await send<{ token: string }>("/auth/user/emailpass", undefined, stage.owner)
  return <T>(path: string, body?: object) => send<T>(path, token, body)
}

test("the searcher finds what is planted", async () => {
  const planted = { planted: `planted-${randomUUID()}` }
  const pan = CARDS.good.pan
  const grouped = pan.replace(/(\d{4})(?=\d)/g, "$1 ")

  expect(findIn(`a ${planted.planted} b`, planted)).toEqual(["planted"])
  expect(findIn(`card ${pan}.`, {})).toEqual(["PAN"])
  expect(findIn(`card ${grouped}.`, {})).toEqual(["PAN"])
  expect(findIn(`6280****7215 ${pan.slice(0, -1)}0 1${pan}`, {})).toEqual([])

  const folder = mkdtempSync(join(tmpdir(), "planted-"))
  try {
    writeFileSync(join(folder, "medusa.log"), `{"line":"${planted.planted} ${pan}"}\n`)
    expect(findInFiles(folder, LOGS, planted)).toEqual(["medusa.log: planted", "medusa.log: PAN"])
  } finally {
    rmSync(folder, { recursive: true })
  }

  await withDatabase(async (client) => {
    // Never committed: nothing of it stays, however the test ends.
    await client.query("begin")
    await client.query("create table planted (id int, words text[], data jsonb)")
    await client.query("insert into planted values (1, $1, null), (2, null, $2)", [
      [planted.planted],
      { deep: { card: pan } },
    ])
    const found = await findInDatabase(client, planted)
    await client.query("rollback")
    expect(found.sort()).toEqual(["public.planted: PAN", "public.planted: planted"])
  })
})

test("no card number, secret or token is kept, logged or shown", async ({ page }) => {
  const secrets = await secretsOfShop()
  const needles: Needles = { ...secrets }
  for (const canary of await control<string[]>("chargily", "/canaries"))
    needles[canary.split("-").slice(0, -1).join("-")] = canary
  /** What people and programs were told. */
  const said: Record<string, string> = {}
  const tokens: Record<string, string> = {}

  await test.step("a card typed at SATIM", async () => {
    const payer = new Payer(page, "fr")
    const ref = await payer.place("card")
    said["pay page"] = await page.content()
    await payer.leave()
    const { returnUrl, failUrl } = await orderOfPage(page)
    tokens["return token"] = returnUrl.split("/").at(-1) ?? ""
    tokens["failure token"] = failUrl.split("/").at(-1) ?? ""
    await payAtSatim(page)
    await payer.result("paid")
    said["return page of SATIM"] = await page.content()
    await payer.main.getByRole("link", { name: payer.words.payment.toOrder }).click()
    await page.waitForURL(new RegExp(`/orders/${ref}$`))
    said["order page"] = await page.content()
    said["payment view"] = JSON.stringify(await call(`/store/payments/orders/${ref}`))
    said["return of SATIM"] = JSON.stringify(
      await call(`/store/payments/returns/${tokens["return token"]}`, {})
    )
  })

  await test.step("a payment at Chargily, told by its webhook", async () => {
    const payer = new Payer(page, "fr")
    const ref = await payer.place("chargily")
    await payer.leave()
    await chooseAtChargily(page, "paid")
    await payer.result("paid")
    said["return page of Chargily"] = await page.content()
    said["payment view of Chargily"] = JSON.stringify(await call(`/store/payments/orders/${ref}`))
    const webhooks = await control<unknown[]>("chargily", "/webhooks")
    expect(webhooks.length).toBeGreaterThan(0)
    // The canaries did travel: the webhook carries the merchant's account.
    expect(Object.keys(needles).some((name) => name.startsWith("CANARY"))).toBe(true)
  })

  const ask = await merchant()
  await test.step("a refund", async () => {
    const { orders } = await ask<{ orders: { id: string }[] }>(
      "/admin/orders?limit=2&order=-display_id&fields=id"
    )
    const panels = await Promise.all(
      orders.map(({ id }) =>
        ask<{ refundable: { payment_id: string; mode: string }[] }>(
          `/admin/orders/${id}/payment-panel`
        )
      )
    )
    said["payment panels"] = JSON.stringify(panels)
    const card = panels.flatMap((p) => p.refundable).find(({ mode }) => mode === "gateway")
    const refund = await ask<{ refund: { state: string } }>(
      `/admin/payments/${card?.payment_id}/hanout-refund`,
      { amount: 100, note: "Rendu" }
    )
    expect(refund.refund.state).toBe("done")
    said.refund = JSON.stringify(refund)
    said["orders with their sessions"] = JSON.stringify(
      await ask(
        "/admin/orders?limit=20&order=-display_id&fields=id,*payment_collections,*payment_collections.payment_sessions,*payment_collections.payments"
      )
    )
  })

  await test.step("SATIM refuses the shop's password", async () => {
    const order = await placeOrder("home", "pp_satim_satim")
    const { payment_session_id } = await paymentOf(order)
    await control("satim", "/configure", { password: "another-password" })
    try {
      const refused = await call(`/store/payments/${payment_session_id}/start`, {
        terms_accepted: true,
        locale: "fr",
        ref: order.ref,
      }).catch(String)
      expect(refused).toMatch(/ answered 50[23]: /)
      said["refused credentials"] = String(refused)
    } finally {
      await control("satim", "/configure", { password: needles.HANOUT_SATIM_PASSWORD })
    }
    said["alerts"] = JSON.stringify(await ask("/admin/payment-alerts?limit=100"))
    expect(said["alerts"]).toContain("credentials_refused")
    said["session of a guest"] = JSON.stringify(
      await call(
        `/store/orders/${order.id}?fields=id,*payment_collections,*payment_collections.payment_sessions`
      ).catch(String)
    )
    await giveUp(order)
  })

  await test.step("these are the secrets the shop works with", async () => {
    const calls = await control<unknown[]>("satim", "/requests")
    expect(calls.length).toBeGreaterThan(0)
    // After the password was put back, the shop is let in again.
    const order = await placeOrder("home", "pp_satim_satim")
    const { payment_session_id } = await paymentOf(order)
    await call(`/store/payments/${payment_session_id}/start`, {
      terms_accepted: true,
      locale: "fr",
      ref: order.ref,
    })
    await giveUp(order)
    for (const [name, value] of Object.entries(needles))
      expect(value.length, name).toBeGreaterThan(8)
  })

  await withDatabase(async (client) => {
    const hash = createHash("sha256")
      .update(tokens["return token"] ?? "")
      .digest("hex")
    const { rowCount } = await client.query(
      "select 1 from payment_attempt where return_token_hash = $1",
      [hash]
    )
    expect(rowCount, "the token's hash is kept").toBe(1)
    expect(await findInDatabase(client, { ...needles, ...tokens })).toEqual([])
  })
  expect(readFileSync(join(home, "logs", "medusa.log"), "utf8")).not.toBe("")
  expect(findInFiles(join(home, "logs"), LOGS, needles)).toEqual([])
  expect(
    Object.entries(said).flatMap(([what, text]) =>
      findIn(text, needles).map((found) => `${what}: ${found}`)
    )
  ).toEqual([])
})
