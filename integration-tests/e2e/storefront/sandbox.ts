import type { Page } from "@playwright/test"
import { readStage } from "../stage"

type Gateway = "satim" | "chargily"

/** An order of SATIM's sandbox, as far as the tests look at it. Amounts in centimes. */
export type SatimOrder = {
  orderId: string
  orderNumber: string
  amountCentimes: number
  status: number | null
  language: "FR" | "AR" | "EN"
  approvalCode: string | null
  returnUrl: string
  failUrl: string
}

function controlUrl(gateway: Gateway): string {
  const { satimControlUrl, chargilyControlUrl } = readStage()
  const url = gateway === "satim" ? satimControlUrl : chargilyControlUrl
  if (!url) throw new Error(`This shop has no sandbox of ${gateway}`)
  return url
}

/** Turns a knob of a sandbox. @returns its answer. */
export async function control<T>(gateway: Gateway, path: string, body?: object): Promise<T> {
  const answer = await fetch(`${controlUrl(gateway)}${path}`, {
    ...(body && {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
  })
  const said: unknown = await answer.json()
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${JSON.stringify(said)}`)
  return said as T
}

/** The sandbox's order behind the hosted page the browser is on. */
export async function orderOfPage(page: Page): Promise<SatimOrder> {
  const id = new URL(page.url()).searchParams.get("mdOrder")
  const orders = await control<SatimOrder[]>("satim", "/orders")
  const order = orders.find(({ orderId }) => orderId === id)
  if (!order) throw new Error(`SATIM knows no order ${id}`)
  return order
}

/** The checkout's id behind Chargily's hosted page. */
export function checkoutOfPage(page: Page): string {
  const id = /\/checkouts\/([^/]+)\/pay/.exec(new URL(page.url()).pathname)?.[1]
  if (!id) throw new Error(`${page.url()} is no page of Chargily`)
  return id
}

/** Cards of the sandbox (`integration-tests/sandboxes/satim/cards.json`). */
export const CARDS = {
  good: { pan: "6280581110007215", month: "01", year: "2027", cvv2: "373", password: "123456" },
  poor: { pan: "6280580610061110", month: "01", year: "2027", cvv2: "260", password: "123456" },
}

/** Types a card into SATIM's hosted page and confirms with its password. */
export async function payAtSatim(page: Page, card = CARDS.good): Promise<void> {
  await page.locator("#pan").fill(card.pan)
  await page.locator("#month").selectOption(card.month)
  await page.locator("#year").selectOption(card.year)
  await page.locator("#cvv2").fill(card.cvv2)
  await page.locator("#holder").fill("AMINE BENALI")
  await page.locator("#submit").click()
  await page.locator("#password").fill(card.password)
  await page
    .locator("form", { has: page.locator("#password") })
    .locator("button")
    .click()
}

/** Presses a button of Chargily's hosted page. */
export async function chooseAtChargily(
  page: Page,
  choice: "paid" | "failed" | "canceled" | "leave"
): Promise<void> {
  await page.locator(`button[name=choice][value=${choice}]`).click()
}
