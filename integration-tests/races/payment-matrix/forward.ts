import { createServer, request, type Server } from "node:http"
import type { AddressInfo } from "node:net"

/**
 * An address for webhooks that is known before Medusa's own is: what comes is sent on byte by byte.
 */
export class Forwarder {
  private server: Server | undefined
  /** Where Medusa listens; set once it does. */
  target = ""

  async listen(): Promise<string> {
    const server = createServer((req, res) => {
      const url = new URL(req.url ?? "/", this.target)
      const onward = request(
        url,
        { method: req.method, headers: { ...req.headers, host: url.host } },
        (answer) => {
          res.writeHead(answer.statusCode ?? 502, answer.headers)
          answer.pipe(res)
        }
      )
      onward.once("error", () => res.destroy())
      req.pipe(onward)
    })
    this.server = server
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }

  async close(): Promise<void> {
    this.server?.closeAllConnections()
    await new Promise((resolve) => this.server?.close(resolve) ?? resolve(undefined))
  }
}
