import { linesOf, readHours } from "./week-hours"

describe("weekly hours", () => {
  it("are read from Saturday on, in the order of the day, and come back the same", () => {
    const weekly = [
      { weekday: 0, kind: "work", from: 480, until: 1020 },
      { weekday: 6, kind: "break", from: 720, until: 780 },
      { weekday: 6, kind: "work", from: 480, until: 1440 },
    ] as const
    const lines = linesOf(weekly)
    expect(lines.map(({ weekday, from, until }) => `${weekday} ${from}-${until}`)).toEqual([
      "6 08:00-24:00",
      "6 12:00-13:00",
      "0 08:00-17:00",
    ])
    const read = readHours(lines)
    expect(read.ok && read.weekly).toEqual([weekly[2], weekly[1], weekly[0]])
  })

  it("take midnight at the end as the end of the day", () => {
    const read = readHours([{ weekday: 1, kind: "work", from: "20:00", until: "00:00" }])
    expect(read).toEqual({
      ok: true,
      weekly: [{ weekday: 1, kind: "work", from: 1200, until: 1440 }],
    })
  })

  it("name the lines that are none", () => {
    const read = readHours([
      { weekday: 1, kind: "work", from: "08:00", until: "17:00" },
      { weekday: 1, kind: "break", from: "13:00", until: "12:00" },
      { weekday: 2, kind: "work", from: "", until: "17:00" },
    ])
    expect(read.ok ? [] : [...read.wrong]).toEqual([1, 2])
  })
})
