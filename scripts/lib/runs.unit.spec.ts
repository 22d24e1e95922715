import { type ChildProcess, spawn } from "node:child_process"
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { isSame, markedProcesses, startedAt } from "./identity.mjs"
import { takePlace } from "./run-record.mjs"
import { stopAll } from "./stop.mjs"

let dir = ""
let children: ChildProcess[] = []
beforeEach(() => (dir = mkdtempSync(join(tmpdir(), "hanout-runs-"))))
afterEach(() => {
  for (const child of children) child.kill("SIGKILL")
  children = []
  rmSync(dir, { recursive: true, force: true })
})

/** A process that runs until it is stopped, and how it is recorded. */
async function sleeper(env: NodeJS.ProcessEnv = {}, script = "setInterval(() => {}, 1000)") {
  const ready = `${script}; process.stdout.write("ready")`
  const child = spawn(process.execPath, ["-e", ready], {
    detached: true,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "ignore"],
  })
  children.push(child)
  await new Promise((resolve) => child.stdout.once("data", resolve))
  const pid = child.pid ?? 0
  return { name: "medusa", pid, started: startedAt(pid) ?? "" }
}

/** A run whose process is long gone. */
function deadRun(children: object[], id = "dead") {
  return { id, pid: 2 ** 22 - 3, started: "long ago", command: "npm start", children }
}

describe("stopAll", () => {
  it("stops what it is given, also what does not listen to politeness", async () => {
    const polite = await sleeper()
    const deaf = await sleeper({}, 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)')
    await stopAll([polite, deaf], { politeMs: 300 })
    expect([isSame(polite), isSame(deaf)]).toEqual([false, false])
  })

  it("never signals another program that was given the same number", async () => {
    const stranger = await sleeper()
    await stopAll([{ ...stranger, started: "another time" }], { politeMs: 300 })
    expect(isSame(stranger)).toBe(true)
  })
})

describe("takePlace", () => {
  it("gives the place to one and names the holder to the next", async () => {
    const path = join(dir, "run.json")
    const first = await takePlace(path, "npm start")
    expect(first).toHaveProperty("taken")
    expect(await takePlace(path, "npm start")).toMatchObject({
      holder: { pid: process.pid, command: "npm start" },
    })
    if ("taken" in first) first.taken.release()
    expect(existsSync(path)).toBe(false)
  })

  it("waits for a run that is stopping instead of naming it", async () => {
    const path = join(dir, "run.json")
    const first = await takePlace(path, "npm start")
    if (!("taken" in first)) throw new Error("the place was not free")
    first.taken.ending()
    const second = takePlace(path, "npm start")
    first.taken.release()
    expect(await second).toHaveProperty("taken")
  })

  it("stops what a killed run left, recorded or only marked, and nothing else", async () => {
    const path = join(dir, "run.json")
    const recorded = await sleeper()
    const marked = await sleeper({ HANOUT_RUN_ID: "dead-run-of-a-test" })
    const stranger = await sleeper({ HANOUT_RUN_ID: "somebody-else" })
    const reused = { ...(await sleeper()), started: "before the number was reused" }
    writeFileSync(path, JSON.stringify(deadRun([recorded, reused], "dead-run-of-a-test")))
    let told = 0
    const place = await takePlace(path, "npm start", (count) => (told = count))
    expect(place).toHaveProperty("taken")
    expect(isSame(recorded)).toBe(false)
    expect(startedAt(reused.pid)).toBeDefined()
    expect(isSame(stranger)).toBe(true)
    const seesMarks = process.platform === "linux"
    expect(isSame(marked)).toBe(!seesMarks)
    expect(told).toBe(seesMarks ? 2 : 1)
  })

  it("takes over a record that was cut in the middle of writing", async () => {
    const path = join(dir, "run.json")
    writeFileSync(path, '{"id":"x","pi')
    expect(await takePlace(path, "npm start")).toHaveProperty("taken")
    expect(JSON.parse(readFileSync(path, "utf8"))).toMatchObject({ pid: process.pid })
  })

  it("lets exactly one of many take over a dead run", async () => {
    const path = join(dir, "run.json")
    writeFileSync(path, JSON.stringify(deadRun([])))
    const places = await Promise.all([1, 2, 3, 4, 5].map(() => takePlace(path, "npm start")))
    expect(places.filter((place) => "taken" in place)).toHaveLength(1)
  })
})

it("finds nobody under a mark nobody carries", () => {
  expect(markedProcesses("no-such-run")).toEqual([])
})
