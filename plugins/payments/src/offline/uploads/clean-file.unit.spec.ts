import { createHash } from "node:crypto"
import { deflateSync } from "node:zlib"
import sharp from "sharp"
import { cleanProof, cleanQr } from "./clean-file"
import { takingTurns } from "./turns"

const picture = (width = 60, height = 30) =>
  sharp({ create: { width, height, channels: 3, background: "#0a5c63" } })
const code = (name: string) => expect.objectContaining({ code: name })

/** A PNG that claims `side` pixels each way and is a few kilobytes. */
function bomb(side: number): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name, "latin1"), data])
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    const crc = Buffer.alloc(4)
    crc.writeUInt32BE(crc32(body))
    return Buffer.concat([length, body, crc])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(side, 0)
  header.writeUInt32BE(side, 4)
  header.set([1, 0, 0, 0, 0], 8)
  const rows = deflateSync(Buffer.alloc(Math.ceil(side / 8 + 1) * 200))
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", rows),
    chunk("IEND", Buffer.alloc(0)),
  ])
}

function crc32(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return (crc ^ 0xffffffff) >>> 0
}

const pdf = (inside = "1 0 obj << /Type /Catalog >> endobj") =>
  Buffer.from(`%PDF-1.7\n${inside}\ntrailer\n%%EOF\n`, "latin1")

describe("cleanProof", () => {
  it("writes pictures again without EXIF", async () => {
    const exif = { IFD0: { Copyright: "36.7538 N 3.0588 E", Artist: "Amine Benali" } }
    const jpeg = await picture().withExif(exif).jpeg().toBuffer()
    expect(jpeg.toString("latin1")).toContain("36.7538")
    const clean = await cleanProof(jpeg)
    expect(clean.mime_type).toBe("image/jpeg")
    expect(clean.content.toString("latin1")).not.toMatch(/36\.7538|Benali|Exif/)
    expect((await sharp(clean.content).metadata()).exif).toBeUndefined()
    expect(clean.sha256).toBe(createHash("sha256").update(clean.content).digest("hex"))
  })

  it("gives copies that differ in metadata the same hash", async () => {
    const plain = await picture().png().toBuffer()
    const marked = await picture()
      .withExif({ IFD0: { Artist: "x" } })
      .png()
      .toBuffer()
    expect(plain.equals(marked)).toBe(false)
    expect((await cleanProof(plain)).sha256).toBe((await cleanProof(marked)).sha256)
  })

  it("takes PNG, WebP and plain PDF", async () => {
    expect((await cleanProof(await picture().png().toBuffer())).mime_type).toBe("image/jpeg")
    expect((await cleanProof(await picture().webp().toBuffer())).mime_type).toBe("image/jpeg")
    expect(await cleanProof(pdf())).toMatchObject({ mime_type: "application/pdf", content: pdf() })
  })

  it("leaves nothing of what hides behind the pixels", async () => {
    const hidden = Buffer.from("<script>alert(1)</script>PK\x03\x04")
    const polyglot = Buffer.concat([await picture().jpeg().toBuffer(), hidden])
    const { content } = await cleanProof(polyglot)
    expect(content.includes("script")).toBe(false)
    expect(content.includes("PK\x03\x04")).toBe(false)
  })

  it("makes large pictures smaller", async () => {
    const { content } = await cleanProof(await picture(5000, 100).png().toBuffer())
    expect(await sharp(content).metadata()).toMatchObject({ width: 2400 })
  })

  it("takes nothing that is no file we know, whatever it is called", async () => {
    const others = [
      Buffer.from("MZ\x90\x00 a program", "latin1"),
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
      Buffer.from("GIF89a\x01\x00\x01\x00", "latin1"),
      Buffer.from("<html>%PDF-1.7"),
      Buffer.from("PK\x03\x04"),
    ]
    for (const other of others) {
      await expect(cleanProof(other)).rejects.toEqual(code("proof_type"))
    }
    for (const nothing of [undefined, Buffer.alloc(0)]) {
      await expect(cleanProof(nothing)).rejects.toEqual(code("proof_missing"))
    }
  })

  it("refuses bombs, broken pictures and PDFs that do things", async () => {
    const jpeg = await picture(400, 400).jpeg().toBuffer()
    const broken = [
      bomb(30_000),
      jpeg.subarray(0, 120),
      Buffer.from("\xff\xd8\xff\xe0 nothing", "latin1"),
      Buffer.from("%PDF-1.7 without an end", "latin1"),
      Buffer.from("%PDF-x\n%%EOF", "latin1"),
      pdf("1 0 obj << /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >> endobj"),
      pdf("1 0 obj << /S /Launch >> endobj"),
    ]
    for (const file of broken) {
      await expect(cleanProof(file)).rejects.toEqual(code("proof_unreadable"))
    }
  })
})

describe("cleanQr", () => {
  it("keeps edges sharp", async () => {
    expect((await cleanQr(await picture().jpeg().toBuffer())).mime_type).toBe("image/png")
  })

  it("takes pictures only", async () => {
    await expect(cleanQr(pdf())).rejects.toEqual(code("proof_type"))
  })
})

describe("takingTurns", () => {
  it("runs two at a time and all in the end, failures included", async () => {
    let now = 0
    let most = 0
    const job = (index: number) => async () => {
      most = Math.max(most, ++now)
      await new Promise((done) => setImmediate(done))
      now--
      if (index % 3 === 0) throw new Error("no")
      return index
    }
    const jobs = Array.from({ length: 9 }, (_, index) => takingTurns(job(index)))
    const done = await Promise.allSettled(jobs)
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(6)
    expect(most).toBe(2)
  })

  it("lets no crowd wait", async () => {
    const jobs = Array.from({ length: 40 }, () => takingTurns(async () => "done"))
    const done = await Promise.allSettled(jobs)
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(22)
    expect(done.at(-1)).toMatchObject({ reason: { code: "try_again" } })
    await expect(takingTurns(async () => "again")).resolves.toBe("again")
  })
})
