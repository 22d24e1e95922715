/** From an open-source RIB validator read in November 2026; it predates recent openings. */
const BANKS: Readonly<Record<string, string>> = {
  "001": "BNA",
  "002": "BEA",
  "003": "BADR",
  "004": "CPA",
  "005": "BDL",
  "006": "Al Baraka",
  "007": "Algérie Poste",
  "008": "Trésor public",
  "010": "CNMA",
  "011": "CNEP",
  "012": "Citibank",
  "014": "ABC",
  "020": "Natixis",
  "021": "Société Générale",
  "026": "Arab Bank",
  "027": "BNP Paribas El Djazaïr",
  "029": "Trust Bank",
  "031": "Housing Bank",
  "032": "AGB",
  "035": "Fransabank",
  "036": "Crédit Agricole CIB",
  "037": "HSBC",
  "038": "Al Salam",
  "111": "Banque d'Algérie",
}

/** Short name of a bank by its three-digit code, or null: informational, never a reason to refuse. */
export function bankName(code: string): string | null {
  return BANKS[code] ?? null
}
