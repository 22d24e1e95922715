import { MESSAGE_KINDS } from "./kinds"
import { render } from "./render"
import type { Facts } from "./texts/types"
import { longWhen, shortWhen } from "./when"

const facts: Facts = {
  name: "Amine",
  shop: "MJ Chauffage",
  service: "Entretien annuel",
  when: "mardi 1 décembre 2026 à 09:00",
  when_short: "01/12 à 09:00",
  place: "12 rue Didouche, Alger",
  reference: "V-7K2M",
  technician: "Karim",
  customer: null,
  url: "https://shop.example.dz/fr/visits/tok",
  phone: "021 00 00 00",
}

describe("render", () => {
  it.each(["fr", "ar", "en"] as const)("says every kind in %s, on every channel", (language) => {
    const seen = new Set<string>()
    for (const kind of MESSAGE_KINDS) {
      const mail = render(kind, "email", language, facts)
      expect(mail.subject).not.toBe("")
      expect(mail.html).toContain(`dir="${language === "ar" ? "rtl" : "ltr"}"`)
      expect(mail.text).toContain("MJ Chauffage")
      seen.add(mail.subject)
      for (const channel of ["sms", "telegram"] as const) {
        const short = render(kind, channel, language, facts)
        expect(short.html).toBeUndefined()
        expect(short.text).not.toMatch(/\n|undefined|null/)
        expect(short.text.length).toBeLessThan(240)
      }
      expect(mail.text).not.toMatch(/undefined|null/)
    }
    expect(seen.size).toBe(MESSAGE_KINDS.length)
  })

  it("shows names and addresses as text, never as markup, and keeps a subject on one line", () => {
    const evil = '<script>alert("x")</script>\r\nBcc: spy@evil.example'
    const odd = { ...facts, name: evil, service: evil, place: evil, when_short: evil, shop: evil }
    for (const kind of MESSAGE_KINDS) {
      const { subject, html } = render(kind, "email", "fr", odd)
      expect(subject).not.toMatch(/[\r\n]/)
      expect(html).not.toContain("<script>")
      expect(render(kind, "sms", "fr", odd).text).not.toMatch(/[\r\n]/)
    }
  })

  it("needs neither a storefront, nor a phone, nor a technician", () => {
    const bare = { ...facts, url: null, phone: null, technician: null, reference: null }
    for (const kind of MESSAGE_KINDS) {
      expect(render(kind, "email", "fr", bare).text).not.toMatch(/null|undefined/)
      expect(render(kind, "email", "fr", bare).html).not.toContain("<a ")
    }
  })
})

describe("longWhen", () => {
  const at = new Date("2026-12-01T08:00:00Z")

  it("says the company's time and whose it is, wherever the server stands (scenario 15)", () => {
    expect(longWhen(at, "Africa/Algiers", "fr")).toBe(
      "mardi 1 décembre 2026 à 09:00 (heure d'Alger)"
    )
    expect(longWhen(at, "Africa/Algiers", "ar")).toMatch(/1 ديسمبر 2026.*09:00 \(بتوقيت الجزائر\)/)
    expect(longWhen(at, "America/New_York", "en")).toMatch(/03:00 \(America\/New York\)$/)
    expect(shortWhen(at, "Africa/Algiers", "fr")).toBe("01/12 à 09:00")
  })
})
