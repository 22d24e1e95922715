import { LINK_SECRET as linkSecret, optionsFrom, shopConfig } from "../shop-config"

const storefrontUrl = "http://shop.localhost"

/** Checkout, payments with the real SATIM gateway pointed at its sandbox, and booking. */
module.exports = shopConfig({
  plugins: [
    { resolve: "@hanout/payments", options: { linkSecret, storefrontUrl } },
    { resolve: "@hanout/booking", options: { linkSecret, storefrontUrl } },
  ],
  payments: [
    {
      resolve: "@hanout/payments/providers/satim",
      id: "satim",
      options: optionsFrom("TEST_SATIM"),
    },
  ],
})
