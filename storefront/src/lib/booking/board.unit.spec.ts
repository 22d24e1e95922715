import { BOARD_DAYS, dayOfKey, makeBoard, openingDay } from "./board"
import type { SlotList, Surcharge } from "./types"

const slot = (starts_at: string, surcharges: Surcharge[] = []) => ({
  starts_at,
  ends_at: starts_at,
  technician_ids: ["t"],
  price: 4000,
  surcharges,
})

const LIST: SlotList = {
  timezone: "Africa/Algiers",
  first_available: "2026-11-24T08:00:00.000Z",
  slots: [
    slot("2026-11-27T16:30:00.000Z", [
      { code: "zone", amount: 1000 },
      { code: "friday", amount: "1250.5" },
      { code: "evening", amount: 1250.5 },
    ]),
    slot("2026-11-24T08:00:00.000Z", [{ code: "zone", amount: 1000 }]),
  ],
  tentative_days: [{ date: "2026-11-25", name: "Mawlid" }],
}

const board = makeBoard(LIST, "2026-11-21", "fr", (codes, amount) => `${codes.join()} ${amount}`)

describe("makeBoard", () => {
  it("has every day once, with or without times", () => {
    expect(board.days).toHaveLength(BOARD_DAYS + 1)
    expect(board.days[0]).toMatchObject({ date: "2026-11-21", times: [] })
    expect(board.days.map(({ date }) => date)).toEqual(
      [...new Set(board.days.map(({ date }) => date))].sort()
    )
  })

  it("tells times on the zone's clock, and the first of all", () => {
    expect(board.days[3]?.times).toEqual([
      { iso: "2026-11-24T08:00:00.000Z", clock: "09:00", part: "morning", extra: "" },
    ])
    expect(board.first).toMatchObject({ date: "2026-11-24", clock: "09:00" })
  })

  it("adds up what a time costs more, the zone apart, to the centime", () => {
    const [time] = board.days[6]?.times ?? []
    expect(time?.part).toBe("evening")
    expect(time?.extra.replace(/\s/g, " ")).toMatch(/^friday,evening 2 501/)
  })

  it("marks days that may be holidays", () => {
    expect(board.days[4]?.holiday).toBe("Mawlid")
  })
})

describe("openingDay", () => {
  it("is the asked day, the first free one, or today", () => {
    expect(openingDay(board, "2026-11-25")).toBe("2026-11-25")
    expect(openingDay(board, "2020-01-01")).toBe("2026-11-24")
    expect(openingDay({ ...board, first: null }, undefined)).toBe("2026-11-21")
  })
})

describe("dayOfKey", () => {
  it.each([
    ["ArrowRight", "2026-11-25", false, "2026-11-26"],
    ["ArrowRight", "2026-11-25", true, "2026-11-24"],
    ["ArrowLeft", "2026-11-25", true, "2026-11-26"],
    ["ArrowDown", "2026-11-25", false, "2026-12-02"],
    ["Home", "2026-11-25", false, "2026-11-21"],
    ["End", "2026-11-25", true, "2026-11-27"],
    ["PageDown", "2026-11-30", false, "2026-12-30"],
    ["PageUp", "2026-12-25", false, "2026-11-25"],
  ])("%s on %s (rtl %p) leads to %s", (key, from, rtl, to) => {
    expect(dayOfKey(key, from, board, rtl)).toBe(to)
  })

  it("never leaves the board", () => {
    expect(dayOfKey("ArrowUp", "2026-11-22", board, false)).toBe("2026-11-21")
    expect(dayOfKey("PageDown", "2027-01-15", board, false)).toBe(board.days.at(-1)?.date)
  })

  it("leaves other keys alone", () => {
    expect(dayOfKey("a", "2026-11-22", board, false)).toBeUndefined()
  })
})
