import { expect, test } from "@playwright/test"
import { statSync } from "node:fs"
import { readStage } from "./stage"

const stage = readStage()

test.describe("a shop brought up by npm start", () => {
  test("answers in French at its front door", async ({ page }) => {
    await page.goto("/")
    await expect(page).toHaveURL(/\/fr(\/|$)/)
    await expect(page.locator("html")).toHaveAttribute("lang", /^fr/)
  })

  test("lets the owner into the admin with the generated password", async ({ browser }) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
    const page = await context.newPage()
    await page.goto(`${stage.adminUrl}/login`)
    await page.locator("input[name=email]").fill(stage.owner.email)
    await page.locator("input[name=password]").fill(stage.owner.password)
    await page.locator("button[type=submit]").click()
    await expect(page).toHaveURL(/\/app\/orders/)
    const cookies = await context.cookies(stage.backendUrl)
    const session = cookies.find((cookie) => cookie.name === "connect.sid")
    expect(session).toMatchObject({ httpOnly: true, secure: true })
    // A reload proves that the Secure cookie is sent back over http://localhost.
    await page.reload()
    await expect(page).toHaveURL(/\/app\/orders/)
    await context.close()
  })

  test("keeps what it tells programs from other users of the machine", () => {
    const mode = statSync(process.env.HANOUT_STATE ?? "").mode & 0o777
    expect(mode).toBe(0o600)
  })
})
