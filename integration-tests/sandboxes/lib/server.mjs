import { createServer } from "node:http"

/**
 * @typedef {import("node:http").IncomingMessage} Request
 * @typedef {import("node:http").ServerResponse} Response
 * @typedef {(req: Request, res: Response) => void | Promise<void>} Handler
 */

const BODY_LIMIT = 1_048_576

/**
 * A small HTTP server that can vanish (connections are then refused) and come back on its port.
 * @param {Handler} handler
 * @param {{ port: number, host: string }} place port 0 takes a free one
 */
export async function listen(handler, { port, host }) {
  const server = createServer((req, res) => {
    // A socket the caller dropped half-way is the caller's affair.
    res.on("error", () => {})
    Promise.resolve()
      .then(() => handler(req, res))
      .catch((error) => {
        if (res.headersSent) res.destroy()
        else sendJson(res, 500, { message: String(error) })
      })
  })
  const up = (/** @type {number} */ at) =>
    new Promise((resolve, reject) => {
      server.once("error", reject)
      server.listen({ port: at, host }, () => {
        server.off("error", reject)
        resolve(undefined)
      })
    })
  const down = () =>
    new Promise((resolve) => {
      if (!server.listening) return resolve(undefined)
      server.close(resolve)
      server.closeAllConnections()
    })
  await up(port)
  const address = server.address()
  const taken = typeof address === "object" && address ? address.port : port
  return {
    port: taken,
    close: down,
    down,
    up: async () => {
      if (!server.listening) await up(taken)
    },
  }
}

/**
 * The body as bytes; longer than 1 MiB is cut there.
 * @param {Request} req
 * @returns {Promise<Buffer>}
 */
export async function readBody(req) {
  /** @type {Buffer[]} */
  const chunks = []
  let size = 0
  for await (const chunk of req) {
    size += chunk.length
    if (size > BODY_LIMIT) break
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** @param {Response} res @param {number} status @param {unknown} body */
export function sendJson(res, status, body) {
  res.writeHead(status, { "content-type": "application/json;charset=UTF-8" })
  res.end(JSON.stringify(body))
}

/** @param {Response} res @param {number} status @param {string} html */
export function sendHtml(res, status, html) {
  res.writeHead(status, {
    "content-type": "text/html;charset=UTF-8",
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
  })
  res.end(html)
}

/** @param {Response} res @param {string} location */
export function redirect(res, location) {
  res.writeHead(303, { location, "cache-control": "no-store" })
  res.end()
}
