import { deflateSync } from "node:zlib"
import { expect, test } from "./fixture"
import { LOCALES } from "./words"
import { FAR, Visitor } from "./visitor"

for (const locale of LOCALES) {
  test(`a smell of gas ends the booking (${locale})`, async ({ page }) => {
    const visitor = new Visitor(page, locale)
    await visitor.start()
    await visitor.at("fault")
    await visitor.card("fault", "odeur-gaz").click()
    await visitor.at("emergency")
    for (const number of ["14", "1021", "3303"]) {
      await expect(visitor.main.locator(`a[href="tel:${number}"]`)).toBeVisible()
    }
    for (const words of [
      visitor.texts.emergency.gas,
      visitor.texts.emergency.windows,
      visitor.texts.emergency.leave,
      visitor.texts.emergency.switch,
    ]) {
      await expect(visitor.main).toContainText(words)
    }
    for (const step of ["service", "device", "photos", "slot", "details", "summary"]) {
      await page.goto(visitor.path(`booking/${step}`))
      await visitor.at("emergency")
    }
  })

  test(`nobody goes there: a call back instead (${locale})`, async ({ page }) => {
    const visitor = new Visitor(page, locale)
    await visitor.start(FAR)
    await visitor.at("outside")
    await page.goto(visitor.path("booking/fault"))
    await expect(page).toHaveURL(/\/booking$/)
    await page.goto(visitor.path("booking/outside"))
    await visitor.input("first_name").fill("Amine")
    await visitor.input("last_name").fill("Benali")
    await visitor.input("phone").fill("05")
    await visitor.main.getByRole("button", { name: visitor.texts.outside.submit }).click()
    await expect(visitor.main).toContainText(visitor.texts.error.phone_invalid)
    await visitor.input("phone").fill("0770 11 22 33")
    await visitor.main.getByRole("button", { name: visitor.texts.outside.submit }).click()
    await expect(visitor.main).toContainText(visitor.texts.notice.callback_sent)
  })

  test(`somebody was faster: three other times, and nothing typed is lost (${locale})`, async ({
    page,
    browser,
  }) => {
    const visitor = new Visitor(page, locale)
    await visitor.start()
    await visitor.describe()
    const start = (await visitor.times.last().getAttribute("value")) ?? ""
    await visitor.times.last().check()
    // Everybody who could come then is taken by others meanwhile.
    const day = new URL(page.url()).pathname
    for (let taken = 0; taken < 8; taken += 1) {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 } })
      const other = new Visitor(await context.newPage(), locale)
      await other.start()
      await other.describe()
      await other.page.goto(`${day}?day=${start.slice(0, 10)}`)
      const same = other.main.locator(`input[name=start][value="${start}"]`)
      const free = (await same.count()) > 0
      if (free) {
        await same.check()
        await other.main.getByRole("button", { name: other.texts.slot.submit }).click()
        await other.page.waitForURL(/\/booking\/(details|slot)/)
      }
      await context.close()
      if (!free) break
    }
    await visitor.main.getByRole("button", { name: visitor.texts.slot.submit }).click()
    const alert = visitor.main.getByRole("alert").filter({ visible: true })
    await expect(alert).toContainText(visitor.texts.notice.slot_taken)
    await expect(page.locator(":focus")).toContainText(visitor.texts.notice.slot_taken)
    const others = alert.locator("button[name=start]")
    await expect(others).toHaveCount(3)
    await others.first().click()
    await visitor.at("details")
    await page.goto(visitor.path("booking/device"))
    await expect(visitor.input("model")).toHaveValue("Eco 3 240 Fi")
  })
}

/** A picture of one colour, made here: PNG, RGB. */
function picture(side: number): Buffer {
  const crc = (bytes: Buffer) => {
    let value = ~0
    for (const byte of bytes) {
      value ^= byte
      for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (0xedb88320 & -(value & 1))
    }
    return ~value >>> 0
  }
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc(body))
    return Buffer.concat([length, body, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(side, 0)
  head.writeUInt32BE(side, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const rows = Buffer.alloc(side * (side * 3 + 1), 120)
  for (let row = 0; row < side; row += 1) rows[row * (side * 3 + 1)] = 0
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(rows)),
    chunk("IEND", Buffer.alloc(0)),
  ])
}

for (const scripts of [true, false]) {
  test.describe(`photos ${scripts ? "with" : "without"} JavaScript`, () => {
    test.use({ javaScriptEnabled: scripts })

    test("are shown, refused when they are none, and taken away again", async ({ page }) => {
      const visitor = new Visitor(page, "fr", scripts)
      await visitor.start()
      await visitor.describe()
      await page.goto(visitor.path("booking/photos"))
      const send = async (files: { name: string; mimeType: string; buffer: Buffer }[]) => {
        await visitor.input("photos").setInputFiles(files)
        if (!scripts) {
          await visitor.main.getByRole("button", { name: visitor.texts.photos.add }).click()
        }
      }
      const shown = visitor.main.locator("img[src^='/api/booking/photos/']")
      const png = (name: string) => ({ name, mimeType: "image/png", buffer: picture(64) })

      await send([png("plaque.png"), png("ecran.png")])
      await expect(shown).toHaveCount(2)
      const photo = await page.request.get((await shown.first().getAttribute("src")) ?? "")
      expect(photo.headers()["content-type"]).toBe("image/jpeg")

      await send([{ name: "page.png", mimeType: "image/png", buffer: Buffer.from("<script>") }])
      await expect(visitor.main.getByRole("alert").filter({ visible: true })).toContainText(/JPEG/)
      await expect(shown).toHaveCount(2)

      const six = Array.from({ length: 4 }, (_, index) => png(`${index}.png`))
      await send(six)
      await expect(visitor.main.getByRole("alert").filter({ visible: true })).toBeVisible()
      // With scripts those that fit are taken and the rest is named; without, all are refused.
      await expect(shown).toHaveCount(scripts ? 5 : 2)

      const remove = visitor.main.locator("button[name=name]")
      const before = await shown.count()
      await remove.first().click()
      await expect(shown).toHaveCount(before - 1)

      const stranger = await page.context().browser()?.newContext()
      const src = new URL((await shown.first().getAttribute("src")) ?? "", page.url()).href
      expect((await stranger?.request.get(src))?.status()).toBe(404)
      await stranger?.close()
    })
  })
}

test("fifty megabytes are refused before they are read", async ({ page }) => {
  const visitor = new Visitor(page, "fr")
  await visitor.start()
  await visitor.describe()
  const answer = await page.request.post("/api/booking/photos?locale=fr", {
    headers: { "sec-fetch-site": "same-origin", accept: "application/json" },
    multipart: {
      photos: { name: "a.png", mimeType: "image/png", buffer: Buffer.alloc(50 * 1024 * 1024) },
    },
  })
  expect(await answer.json()).toEqual({ fault: "photo_size" })
})

test("a script that never booked adds no photo", async ({ request }) => {
  const answer = await request.post("/api/booking/photos?locale=fr", {
    headers: { "sec-fetch-site": "same-origin", accept: "application/json" },
    multipart: { photos: { name: "a.png", mimeType: "image/png", buffer: picture(8) } },
  })
  expect(await answer.json()).toEqual({ fault: "photo_missing" })
})

test("a code on the display is explained, in any case, with a warning", async ({ page }) => {
  const visitor = new Visitor(page, "fr")
  await visitor.start()
  await visitor.at("fault")
  await visitor.card("fault", "code-erreur").click()
  await visitor.at("service")
  await visitor.card("service", "DIAG").click()
  await visitor.at("device")
  await visitor.input("brand").selectOption("Baxi")
  await visitor.input("error_code").fill("e01")
  await expect(visitor.main).toContainText("Échec d’allumage")
  await expect(visitor.main).toContainText(visitor.texts.device.checkManual)
})
