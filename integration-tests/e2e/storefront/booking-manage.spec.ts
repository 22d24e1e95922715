import { expect, test } from "./fixture"
import { LOCALES } from "./words"
import { Visitor } from "./visitor"

for (const locale of LOCALES) {
  for (const scripts of [true, false]) {
    test.describe(`a booked visit in ${locale} ${scripts ? "with" : "without"} JavaScript`, () => {
      test.use({ javaScriptEnabled: scripts })

      test("is moved, then called off; the first link is dead", async ({ page, quiet }) => {
        quiet.allow(/410/)
        const visitor = new Visitor(page, locale, scripts)
        await visitor.start()
        await visitor.describe()
        await visitor.openFarDay()
        await visitor.hold()
        await visitor.introduce()
        await visitor.confirmVisit()
        const token = await visitor.booked()

        await visitor.main.locator("a[href$='/move']").click()
        await page.waitForURL(/\/move$/)
        await visitor.openFarDay()
        const time = visitor.times.last()
        const start = (await time.getAttribute("value")) ?? ""
        await time.check()
        await visitor.main.getByRole("button", { name: visitor.texts.move.submit }).click()
        await page.waitForURL((url) => /\/visits\/[^/]+$/.test(url.pathname))
        await expect(visitor.main).toContainText(visitor.texts.notice.moved)
        const moved = decodeURIComponent(new URL(page.url()).pathname.split("/").at(-1) ?? "")
        expect(moved).not.toBe(token)
        const clock = new Intl.DateTimeFormat("fr-FR", {
          timeZone: "Africa/Algiers",
          hour: "2-digit",
          minute: "2-digit",
        }).format(new Date(start))
        await expect(visitor.main).toContainText(clock)

        const dead = await page.goto(visitor.path(`visits/${token}`))
        expect(dead?.status()).toBe(410)
        await expect(visitor.main).toContainText(visitor.texts.visit.dead.replaced)
        await expect(visitor.main.locator("a[href^='tel:']").first()).toBeVisible()

        await page.goto(visitor.path(`visits/${moved}/cancel`))
        await expect(visitor.main).toContainText(visitor.texts.cancel.free)
        await visitor.input("confirm").check()
        await visitor.main.getByRole("button", { name: visitor.texts.cancel.submit }).click()
        await page.waitForURL((url) => /\/visits\/[^/]+$/.test(url.pathname))
        await expect(visitor.main).toContainText(visitor.texts.status.cancelled_by_customer)
        await expect(visitor.main.locator("a[href$='/move']")).toHaveCount(0)
      })
    })
  }
}

test("looking at every page of a visit changes nothing", async ({ page }) => {
  const visitor = new Visitor(page, "fr")
  const { token } = await visitor.book()
  for (const path of ["", "/move", "/cancel", "/photos"]) {
    await page.goto(visitor.path(`visits/${token}${path}`))
  }
  await page.goto(visitor.path(`visits/${token}`))
  await expect(visitor.main).toContainText(visitor.texts.status.confirmed)
})

test("a photo is added to a booked visit, and only its link shows it", async ({ page }) => {
  const visitor = new Visitor(page, "fr")
  const { token } = await visitor.book()
  await page.goto(visitor.path(`visits/${token}/photos`))
  const pixel = Buffer.from(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
    "base64"
  )
  await visitor
    .input("photos")
    .setInputFiles([{ name: "plaque.png", mimeType: "image/png", buffer: pixel }])
  const photo = visitor.main.locator(`img[src^='/api/booking/visits/']`)
  await expect(photo).toHaveCount(1)
  const src = (await photo.getAttribute("src")) ?? ""
  expect((await page.request.get(src)).headers()["content-type"]).toMatch(/^image\//)
  const other = src.replace(
    token,
    token.replace(/.$/, (last) => (last === "A" ? "B" : "A"))
  )
  expect((await page.request.get(other)).status()).toBe(404)
})

test("a link nobody made is not found, and leads on", async ({ page, quiet }) => {
  quiet.allow(/404/)
  const visitor = new Visitor(page, "fr")
  for (const token of ["visit_1.1.abc.ABCDEFGHIJKLMNOP", "nonsense"]) {
    const answer = await page.goto(visitor.path(`visits/${token}`))
    expect(answer?.status()).toBe(404)
    await expect(visitor.main).toContainText(visitor.texts.visit.dead.none)
    await expect(visitor.main.locator(`a[href="${visitor.path("booking")}"]`)).toBeVisible()
  }
})

test("a signed-in customer finds the visit in the account, nobody else does", async ({
  page,
  browser,
}) => {
  const visitor = new Visitor(page, "fr")
  const join = async (who: Visitor) => {
    await who.page.goto(who.path("account/sign-up"))
    await who.input("name").fill("Amine Benali")
    await who.input("email").fill(`visit-${crypto.randomUUID()}@exemple.dz`)
    await who.input("password").fill("une phrase courte")
    await who.main.locator("form button[type=submit]").click()
    await who.page.waitForURL(/\/account$/)
  }
  await join(visitor)
  const { token } = await visitor.book()
  await page.goto(visitor.path("account/visits"))
  await expect(visitor.main.locator("a[href*='/visits/']").last()).toHaveAttribute(
    "href",
    visitor.path(`visits/${token}`)
  )
  // Signing out leaves nothing of the visit to the next person at this screen.
  await visitor.main.getByRole("button", { name: visitor.words.account.signOut }).click()
  await expect(visitor.input("password")).toBeVisible()
  await page.goto(visitor.path("booking/summary"))
  await expect(page).toHaveURL(/\/booking$/)
  await expect(visitor.main).not.toContainText("Cité 200")

  const context = await browser.newContext()
  const other = new Visitor(await context.newPage(), "fr")
  await join(other)
  await other.page.goto(other.path("account/visits"))
  await expect(other.main).toContainText(other.texts.list.empty)
  await context.close()
})
