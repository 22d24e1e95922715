import { createServer } from "node:http"
import { connect, type AddressInfo } from "node:net"
import { startScriptedServer, type ScriptedAnswer } from "../testing/scripted-server"
import { createHttp, MAX_ANSWER_BYTES } from "./http"

async function callServer(
  answer: ScriptedAnswer,
  settings: { timeoutMs?: number; proxyUrl?: string } = {}
) {
  const server = await startScriptedServer(() => answer)
  const http = createHttp({ timeoutMs: 5_000, allowHttp: true, ...settings })
  const result = await http({ method: "POST", url: `${server.url}/pay`, body: "a=1" })
  await server.close()
  return { result, requests: server.requests }
}

describe("createHttp", () => {
  it("gives status and body of an answer, whatever the status", async () => {
    const { result } = await callServer({ status: 503, body: "busy" })
    expect(result).toEqual({ ok: true, status: 503, body: "busy" })
  })

  it("follows no redirect", async () => {
    const { result, requests } = await callServer({ status: 302, headers: { location: "/else" } })
    expect(result).toMatchObject({ ok: true, status: 302 })
    expect(requests).toHaveLength(1)
  })

  it.each<[ScriptedAnswer, string]>([
    ["silence", "timeout"],
    ["reset", "unreachable"],
    ["cut", "unreachable"],
    [{ body: "x".repeat(MAX_ANSWER_BYTES + 1) }, "unreadable"],
  ])("repeats nothing after %p: %s, and does not promise it was not sent", async (answer, code) => {
    const { result, requests } = await callServer(answer, {
      timeoutMs: code === "timeout" ? 100 : 5_000,
    })
    expect(result).toMatchObject({ ok: false, code, sent: true })
    expect(requests).toHaveLength(1)
  })

  it("reads an answer as large as the cap", async () => {
    const { result } = await callServer({ body: "é".repeat(MAX_ANSWER_BYTES / 2) })
    expect(result).toMatchObject({ ok: true })
  })

  it("stops a body that never ends at the time-out", async () => {
    const server = createServer((_, response) => {
      response.writeHead(200)
      response.write("{")
    })
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done))
    const { port } = server.address() as AddressInfo
    const http = createHttp({ timeoutMs: 100, allowHttp: true })
    const result = await http({ method: "GET", url: `http://127.0.0.1:${port}/` })
    expect(result).toMatchObject({ ok: false, code: "timeout", sent: true })
    server.closeAllConnections()
    server.close()
  })

  it("promises that nothing was sent when nobody listens", async () => {
    const server = await startScriptedServer(() => "reset")
    await server.close()
    const http = createHttp({ timeoutMs: 5_000, allowHttp: true })
    await expect(http({ method: "GET", url: server.url })).resolves.toMatchObject({
      ok: false,
      code: "unreachable",
      sent: false,
    })
  })

  it.each([
    ["http://pay.example.dz/", true],
    ["http://127.0.0.1:1/", false],
    ["ftp://127.0.0.1/", true],
    ["no address", true],
  ])("does not call %s (allowHttp %p)", async (url, allowHttp) => {
    const http = createHttp({ timeoutMs: 5_000, allowHttp })
    await expect(http({ method: "GET", url })).resolves.toMatchObject({ ok: false, sent: false })
  })

  it("goes through the proxy, with its password and only there", async () => {
    const asked: { target?: string; auth?: string }[] = []
    const proxy = createServer()
    proxy.on("connect", (request, client) => {
      asked.push({ target: request.url, auth: request.headers["proxy-authorization"] })
      const [host, port] = (request.url ?? "").split(":")
      const target = connect(Number(port), host, () => {
        client.write("HTTP/1.1 200 OK\r\n\r\n")
        client.pipe(target).pipe(client)
      })
    })
    await new Promise<void>((done) => proxy.listen(0, "127.0.0.1", done))
    const { port } = proxy.address() as AddressInfo
    const { result, requests } = await callServer(
      { body: "through" },
      { proxyUrl: `http://shop:secret@127.0.0.1:${port}` }
    )
    proxy.closeAllConnections()
    proxy.close()
    expect(result).toEqual({ ok: true, status: 200, body: "through" })
    expect(asked).toEqual([
      {
        target: expect.stringMatching(/^127\.0\.0\.1:\d+$/),
        auth: `Basic ${Buffer.from("shop:secret").toString("base64")}`,
      },
    ])
    expect(requests[0]?.headers).not.toHaveProperty("proxy-authorization")
  })
})
