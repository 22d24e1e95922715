import { LINK_SECRET as linkSecret, mailModule, shopConfig } from "../shop-config"

/** Checkout and payments with the methods that need no gateway; mail only where a test listens for it. */
module.exports = shopConfig({
  plugins: [
    {
      resolve: "@hanout/payments",
      options: {
        linkSecret,
        storefrontUrl: "https://shop.example",
        maxOpenUnpaidOrders: 100,
        merchant: { name: "MJ Chauffage" },
        cod: {
          max_amount: 200000,
          wilayas: { exclude: ["33"] },
          confirmBeforeShipping: true,
          history: { maxRefused: 2, windowDays: 180 },
        },
        transfer: { secondConfirmationFrom: 10000, maxRejections: 2 },
      },
    },
  ],
  payments: [{ resolve: "@hanout/payments/providers/transfer", id: "transfer" }],
  modules: [mailModule()],
})
