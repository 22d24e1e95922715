import fc from "fast-check"
import { calendarFile, visitUid, type CalendarEvent } from "./calendar"
import { unlinked } from "./text"

/** An ECMAScript module, which a test may only import at run time. */
const load = async () => (await import("ical.js")).default
let ICAL: Awaited<ReturnType<typeof load>>
beforeAll(async () => {
  ICAL = await load()
})

const VISIT: CalendarEvent = {
  uid: "blk_1@shop.example.dz",
  sequence: 0,
  status: "CONFIRMED",
  starts_at: new Date("2026-12-01T08:00:00Z"),
  ends_at: new Date("2026-12-01T09:30:00Z"),
  stamped_at: new Date("2026-11-21T10:00:00Z"),
  summary: "Entretien annuel",
  organizer: { name: "MJ Chauffage", email: "contact@shop.example.dz" },
  attendee: { name: "Amine Benali", email: "amine@example.dz" },
}

/** What a second, independent program reads from the file. */
function read(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file))
  const event = calendar.getFirstSubcomponent("vevent")
  if (!event) throw new Error("No event")
  const param = (property: string, name: string) =>
    event.getFirstProperty(property)?.getParameter(name)
  const instant = (property: string) => {
    const value = event.getFirstPropertyValue(property)
    return value instanceof ICAL.Time ? value.toJSDate().toISOString() : undefined
  }
  return {
    method: calendar.getFirstPropertyValue("method"),
    uid: event.getFirstPropertyValue("uid"),
    sequence: event.getFirstPropertyValue("sequence"),
    status: event.getFirstPropertyValue("status"),
    summary: event.getFirstPropertyValue("summary"),
    description: event.getFirstPropertyValue("description"),
    location: event.getFirstPropertyValue("location"),
    categories: event.getFirstProperty("categories")?.getValues(),
    starts_at: instant("dtstart"),
    ends_at: instant("dtend"),
    stamped_at: instant("dtstamp"),
    attendee: event.getFirstPropertyValue("attendee"),
    attendeeName: param("attendee", "cn"),
    role: param("attendee", "role"),
    organizer: event.getFirstPropertyValue("organizer"),
    organizerName: param("organizer", "cn"),
    alarms: event.getAllSubcomponents("valarm").map((alarm) => ({
      trigger: String(alarm.getFirstPropertyValue("trigger")),
      text: alarm.getFirstPropertyValue("description"),
    })),
  }
}

/** Rules every file obeys, whoever wrote the texts. */
function expectLawful(file: string): void {
  expect(file.endsWith("\r\n")).toBe(true)
  expect(file.replace(/\r\n/g, "")).not.toMatch(/[\r\n]/)
  for (const line of file.slice(0, -2).split("\r\n")) {
    const bytes = Buffer.from(line)
    expect(bytes.length).toBeLessThanOrEqual(75)
    expect(bytes.length).toBeGreaterThan(0)
    // Cut inside a sequence, the line would not be UTF-8 by itself.
    expect(Buffer.from(bytes.toString("utf8"))).toEqual(bytes)
  }
}

describe("calendarFile", () => {
  it("says what was asked, as a second parser reads it", () => {
    const file = calendarFile("REQUEST", [{ ...VISIT, sequence: 3 }])
    expectLawful(file)
    expect(read(file)).toMatchObject({
      method: "REQUEST",
      uid: VISIT.uid,
      sequence: 3,
      status: "CONFIRMED",
      summary: "Entretien annuel",
      starts_at: "2026-12-01T08:00:00.000Z",
      ends_at: "2026-12-01T09:30:00.000Z",
      stamped_at: "2026-11-21T10:00:00.000Z",
      attendee: "mailto:amine@example.dz",
      attendeeName: "Amine Benali",
      role: "REQ-PARTICIPANT",
      organizer: "mailto:contact@shop.example.dz",
      organizerName: "MJ Chauffage",
      alarms: [],
    })
  })

  it("keeps Arabic, quotes and emoji, in names as in texts (scenario 22)", () => {
    const name = 'محمد "أبو أحمد" بن علي ^_^ 🔧👨🏽‍🔧'
    const text = `${name}; a, b \\ c\nالسطر الثاني`.repeat(3)
    const file = calendarFile("REQUEST", [
      {
        ...VISIT,
        summary: name,
        description: text,
        location: "12, rue « Didouche »; Alger\nétage 3",
        categories: ["a, b", "ج;د"],
        attendee: { name, email: "amine@example.dz" },
        organizer: { name: '"MJ" ; Chauffage: شركة', email: "contact@shop.example.dz" },
        alarms: [{ minutes_before: 1440, text: "demain, 9 h; soyez là\nغدا" }],
      },
    ])
    expectLawful(file)
    expect(read(file)).toMatchObject({
      summary: name,
      description: text,
      location: "12, rue « Didouche »; Alger, étage 3",
      categories: ["a, b", "ج;د"],
      attendeeName: name,
      organizerName: '"MJ" ; Chauffage: شركة',
      alarms: [{ trigger: "-PT1440M", text: "demain, 9 h; soyez là\nغدا" }],
    })
  })

  it("quotes no enumeration and writes durations every client knows", () => {
    const file = calendarFile("REQUEST", [
      { ...VISIT, alarms: [{ minutes_before: 120, text: "x" }] },
    ]).replace(/\r\n /g, "")
    expect(file).toContain(";ROLE=REQ-PARTICIPANT;")
    expect(file).toContain("\r\nTRIGGER:-PT120M\r\n")
    expect(file).not.toContain("X-PUBLISHED-TTL")
  })

  it("lets nobody add a line of his own", () => {
    const attack =
      "x\r\nATTENDEE:mailto:spy@evil.example\rMETHOD:CANCEL\nBEGIN:VALARM\u0000\u2028END:VEVENT"
    const file = calendarFile("REQUEST", [
      {
        ...VISIT,
        summary: attack,
        description: attack,
        location: attack,
        categories: [attack],
        attendee: { name: attack, email: "amine@example.dz" },
        alarms: [{ minutes_before: 5, text: attack }],
      },
    ])
    expectLawful(file)
    const lines = file.replace(/\r\n /g, "").split("\r\n")
    const begins = (start: string) => lines.filter((line) => line.startsWith(start)).length
    expect(begins("ATTENDEE")).toBe(1)
    expect(begins("METHOD:")).toBe(1)
    expect(begins("BEGIN:VALARM")).toBe(1)
    expect(begins("END:VEVENT")).toBe(1)
    expect(read(file)).toMatchObject({ method: "REQUEST", attendee: "mailto:amine@example.dz" })
  })

  it("is lawful and reads back the same for any text", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 300 }),
      fc
        .array(
          fc.constantFrom(
            "é",
            "ش",
            "🔧",
            "👨🏽‍🔧",
            '"',
            "^",
            "\\",
            ";",
            ",",
            ":",
            "\r",
            "\n",
            "\t",
            " ",
            "n",
            "a"
          ),
          { maxLength: 200 }
        )
        .map((parts) => parts.join(""))
    )
    fc.assert(
      fc.property(text, text, fc.nat(1_000_000), (one, two, sequence) => {
        const summary = `a${one}z`
        const name = `a${two}z`
        const file = calendarFile("REQUEST", [
          {
            ...VISIT,
            sequence,
            summary,
            description: `a${two}z`,
            attendee: { name, email: "a@b.dz" },
          },
        ])
        expectLawful(file)
        const seen = read(file)
        const cleaned = (value: string) =>
          value.replace(/\r\n?|[\u0085\u2028\u2029]/g, "\n").replace(/(?![\n\t])\p{Cc}/gu, "")
        expect(seen).toMatchObject({
          sequence,
          summary: cleaned(summary).replace(/\n+/g, " "),
          description: cleaned(name),
          attendeeName: cleaned(name)
            .replace(/[\n\t]+/g, " ")
            .replace(/\\/g, "/"),
        })
      }),
      { numRuns: 150 }
    )
  })

  it("makes nothing of a visit that ends before it starts, or of an address that is none", () => {
    const backwards = { ...VISIT, ends_at: VISIT.starts_at }
    expect(() => calendarFile("REQUEST", [backwards])).toThrow(/ends after/)
    const nobody = { ...VISIT, attendee: { name: "x", email: "x\r\nBcc: y" } }
    expect(() => calendarFile("REQUEST", [nobody])).toThrow(/No calendar entry/)
  })
})

describe("visitUid", () => {
  it("is the same for the same visit and host, and nothing but plain signs", () => {
    expect(visitUid("blk_01", "shop.example.dz")).toBe("blk_01@shop.example.dz")
    expect(visitUid("a\r\nb", "x:1")).toBe("ab@x1")
  })
})

/** A calendar as Gmail and Outlook keep one: an entry changes only by the same uid and a later file. */
class Client {
  readonly entries = new Map<string, { sequence: number; starts_at: string; stamped_at: string }>()

  apply(file: string): "added" | "updated" | "removed" | "ignored" {
    const { method, uid, sequence, starts_at, stamped_at, organizer, attendee } = read(file)
    if (attendee !== "mailto:amine@example.dz" || !organizer) return "ignored"
    const known = this.entries.get(String(uid))
    const facts = {
      sequence: Number(sequence),
      starts_at: String(starts_at),
      stamped_at: String(stamped_at),
    }
    const later =
      !known ||
      facts.sequence > known.sequence ||
      (facts.sequence === known.sequence && facts.stamped_at > known.stamped_at)
    if (!later) return "ignored"
    if (method === "CANCEL") return this.entries.delete(String(uid)) ? "removed" : "ignored"
    this.entries.set(String(uid), facts)
    return known ? "updated" : "added"
  }
}

describe("a calendar that gets REQUEST, REQUEST, CANCEL (scenario 22)", () => {
  const moved = {
    ...VISIT,
    sequence: 1,
    starts_at: new Date("2026-12-02T12:00:00Z"),
    ends_at: new Date("2026-12-02T13:30:00Z"),
  }

  it("adds, moves and removes one entry", () => {
    const client = new Client()
    expect(client.apply(calendarFile("REQUEST", [VISIT]))).toBe("added")
    expect(client.apply(calendarFile("REQUEST", [moved]))).toBe("updated")
    expect([...client.entries.values()]).toMatchObject([{ starts_at: "2026-12-02T12:00:00.000Z" }])
    const gone = { ...moved, sequence: 2, status: "CANCELLED" as const }
    expect(client.apply(calendarFile("CANCEL", [gone]))).toBe("removed")
    expect(client.entries.size).toBe(0)
  })

  it("takes no older file for a newer one when mails overtake each other", () => {
    const client = new Client()
    client.apply(calendarFile("REQUEST", [moved]))
    expect(client.apply(calendarFile("REQUEST", [VISIT]))).toBe("ignored")
    expect([...client.entries.values()]).toMatchObject([{ sequence: 1 }])
  })
})

describe("unlinked", () => {
  it("leaves nothing to click on in a stranger's words, and refuses nobody", () => {
    expect(unlinked("Prix evil.store, https://evil.ai/x")).toBe(
      "Prix evil. store, https evil. ai/x"
    )
    expect(unlinked("Med.Amine")).toBe("Med. Amine")
    expect(unlinked("12.5 rue, Bt. A")).toBe("12.5 rue, Bt. A")
  })
})
