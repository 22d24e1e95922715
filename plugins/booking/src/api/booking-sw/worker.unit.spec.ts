import vm from "node:vm"
import { workerScript } from "./worker"

const ORIGIN = "https://shop.example"
const PAGE = "/app/booking/my-day"

type Asked = {
  request: { url: string; method: string; mode: string }
  respondWith: (answer: Promise<unknown>) => void
  waitUntil: (work: Promise<unknown>) => void
}

/** Runs the script as a browser would, with a network that answers or not. */
function start(network: (url: string) => Promise<string>, kept: Record<string, string>) {
  const handlers = new Map<string, (event: Asked) => void>()
  const deleted: string[] = []
  const caches = {
    open: async () => ({ match: async (address: string) => kept[address] }),
    delete: async (name: string) => void deleted.push(name),
  }
  vm.runInNewContext(workerScript(PAGE), {
    self: {
      addEventListener: (name: string, handler: (event: Asked) => void) =>
        handlers.set(name, handler),
      location: { origin: ORIGIN },
    },
    caches,
    URL,
    fetch: ({ url }: { url: string }) => network(url),
  })
  const ask = async (path: string, { method = "GET", mode = "cors" } = {}) => {
    let answer: Promise<unknown> | undefined
    const url = path.startsWith("http") ? path : ORIGIN + path
    handlers.get("fetch")?.({
      request: { url, method, mode },
      respondWith: (given) => (answer = given),
      waitUntil: () => undefined,
    })
    return answer === undefined ? "left to the browser" : answer
  }
  return { ask, deleted }
}

const offline = () => Promise.reject(new Error("offline"))

describe("the worker of the technician's page", () => {
  it("asks the network first and answers what it said", async () => {
    const { ask } = start(async (url) => `fresh ${url}`, { "/app/assets/a.js": "kept" })
    expect(await ask("/app/assets/a.js")).toBe(`fresh ${ORIGIN}/app/assets/a.js`)
  })

  it("answers what was kept without a network; the page for any address of it", async () => {
    const { ask } = start(offline, { [PAGE]: "shell", "/admin/users/me?fields=id": "me" })
    expect(await ask(`${PAGE}?visit=1`, { mode: "navigate" })).toBe("shell")
    expect(await ask("/admin/users/me?fields=id")).toBe("me")
    await expect(ask("/admin/orders")).rejects.toThrow("offline")
  })

  it("leaves writes and other sites alone", async () => {
    const { ask } = start(offline, {})
    expect(await ask("/admin/booking/my-day/1/status", { method: "POST" })).toBe(
      "left to the browser"
    )
    expect(await ask("https://elsewhere.example/x")).toBe("left to the browser")
  })

  it("forgets everything when the person signs out", async () => {
    const { ask, deleted } = start(offline, {})
    await ask("/auth/session", { method: "DELETE" })
    expect(deleted).toEqual(["hanout-booking-day"])
  })
})
