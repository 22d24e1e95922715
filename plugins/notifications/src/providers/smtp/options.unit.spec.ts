import { readSmtpOptions } from "./options"

const url = "smtp://user:secret@mail.example.dz:587"

describe("readSmtpOptions", () => {
  it("needs a server and a sender", () => {
    expect(readSmtpOptions({ url, from: "MJ <a@example.dz>" })).toMatchObject({
      from: "MJ <a@example.dz>",
      allowInsecure: false,
      timeoutMs: 20_000,
    })
    expect(readSmtpOptions({ url, from: "a@example.dz", channels: ["email"] })).toBeDefined()
  })

  it("names every bad key in one error, and no value", () => {
    const bad = { url: "https://hunter2", from: "nobody", tls: true, timeoutMs: 5 }
    expect(() => readSmtpOptions(bad)).toThrow(/url.*from.*timeoutMs.*tls is unknown/)
    expect(() => readSmtpOptions(bad)).toThrow(/^(?!.*hunter2)/)
    expect(() => readSmtpOptions(undefined)).toThrow(/url.*from/)
  })

  it.each(["a@b.dz\r\nBcc: x@y.z", "A <a@b.dz>, <c@d.dz>", "<>", ""])(
    "takes no odd sender: %p",
    (from) => expect(() => readSmtpOptions({ url, from })).toThrow(/from/)
  )

  it("turns off TLS only where that can mean something", () => {
    const from = "a@b.dz"
    const secure = { url: "smtps://mail.example.dz", from, allowInsecure: true }
    expect(() => readSmtpOptions(secure)).toThrow(/allowInsecure/)
    expect(readSmtpOptions({ url, from, allowInsecure: true }).allowInsecure).toBe(true)
  })
})
