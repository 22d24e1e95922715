/** What the seed creates is found again by these names, so it can run twice and repair itself. */
export const SHOP = {
  name: "MJ Chauffage",
  currency: "dzd",
  country: "dz",
  region: "Algérie",
  salesChannel: "Boutique en ligne",
  publishableKey: "Storefront",
  stockLocation: "Atelier Alger",
  fulfillmentSet: "Livraison Algérie",
  serviceZone: "Algérie",
  shippingProfile: "Pièces et appareils",
  paymentProvider: "pp_cod_cod",
  fulfillmentProvider: "algeria_algeria",
} as const

/** The two ways a parcel reaches its buyer; `id` is the option's `data.id` and `data.mode`. */
export const SHIPPING_OPTIONS = [
  {
    id: "home",
    name: "Livraison à domicile",
    name_ar: "التوصيل إلى المنزل",
    name_en: "Home delivery",
    description: "Remise en main propre, paiement au livreur",
  },
  {
    id: "stop_desk",
    name: "Point relais (stop-desk)",
    name_ar: "نقطة الاستلام (ستوب ديسك)",
    name_en: "Pick-up point (stop desk)",
    description: "Retrait au bureau du transporteur, paiement sur place",
  },
] as const
