import { expect, test } from "./fixture"
import { LOCALES } from "./words"
import { Visitor } from "./visitor"

for (const locale of LOCALES) {
  for (const scripts of [true, false]) {
    test.describe(`a visit in ${locale} ${scripts ? "with" : "without"} JavaScript`, () => {
      test.use({ javaScriptEnabled: scripts })

      test("from the first question to the calendar file", async ({ page }) => {
        const visitor = new Visitor(page, locale, scripts)
        const { token, start } = await visitor.book()
        await expect(page.locator("html")).toHaveAttribute("dir", locale === "ar" ? "rtl" : "ltr")
        await expect(visitor.main).toContainText(visitor.texts.status.confirmed)
        await expect(visitor.main).toContainText(visitor.texts.visit.next.title)
        const clock = new Intl.DateTimeFormat("fr-FR", {
          timeZone: "Africa/Algiers",
          hour: "2-digit",
          minute: "2-digit",
        }).format(new Date(start))
        await expect(visitor.main).toContainText(clock)
        await expect(visitor.main).toContainText(visitor.texts.timezone.algiers)
        // The number is shown to nobody who was only forwarded the link.
        await expect(visitor.main).toContainText(/05\*\* \*\* \*\* \d\d/)

        const calendar = await page.request.get(`/api/booking/calendar/${token}?locale=${locale}`)
        expect(calendar.status()).toBe(200)
        expect(calendar.headers()["content-type"]).toMatch(/^text\/calendar/)
        const text = await calendar.text()
        expect(text).toContain("BEGIN:VEVENT")
        expect(text).toContain(new Date(start).toISOString().replace(/[-:]|\.000/g, ""))

        const again = await page.goto(visitor.path(`visits/${token}`))
        expect(again?.status()).toBe(200)
        expect(again?.headers()["referrer-policy"]).toBe("no-referrer")
        expect(again?.headers()["cache-control"]).toContain("no-store")
        await expect(page.locator("meta[name=robots]")).toHaveAttribute("content", /noindex/)
      })

      test("what was typed survives a wrong number and a step back", async ({ page }) => {
        const visitor = new Visitor(page, locale, scripts)
        await visitor.start()
        await visitor.describe()
        await visitor.hold()
        await visitor.input("first_name").fill("سليم")
        await visitor.input("last_name").fill("Haddad")
        await visitor.input("phone").fill("12")
        await visitor.input("street").fill("12 rue Didouche")
        await visitor.main.getByRole("button", { name: visitor.texts.details.submit }).click()
        await expect(visitor.main).toContainText(visitor.texts.error.phone_invalid)
        await expect(visitor.input("first_name")).toHaveValue("سليم")
        await expect(visitor.input("street")).toHaveValue("12 rue Didouche")
        await page.goto(visitor.path("booking/device"))
        await expect(visitor.input("model")).toHaveValue("Eco 3 240 Fi")
        await page.goto(visitor.path("booking/details"))
        await expect(visitor.input("phone")).toHaveValue("12")
      })
    })
  }
}

test("by keyboard alone", async ({ page }) => {
  const visitor = new Visitor(page, "ar")
  const reach = async (matches: (id: string) => boolean) => {
    for (let presses = 0; presses < 120; presses += 1) {
      await page.keyboard.press("Tab")
      const here = await page.evaluate(() => {
        const element = document.activeElement
        return [
          element?.getAttribute("name") ?? "",
          element?.getAttribute("value") ?? "",
          element?.getAttribute("data-day") ?? "",
          element?.getAttribute("href") ?? "",
          element?.getAttribute("type") ?? "",
          element?.textContent ?? "",
        ].join("|")
      })
      if (matches(here)) return
    }
    throw new Error("The keyboard never got there")
  }
  await page.goto(visitor.path("booking"))
  await reach((here) => here.startsWith("wilaya|"))
  await page.keyboard.type("16")
  await expect(visitor.input("wilaya")).toHaveValue("16")
  await expect(visitor.input("commune").locator("option")).not.toHaveCount(1)
  await reach((here) => here.startsWith("commune|"))
  await page.keyboard.press("ArrowDown")
  await expect(visitor.input("commune")).not.toHaveValue("")
  await reach((here) => here.endsWith(`|${visitor.texts.next}`))
  await page.keyboard.press("Enter")
  await visitor.at("fault")
  await reach((here) => here.startsWith("fault|allumage|"))
  await page.keyboard.press("Enter")
  await visitor.at("service")
  await reach((here) => here.startsWith("service|ALLUMAGE|"))
  await page.keyboard.press("Space")
  await visitor.at("device")
  await reach((here) => here.startsWith("brand|"))
  await page.keyboard.type("Baxi")
  await reach((here) => here.startsWith("model|"))
  await page.keyboard.type("Luna")
  await reach((here) => here.startsWith("gas_type|"))
  await page.keyboard.press("Space")
  await page.keyboard.press("Enter")
  await visitor.at("photos")
  await reach((here) => here.includes(visitor.path("booking/slot")))
  await page.keyboard.press("Enter")
  await visitor.at("slot")

  // One tab stop for the whole grid; arrows follow the writing direction.
  await reach((here) => /\|\d{4}-\d\d-\d\d\|/.test(here))
  const day = () => page.evaluate(() => document.activeElement?.getAttribute("data-day") ?? "")
  const first = await day()
  await page.keyboard.press("ArrowLeft")
  expect(Date.parse(await day()) - Date.parse(first)).toBe(86_400_000)
  await page.keyboard.press("ArrowRight")
  expect(await day()).toBe(first)
  await page.keyboard.press("PageDown")
  expect((await day()).slice(0, 7)).not.toBe(first.slice(0, 7))
  await page.keyboard.press("PageUp")
  expect(await day()).toBe(first)
  await page.keyboard.press("Tab")
  expect(await day()).toBe("")
  await page.keyboard.press("Shift+Tab")
  expect(await day()).toBe(first)
  await page.keyboard.press("Enter")
  await reach((here) => here.startsWith("start|"))
  await page.keyboard.press("Space")
  await reach((here) => here.endsWith(`|${visitor.texts.slot.submit}`))
  await page.keyboard.press("Enter")
  await visitor.at("details")
  for (const [name, value] of [
    ["first_name", "Lina"],
    ["last_name", "Ait"],
    ["phone", "0661234567"],
    ["street", "Rue 1"],
  ] as const) {
    await reach((here) => here.startsWith(`${name}|`))
    await page.keyboard.type(value)
  }
  await page.keyboard.press("Enter")
  await visitor.at("summary")
  await reach((here) => here.endsWith(`|${visitor.texts.summary.confirm}`))
  await page.keyboard.press("Enter")
  await visitor.booked()
})

test("the first free time is one press away, and a day without times says so", async ({ page }) => {
  const visitor = new Visitor(page, "fr")
  await visitor.start()
  await visitor.describe()
  const friday = visitor.main.locator("[data-day][aria-disabled=true]").first()
  await expect(friday).toHaveAccessibleName(new RegExp(visitor.texts.picker.none))
  // Disabled for whoever reads the page, and still to be asked: the tool would wait for it.
  await friday.click({ force: true })
  await expect(visitor.main).toContainText(visitor.texts.picker.noneText)
  await visitor.main.locator("a[href*='&start=']").click()
  await expect(visitor.main.locator("input[name=start]:checked")).toBeFocused()
  await visitor.main.getByRole("button", { name: visitor.texts.slot.submit }).click()
  await visitor.at("details")
})

test("a kept time counts down, says so twice, and can be kept longer once", async ({ page }) => {
  await page.clock.install()
  const visitor = new Visitor(page, "fr")
  await visitor.start()
  await visitor.describe()
  await visitor.hold()
  const timer = visitor.main.getByRole("timer")
  await expect(timer).toContainText(/\d+:\d\d/)
  const said = visitor.main.getByRole("status")
  await page.clock.runFor("07:00")
  await expect(said.filter({ hasText: visitor.texts.hold.soon })).toHaveCount(0)
  await page.clock.runFor("01:10")
  await expect(said.filter({ hasText: visitor.texts.hold.soon })).toHaveCount(1)
  await page.clock.runFor("01:25")
  await expect(said.filter({ hasText: visitor.texts.hold.verySoon })).toHaveCount(1)
  await page.clock.runFor("00:40")
  await expect(timer).toHaveText(visitor.texts.hold.over)
  await visitor.main.getByRole("button", { name: visitor.texts.hold.extend }).click()
  await expect(visitor.main).toContainText(visitor.texts.notice.extended)
  await expect(visitor.main.getByRole("button", { name: visitor.texts.hold.extend })).toHaveCount(0)
})
