import { readHostedPage } from "./hosts"

const rules = { hosts: ["satim.dz"] }

describe("readHostedPage", () => {
  it.each([
    "https://satim.dz/pay?mdOrder=1",
    "https://test.satim.dz/payment/epg/merchants/demo/payment.html?mdOrder=Ab3&language=fr",
  ])("sends the shopper to %s as it is", (url) => {
    expect(readHostedPage(url, rules)).toBe(url)
  })

  it.each([
    undefined,
    7,
    "",
    "not a url",
    "/payment.html",
    "http://test.satim.dz/pay",
    "https://test.satim.dz:8443/pay",
    "https://user@test.satim.dz/pay",
    "https://evil.example/pay",
    "https://satim.dz.evil.example/pay",
    "https://notsatim.dz/pay",
    "https://satim.dz./pay",
    "https://evil.example\\@satim.dz/pay",
    "https://evil.example/?https://satim.dz",
    "javascript:alert(1)",
    "data:text/html,x",
    "http://127.0.0.1/pay",
    `https://satim.dz/${"x".repeat(2048)}`,
  ])("sends nobody to %p", (url) => {
    expect(readHostedPage(url, rules)).toBeUndefined()
  })

  it("upgrades http only when told, and checks the host all the same", () => {
    const upgrade = { hosts: ["chargily.dz"], upgrade: true }
    expect(readHostedPage("http://pay.chargily.dz/c/1/pay", upgrade)).toBe(
      "https://pay.chargily.dz/c/1/pay"
    )
    expect(readHostedPage("http://evil.example/c/1/pay", upgrade)).toBeUndefined()
  })

  it("leaves a sandbox on this machine alone, only with allowHttp", () => {
    const url = "http://127.0.0.1:4001/pay?x=1"
    const local = { ...rules, allowHttp: true, upgrade: true }
    expect(readHostedPage(url, local)).toBe(url)
    expect(readHostedPage("http://192.168.1.1/pay", { ...rules, allowHttp: true })).toBeUndefined()
    expect(readHostedPage("ftp://127.0.0.1/pay", local)).toBeUndefined()
  })
})
