import { LINK_SECRET as linkSecret, optionsFrom, shopConfig } from "../shop-config"

/**
 * Checkout and payments with the real SATIM and Chargily gateways, pointed at sandboxes. A test that
 * starts them puts the options of each gateway and the address for webhooks into the environment
 * before Medusa reads this.
 */
module.exports = shopConfig({
  plugins: [
    {
      resolve: "@hanout/payments",
      options: {
        linkSecret,
        storefrontUrl: "http://shop.localhost",
        backendUrl: process.env.TEST_WEBHOOK_ORIGIN,
      },
    },
  ],
  payments: [
    {
      resolve: "@hanout/payments/providers/satim",
      id: "satim",
      options: optionsFrom("TEST_SATIM"),
    },
    {
      resolve: "@hanout/payments/providers/chargily",
      id: "chargily",
      options: optionsFrom("TEST_CHARGILY"),
    },
  ],
})
