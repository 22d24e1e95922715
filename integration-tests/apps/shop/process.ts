import { spawn, type ChildProcess } from "node:child_process"
import { once } from "node:events"
import { createServer } from "node:net"
import path from "node:path"
import { setTimeout as pause } from "node:timers/promises"
import { SHOP_ROOT } from "./shop"

const CLI = path.join(SHOP_ROOT, "node_modules", "@medusajs", "cli", "cli.js")
const SECONDS_TO_ANSWER = 90

/** A Medusa of its own process, to be killed. */
export type MedusaProcess = {
  /** No slash at the end. */
  url: string
  /** SIGKILL: no handler runs, nothing is flushed. Ends when the process is gone. */
  kill: () => Promise<void>
}

/**
 * `medusa start` on the given database, as `medusa-config.ts` assembles the shop, on a free port.
 * Ends when it answers; throws with its last words when it stops instead. The environment is that
 * of `useShopEnv`.
 */
export async function startMedusa(databaseUrl: string): Promise<MedusaProcess> {
  const port = await freePort()
  const url = `http://localhost:${port}`
  const { NODE_OPTIONS: _, ...env } = process.env
  const child = spawn(process.execPath, [CLI, "start"], {
    cwd: SHOP_ROOT,
    env: {
      ...env,
      NODE_ENV: "production",
      DATABASE_URL: databaseUrl,
      PORT: String(port),
      MEDUSA_BACKEND_URL: url,
      MEDUSA_DISABLE_TELEMETRY: "true",
      LOG_LEVEL: "warn",
    },
    stdio: ["ignore", "pipe", "pipe"],
  })
  let said = ""
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (said = (said + chunk.toString()).slice(-4000)))
  const kill = () => killed(child)
  try {
    await untilHealthy(child, url, () => said)
  } catch (error) {
    await kill()
    throw error
  }
  return { url, kill }
}

async function untilHealthy(child: ChildProcess, url: string, said: () => string): Promise<void> {
  const end = Date.now() + SECONDS_TO_ANSWER * 1000
  while (Date.now() < end) {
    if (child.exitCode !== null || child.signalCode !== null) {
      throw new Error(`Medusa stopped while starting. It said:\n${said()}`)
    }
    const answer = await fetch(`${url}/health`).catch(() => undefined)
    if (answer?.ok) return
    await pause(100)
  }
  throw new Error(`Medusa does not answer. It said:\n${said()}`)
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = once(child, "exit")
  child.kill("SIGKILL")
  await gone
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once("error", reject)
    server.listen(0, () => {
      const address = server.address()
      const port = typeof address === "object" && address ? address.port : 0
      server.close(() => resolve(port))
    })
  })
}
