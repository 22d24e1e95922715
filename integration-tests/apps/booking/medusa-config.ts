import path from "node:path"
import { LINK_SECRET as linkSecret, mailModule, shopConfig } from "../shop-config"

const storefrontUrl = "https://shop.example"
const backendUrl = "https://api.shop.example"

/**
 * Checkout, payments and booking: a shop that sells visits. Deposits are paid by cash or over the
 * scripted gateways of the payments app.
 */
module.exports = shopConfig({
  plugins: [
    {
      resolve: "@hanout/payments",
      options: { linkSecret, storefrontUrl, backendUrl, cod: { max_amount: 200000 } },
    },
    { resolve: "@hanout/booking", options: { linkSecret, storefrontUrl, backendUrl } },
  ],
  payments: [
    { resolve: path.join(__dirname, "../payments/scripted"), id: "scripted", options: {} },
    { resolve: path.join(__dirname, "../payments/hosted"), id: "hosted", options: {} },
  ],
  modules: [mailModule()],
})
