import { centimes } from "@hanout/algeria/money"
import { transferMail } from "./instructions"

const facts = {
  merchant: "MJ Chauffage",
  display_id: 42,
  amount: centimes(210050),
  reference: "01AMYZ5K",
  deadline: new Date("2026-11-24T10:00:00Z"),
  accounts: [
    { holder: "MJ", rip: "00799999002345678941", ccp: null, bank: null },
    { holder: "MJ SARL", rip: null, ccp: "0023115007", bank: null },
  ],
  link: "https://shop.example/fr/orders/42-ABC",
}

describe("transferMail", () => {
  it("says what to transfer, where, with which reference and until when", () => {
    const { subject, text } = transferMail({ ...facts, language: "fr" })
    expect(subject).toBe("Commande n° 42 : comment faire le virement – MJ Chauffage")
    expect(text.replace(/[\u202f\u00a0]/g, " ").split("\n")).toEqual([
      "Bonjour,",
      "",
      "Votre commande n° 42 est enregistrée. Pour la payer, transférez exactement 2 100,50 DA vers l'un de ces comptes :",
      "",
      "Titulaire : MJ",
      "RIP : 007 99999 0023456789 41",
      "",
      "Titulaire : MJ SARL",
      "CCP : 23115007 clé 32",
      "",
      "Écrivez cette référence dans le motif du virement : 01AMYZ5K",
      "",
      "Sans preuve de virement avant le 24/11/2026 11:00, la commande sera annulée.",
      "",
      "Envoyez ensuite la photo du reçu depuis la page de votre commande :",
      "https://shop.example/fr/orders/42-ABC",
      "",
      "MJ Chauffage",
    ])
  })

  it.each(["ar", "en"] as const)("in %s too", (language) => {
    const { subject, text } = transferMail({ ...facts, language })
    expect(subject).toContain("42")
    for (const part of ["007 99999 0023456789 41", "23115007", "01AMYZ5K", facts.link]) {
      expect(text).toContain(part)
    }
  })

  it("names no deadline and no page where there is none", () => {
    const { text } = transferMail({ ...facts, language: "fr", deadline: null, link: null })
    expect(text).not.toContain("annulée")
    expect(text).toContain("page de votre commande.")
  })
})
