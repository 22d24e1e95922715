import path from "node:path"
import { LINK_SECRET as linkSecret, shopConfig } from "../shop-config"

/**
 * Checkout and payments over two scripted remotes: `scripted` refunds and has no webhooks, like SATIM;
 * `hosted` closes its pages, posts webhooks and refunds nothing, like Chargily.
 */
module.exports = shopConfig({
  plugins: [
    {
      resolve: "@hanout/payments",
      options: {
        linkSecret,
        storefrontUrl: "https://shop.example",
        backendUrl: "https://api.shop.example",
        cod: { max_amount: 200000 },
        maxOpenUnpaidOrders: 3,
      },
    },
  ],
  payments: [
    { resolve: path.join(__dirname, "scripted"), id: "scripted", options: {} },
    { resolve: path.join(__dirname, "hosted"), id: "hosted", options: {} },
  ],
})
