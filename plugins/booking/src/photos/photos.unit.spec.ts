import sharp from "sharp"
import { preparePhotos } from "./prepare"
import { isPhoto } from "./sniff"
import { takingTurns } from "./turns"

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#0f766e" } })

const code = (value: string) => expect.objectContaining({ code: value })

describe("preparePhotos", () => {
  it("leaves nothing of a JPEG but its pixels: no position, no camera (scenario 23)", async () => {
    const exif = { IFD0: { Make: "SECRET-CAMERA" }, IFD3: { GPSLatitude: "36/1 45/1 0/1" } }
    const jpeg = await picture(400, 300).withExif(exif).jpeg().toBuffer()
    expect((await sharp(jpeg).metadata()).exif).toBeDefined()
    const [photo] = await preparePhotos([jpeg])
    const kept = await sharp(photo?.content).metadata()
    expect(kept).toMatchObject({ format: "jpeg", width: 400, height: 300 })
    expect(kept.exif ?? kept.xmp ?? kept.iptc ?? kept.icc).toBeUndefined()
    expect(photo?.content.includes("SECRET-CAMERA")).toBe(false)
    expect(photo).toMatchObject({ mime: "image/jpeg", width: 400, height: 300 })
    expect(photo?.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(photo?.bytes).toBe(photo?.content.length)
  })

  it("turns a picture upright before it forgets how it was held", async () => {
    const lying = await picture(400, 300).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    expect(await preparePhotos([lying])).toMatchObject([{ width: 300, height: 400 }])
  })

  it("makes large ones 2000 pixels wide, and takes PNG and WebP", async () => {
    const files = [
      await picture(4000, 1000).jpeg().toBuffer(),
      await picture(10, 10).png().toBuffer(),
      await picture(10, 20).webp().toBuffer(),
    ]
    expect(await preparePhotos(files)).toMatchObject([
      { width: 2000, height: 500 },
      { width: 10, height: 10, mime: "image/jpeg" },
      { width: 10, height: 20, mime: "image/jpeg" },
    ])
  })

  it("decodes no bomb: 100 million pixels in a few kilobytes", async () => {
    const bomb = await picture(10_000, 10_000).png({ compressionLevel: 9 }).toBuffer()
    expect(bomb.length).toBeLessThan(500_000)
    await expect(preparePhotos([bomb])).rejects.toEqual(code("photo_unreadable"))
  })

  it.each([
    ["a program", Buffer.from("MZ\x90\x00 photo.jpg", "latin1"), "photo_type"],
    ["SVG", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>'), "photo_type"],
    ["HTML", Buffer.from("<html><script>alert(1)</script>"), "photo_type"],
    ["GIF", Buffer.from("GIF89a........."), "photo_type"],
    ["PDF", Buffer.from("%PDF-1.7"), "photo_type"],
    ["nothing", Buffer.alloc(0), "photo_type"],
    ["half a JPEG", Buffer.from("\xff\xd8\xff not a picture", "latin1"), "photo_unreadable"],
  ])("refuses %s", async (_name, file, refusal) => {
    const good = await picture(8, 8).jpeg().toBuffer()
    await expect(preparePhotos([good, file])).rejects.toEqual(code(refusal))
  })
})

describe("isPhoto", () => {
  it("reads bytes, not more than there are", () => {
    expect(isPhoto(Buffer.from([0xff, 0xd8]))).toBe(false)
    expect(isPhoto(Buffer.from("RIFF1234WEBP"))).toBe(true)
    expect(isPhoto(Buffer.from("RIFF1234WAVE"))).toBe(false)
  })
})

describe("takingTurns", () => {
  it("runs two at a time, all in the end, and lets no crowd wait", async () => {
    let now = 0
    let most = 0
    const job = async () => {
      most = Math.max(most, ++now)
      await new Promise((done) => setImmediate(done))
      now--
    }
    const done = await Promise.allSettled(Array.from({ length: 60 }, () => takingTurns(job)))
    expect(most).toBe(2)
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(42)
    expect(done.at(-1)).toMatchObject({ reason: { code: "try_again" } })
  })
})
