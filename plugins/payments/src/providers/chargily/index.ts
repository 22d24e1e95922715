import { createChargilyGateway } from "../../gateways/chargily"
import { readChargilyOptions } from "../../gateways/chargily/options"
import { gatewayProvider } from "../gateway"

/** Payment provider `chargily`; with id "chargily" Medusa knows it as `pp_chargily_chargily`. */
export default gatewayProvider({
  id: "chargily",
  readOptions: readChargilyOptions,
  create: createChargilyGateway,
})
