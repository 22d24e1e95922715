import { ExpiringMap } from "./expiring-map"

describe("ExpiringMap", () => {
  it("forgets after its time", () => {
    const map = new ExpiringMap<boolean>(10)
    map.set("a", false, 0, 100)
    expect([map.get("a", 99), map.get("a", 100), map.get("b", 0)]).toEqual([
      false,
      undefined,
      undefined,
    ])
  })

  it("drops the oldest when full; writing again makes young", () => {
    const map = new ExpiringMap<number>(2)
    map.set("a", 1, 0, 100)
    map.set("b", 2, 0, 100)
    map.set("a", 3, 0, 100)
    map.set("c", 4, 0, 100)
    expect([map.get("a", 1), map.get("b", 1), map.get("c", 1)]).toEqual([3, undefined, 4])
  })
})
