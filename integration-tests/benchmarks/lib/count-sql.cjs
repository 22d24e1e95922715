/**
 * Preloaded into a measured server (`node --require`): counts every statement that goes to
 * PostgreSQL and tells the number at http://127.0.0.1:$BENCH_SQL_PORT/. Statements are the steady
 * currency of a noisy machine; milliseconds are not.
 */
const http = require("node:http")
const Module = require("node:module")

let statements = 0
const wrapped = new WeakSet()

function wrap(pg) {
  const Client = pg && pg.Client
  if (!Client || wrapped.has(Client)) return
  wrapped.add(Client)
  const query = Client.prototype.query
  Client.prototype.query = function countedQuery(...args) {
    statements += 1
    return query.apply(this, args)
  }
}

const load = Module._load
Module._load = function countingLoad(request, ...rest) {
  const loaded = load.call(this, request, ...rest)
  if (request === "pg") wrap(loaded)
  return loaded
}

const port = Number(process.env.BENCH_SQL_PORT)
if (port) {
  const server = http.createServer((_, res) => res.end(String(statements)))
  // Several processes may share the preload (the CLI forks); the first one to listen is the server.
  server.on("error", () => {})
  server.listen(port, "127.0.0.1")
  server.unref()
}
