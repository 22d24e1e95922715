import { gatewayProvider } from "@hanout/payments/providers/gateway"
import { createDemoGateway, readDemoOptions } from "./gateway"

/** Payment provider `demo`; with id "demo" Medusa knows it as `pp_demo_demo`. */
export default gatewayProvider({
  id: "demo",
  readOptions: readDemoOptions,
  create: createDemoGateway,
})
