import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import type { AddressInfo } from "node:net"

/** A request as it came, body whole. */
export type ScriptedRequest = {
  method: string
  /** Path and query. */
  path: string
  headers: IncomingMessage["headers"]
  body: string
}

/**
 * What the server does with one request: answer, stay silent, break the connection before
 * (`reset`) or in the middle of (`cut`) the answer.
 */
export type ScriptedAnswer =
  { status?: number; headers?: Record<string, string>; body?: string } | "silence" | "reset" | "cut"

export type ScriptedServer = {
  /** `http://127.0.0.1:port`, without a slash at the end. */
  url: string
  /** All requests so far. */
  requests: ScriptedRequest[]
  close(): Promise<void>
}

/** A local HTTP server that does what `script` says of each request; for tests of a gateway. */
export async function startScriptedServer(
  script: (request: ScriptedRequest) => ScriptedAnswer
): Promise<ScriptedServer> {
  const requests: ScriptedRequest[] = []
  const server = createServer((incoming, response) => {
    readBody(incoming).then(
      (body) => {
        const request = {
          method: incoming.method ?? "",
          path: incoming.url ?? "",
          headers: incoming.headers,
          body,
        }
        requests.push(request)
        send(script(request), response)
      },
      () => response.destroy()
    )
  })
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}

async function readBody(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString("utf8")
}

function send(answer: ScriptedAnswer, response: ServerResponse): void {
  if (answer === "silence") return
  if (answer === "reset") {
    response.destroy()
  } else if (answer === "cut") {
    response.writeHead(200, { "content-type": "application/json", "content-length": "1000" })
    response.write('{"half":', () => response.destroy())
  } else {
    response.writeHead(answer.status ?? 200, {
      "content-type": "application/json",
      ...answer.headers,
    })
    response.end(answer.body ?? "")
  }
}
