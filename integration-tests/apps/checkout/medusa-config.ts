import { shopConfig } from "../shop-config"

/**
 * A bare Medusa with nothing but `checkout` and `payments`: proves that the two work without the
 * rest of the house, over flat shipping options that carry `data.mode`.
 */
module.exports = shopConfig({
  plugins: [{ resolve: "@hanout/payments", options: { cod: { max_amount: 200000 } } }],
})
