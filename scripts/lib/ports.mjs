import { randomInt } from "node:crypto"
import { createServer, connect } from "node:net"
import { Refusal } from "./fail.mjs"

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<NodeJS.ErrnoException | undefined>} why it cannot be listened on
 */
function tryListen(port, host) {
  return new Promise((resolve) => {
    const server = createServer()
    server.once("error", resolve)
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)))
  })
}

/**
 * @param {number} port
 * @param {string} host
 * @returns {Promise<boolean>} whether somebody answers there
 */
function answers(port, host) {
  return new Promise((resolve) => {
    const socket = connect({ port, host })
    const end = (/** @type {boolean} */ yes) => {
      socket.destroy()
      resolve(yes)
    }
    socket.once("connect", () => end(true))
    socket.once("error", () => end(false))
    socket.setTimeout(1000, () => end(false))
  })
}

/**
 * Why a port cannot be used: `taken`, `forbidden` (below 1024 without rights), or undefined when free.
 * Both loopback addresses are looked at: a server on `::1` alone would answer `localhost` in our place.
 * @param {number} port
 * @returns {Promise<"taken" | "forbidden" | undefined>}
 */
export async function portProblem(port) {
  for (const host of ["127.0.0.1", "0.0.0.0", "::"]) {
    const error = await tryListen(port, host)
    if (error?.code === "EACCES") return "forbidden"
    if (error?.code === "EADDRINUSE") return "taken"
  }
  for (const host of ["127.0.0.1", "::1"]) if (await answers(port, host)) return "taken"
  return undefined
}

/**
 * Refuses a port that is in use, naming what it is for and the variable that moves it.
 * @param {{ port: number, name: string }} wanted
 * @param {string} what
 */
export async function checkPort(wanted, what) {
  const problem = await portProblem(wanted.port)
  if (!problem) return
  const why =
    problem === "taken" ? "is in use by another program" : "may not be opened by this user"
  throw new Refusal(
    `Port ${wanted.port}, meant for ${what}, ${why}.`,
    `Stop that program, or choose another port: ${wanted.name}=${wanted.port + 10} npm start`
  )
}

/**
 * A port with others after it, all of them free now.
 * @param {readonly number[]} offsets from it, 0 among them
 * @returns {Promise<number>}
 */
export async function freeBlock(offsets) {
  for (;;) {
    const base = await freePort()
    const fits = base + Math.max(...offsets) <= 65535
    const problems = fits ? await Promise.all(offsets.map((o) => portProblem(base + o))) : [true]
    if (!problems.some(Boolean)) return base
  }
}

/**
 * Ports are looked for below every system's range for outgoing connections (Linux from 32768, the
 * others from 49152): one out of that range, free now, may be some client's a minute later, when the
 * program it was meant for starts.
 */
const LOWEST = 15_000
const HIGHEST = 32_000

/** A port nobody uses now, and no outgoing connection will take. @returns {Promise<number>} */
export async function freePort() {
  for (;;) {
    const port = randomInt(LOWEST, HIGHEST)
    if (!(await portProblem(port))) return port
  }
}
