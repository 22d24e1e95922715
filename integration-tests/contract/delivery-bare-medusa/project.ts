import { execFile, spawn, type ChildProcess } from "node:child_process"
import {
  copyFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs"
import { createServer, type AddressInfo } from "node:net"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { promisify } from "node:util"

const execute = promisify(execFile)
const ROOT = resolve(__dirname, "../../..")

/** Runs a program to its end; a failure says what the program said. */
async function run(
  program: string,
  args: readonly string[],
  options: { cwd: string; env?: NodeJS.ProcessEnv }
): Promise<void> {
  await execute(program, args, { ...options, maxBuffer: 64 * 1024 * 1024 }).catch(
    (error: Error & { stdout?: string; stderr?: string }) => {
      const said = `${error.stdout ?? ""}${error.stderr ?? ""}`.slice(-4_000)
      throw new Error(`${error.message}\n${said}`)
    }
  )
}

/**
 * The environment without what this test run put in it: through NODE_PATH and NODE_OPTIONS the
 * project would find the packages of the house, which is what it must do without.
 */
function strangersEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(NODE_|JEST_|npm_|pnpm_)/i.test(name))
  )
}

type Manifest = { version: string; packageManager: string; devDependencies: Record<string, string> }

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest
}

/** The version of an installed package, so that the bare project gets exactly the house's. */
function installedVersion(name: string): string {
  return readManifest(join(ROOT, "node_modules", name)).version
}

const FROM_ROOT = [
  ...["@medusajs/admin-sdk", "@medusajs/cli", "@medusajs/dashboard", "@medusajs/draft-order"],
  ...["@medusajs/framework", "@medusajs/icons", "@medusajs/medusa", "@medusajs/ui"],
  ...["@swc/core", "@tanstack/react-query", "react", "react-dom", "react-i18next"],
  ...["react-router-dom", "ts-node", "typescript"],
]

/** A Medusa project in a temporary folder, outside the workspace. */
export class BareProject {
  readonly folder = mkdtempSync(join(tmpdir(), "bare-medusa-"))
  private server: ChildProcess | undefined

  constructor(private readonly databaseUrl: string) {}

  private async pnpm(cwd: string, ...args: string[]): Promise<void> {
    const { packageManager } = readManifest(ROOT)
    await run("npx", ["--yes", packageManager, ...args], { cwd, env: strangersEnvironment() })
  }

  /** Packs workspace packages as they would be published; answers their tarballs by name. */
  async pack(names: readonly string[]): Promise<Record<string, string>> {
    const tarballs: Record<string, string> = {}
    for (const name of names) {
      const destination = mkdtempSync(join(this.folder, "pack-"))
      await this.pnpm(join(ROOT, "plugins", name), "pack", "--pack-destination", destination)
      const [tarball] = readdirSync(destination)
      if (!tarball) throw new Error(`${name} packed into nothing`)
      tarballs[`@hanout/${name}`] = `file:${join(destination, tarball)}`
    }
    return tarballs
  }

  /** Writes the project and installs it, tarballs and all. */
  async install(tarballs: Record<string, string>): Promise<void> {
    const dependencies = Object.fromEntries(FROM_ROOT.map((name) => [name, installedVersion(name)]))
    const manifest = {
      name: "bare-medusa",
      private: true,
      dependencies: { ...dependencies, "@hanout/delivery": tarballs["@hanout/delivery"] },
      // Not on the registry yet: what the tarball asks for by version comes from its own tarball.
      pnpm: { overrides: tarballs },
    }
    writeFileSync(join(this.folder, "package.json"), JSON.stringify(manifest, null, 2))
    const tests = resolve(__dirname, "../..")
    for (const file of ["medusa-config.ts", "tsconfig.json"]) {
      copyFileSync(join(__dirname, file), join(this.folder, file))
    }
    for (const file of ["contract/delivery-bare-medusa/seed.ts", "apps/delivery/shop.ts"]) {
      cpSync(join(tests, file), join(this.folder, file))
    }
    await this.pnpm(this.folder, "install", "--prefer-offline", "--ignore-workspace")
  }

  private environment(port?: number): NodeJS.ProcessEnv {
    return {
      ...strangersEnvironment(),
      NODE_ENV: "production",
      DATABASE_URL: this.databaseUrl,
      LOG_LEVEL: "info",
      MEDUSA_DISABLE_TELEMETRY: "true",
      ...(port === undefined ? {} : { PORT: String(port) }),
    }
  }

  /** Runs a Medusa command of the project to its end. */
  async medusa(...args: string[]): Promise<void> {
    await run(join(this.folder, "node_modules/.bin/medusa"), args, {
      cwd: this.folder,
      env: this.environment(),
    })
  }

  /** Starts the server; answers its address once it says it is ready. */
  async start(): Promise<string> {
    const port = await freePort()
    const server = spawn(join(this.folder, "node_modules/.bin/medusa"), ["start"], {
      cwd: this.folder,
      env: this.environment(port),
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
    })
    this.server = server
    let output = ""
    await new Promise<void>((ready, failed) => {
      const read = (chunk: Buffer) => {
        output += chunk.toString()
        if (output.includes("Server is ready")) ready()
      }
      server.stdout.on("data", read)
      server.stderr.on("data", read)
      server.once("exit", (code) => failed(new Error(`medusa start ended with ${code}\n${output}`)))
    })
    return `http://localhost:${port}`
  }

  /** Stops the server, with the process group it leads, and takes the folder away. */
  async remove(): Promise<void> {
    const { server } = this
    if (server?.pid !== undefined && server.exitCode === null) {
      const ended = new Promise((done) => server.once("exit", done))
      process.kill(-server.pid, "SIGKILL")
      await ended
    }
    rmSync(this.folder, { recursive: true, force: true })
  }
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((listening) => probe.listen(0, listening))
  const { port } = probe.address() as AddressInfo
  await new Promise((closed) => probe.close(closed))
  return port
}
