import { centimes } from "@hanout/algeria/money"
import { execFileSync } from "node:child_process"
import sharp from "sharp"
import type { Language } from "../../../errors"
import { buildReceipt, type Receipt, type ReceiptFacts } from "../receipt"
import { drawReceipt, type ReceiptPictures } from "./draw"

const attempt = {
  gateway: "satim",
  gateway_order_id: "Ab3dE5gH7jK9mN1pQ3sT",
  order_number: "4820000017",
  approval_code: "123456",
  amount_centimes: centimes(1080650),
  pan_masked: "6280****7215",
  message: null,
  state: "paid",
  paid_at: new Date("2026-12-31T11:59:00Z"),
} satisfies ReceiptFacts["attempt"]

function receipt(language: Language, over: Partial<ReceiptFacts["attempt"]> = {}): Receipt {
  const facts = { attempt: { ...attempt, ...over }, display_id: 1042, merchant: "MJ Chauffage" }
  const built = buildReceipt({ ...facts, language })
  if (!built) throw new Error("No receipt")
  return built
}

/**
 * A second reader: what pdf.js reads out of the file, and how many pictures it finds. In a process of its
 * own, because it is an ES module and Jest here is not.
 */
const READER = `
  import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs"
  const chunks = []
  for await (const chunk of process.stdin) chunks.push(chunk)
  const pdf = await getDocument({ data: new Uint8Array(Buffer.concat(chunks)), verbosity: 0 }).promise
  const page = await pdf.getPage(1)
  const { items, lang } = await page.getTextContent()
  const { fnArray } = await page.getOperatorList()
  const { info } = await pdf.getMetadata()
  const pictures = fnArray.filter((code) => code === OPS.paintImageXObject).length
  const words = items.map(({ str }) => str).filter((str) => str.trim() !== "")
  const right = Math.max(...items.map(({ transform, width }) => transform[4] + width))
  process.stdout.write(JSON.stringify({ words, pictures, pages: pdf.numPages, title: info.Title, lang, right }))
`

type Read = {
  words: string[]
  pictures: number
  pages: number
  title: string
  lang: string
  right: number
}

function read(pdf: Buffer): Read {
  const out = execFileSync(process.execPath, ["--input-type=module", "-e", READER], {
    input: pdf,
    cwd: __dirname,
    stdio: ["pipe", "pipe", "ignore"],
  })
  return JSON.parse(out.toString()) as Read
}

const draw = async (of: Receipt, pictures: ReceiptPictures = {}) =>
  read(await drawReceipt(of, pictures))

describe("drawReceipt", () => {
  it("prints every item of the certification in French", async () => {
    const { words, pages, title, lang } = await draw(receipt("fr"))
    const text = words.join(" ")
    for (const item of [
      "Votre paiement a été accepté",
      "Statut de la transaction Payée",
      "Montant 10 806,50 DA",
      "Identifiant de transaction Ab3dE5gH7jK9mN1pQ3sT",
      "Numéro de commande 4820000017",
      "Numéro d'autorisation 123456",
      "Date et heure 31/12/2026 12:59",
      "Mode de paiement CIB/EDAHABIA",
      "MJ Chauffage",
      "3020",
      "En cas de problème de paiement, veuillez contacter le numéro vert de la SATIM 3020",
      "Ce reçu n'est pas une facture.",
    ]) {
      expect(text).toContain(item)
    }
    expect({ pages, title, lang }).toEqual({
      pages: 1,
      title: "Reçu de paiement – MJ Chauffage",
      lang: "fr",
    })
  })

  it("prints Arabic whole, joined and from the right", async () => {
    const { words, lang, right } = await draw(receipt("ar"))
    for (const item of ["وصل الدفع", "تم قبول دفعتك", "حالة المعاملة", "مدفوعة", "المبلغ"]) {
      expect(words).toContain(item)
    }
    const text = words.join(" ")
    for (const item of [
      "10 806,50 DA",
      "31/12/2026 12:59",
      "Ab3dE5gH7jK9mN1pQ3sT",
      "MJ Chauffage",
    ]) {
      expect(text).toContain(item)
    }
    // Words without lam-alef: pdf.js reads that ligature the wrong way round.
    expect(text).toContain("إذا واجهت مشكلة في الدفع، يرجى")
    expect(text).toContain("لساتيم 3020")
    expect(lang).toBe("ar")
    // The page's right margin: 595.28 - 56 points.
    expect(Math.round(right)).toBe(539)
  })

  it("prints English", async () => {
    const text = (await draw(receipt("en"))).words.join(" ")
    expect(text).toContain("Transaction identifier Ab3dE5gH7jK9mN1pQ3sT")
    expect(text).toContain("Amount DA 10,806.50")
    expect(text).toContain("please contact the SATIM toll-free number 3020")
  })

  it("puts the merchant's logo and the official mark on it", async () => {
    const picture = await sharp({
      create: { width: 90, height: 40, channels: 4, background: "#0a4a52" },
    })
      .png()
      .toBuffer()
    expect((await draw(receipt("fr"))).pictures).toBe(0)
    const { pictures, words } = await draw(receipt("ar"), { merchant: picture, helpline: picture })
    expect(pictures).toBe(2)
    expect(words.filter((word) => word === "3020")).toHaveLength(1)
  })

  it("keeps long words and names of shops on the page", async () => {
    const long = {
      ...receipt("fr"),
      merchant: "Chauffage et plomberie ".repeat(6),
      headline: "x".repeat(300),
    }
    expect((await draw(long)).pages).toBe(1)
  })

  it("gives the same file for the same receipt", async () => {
    const [first, second] = await Promise.all([
      drawReceipt(receipt("ar"), {}),
      drawReceipt(receipt("ar"), {}),
    ])
    expect(first.equals(second)).toBe(true)
  })
})
