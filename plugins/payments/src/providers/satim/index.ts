import { createSatimGateway } from "../../gateways/satim"
import { readSatimOptions } from "../../gateways/satim/options"
import { gatewayProvider } from "../gateway"

/** Payment provider `satim`; with id "satim" Medusa knows it as `pp_satim_satim`. */
export default gatewayProvider({
  id: "satim",
  readOptions: readSatimOptions,
  create: createSatimGateway,
})
