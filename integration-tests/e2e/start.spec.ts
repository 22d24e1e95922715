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
    await page.waitForURL(/\/app\/orders/)
    await expect(page.getByRole("navigation").first()).toBeVisible()
    // A reload proves that the session cookie was kept: over http it may not be Secure.
    await page.reload()
    const me = await page.evaluate(async () => {
      const answer = await fetch("/admin/users/me")
      return { status: answer.status, body: (await answer.json()) as { user?: { email?: string } } }
    })
    expect(me).toMatchObject({ status: 200, body: { user: { email: stage.owner.email } } })
    const session = (await context.cookies()).find((cookie) => cookie.name === "connect.sid")
    expect(session).toMatchObject({ httpOnly: true, sameSite: "Lax" })
    await expect(page).toHaveURL(/\/app\/orders/)
    await context.close()
  })

  test("keeps what it tells programs from other users of the machine", () => {
    const mode = statSync(process.env.HANOUT_STATE ?? "").mode & 0o777
    expect(mode).toBe(0o600)
  })
})
