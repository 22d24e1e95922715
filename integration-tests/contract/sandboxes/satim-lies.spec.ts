import { loadSatimSandbox, type SatimSandbox } from "../../sandboxes/load"
import { satimMerchant } from "./merchant"

let satim: SatimSandbox
let shop: ReturnType<typeof satimMerchant>

beforeAll(async () => {
  satim = await (await loadSatimSandbox()).startSatimSandbox()
  shop = satimMerchant(satim)
})
afterEach(() => satim.control.reset())
afterAll(() => satim.close())

it.each([
  ["form-url-missing", { errorCode: 0, orderId: expect.any(String) }],
  [
    "form-url-foreign-host",
    {
      errorCode: 0,
      orderId: expect.any(String),
      formUrl: expect.stringMatching(/^https:\/\/pay\.example\.net\//),
    },
  ],
  [
    "form-url-http",
    {
      errorCode: 0,
      orderId: expect.any(String),
      formUrl: expect.stringMatching(/^http:\/\/test\.satim\.dz\//),
    },
  ],
  ["order-id-missing", { errorCode: 0, formUrl: expect.any(String) }],
])("register: %s, though the order exists", async (fault, body) => {
  satim.control.fault({ fault })
  expect((await shop.call("register.do", shop.registration())).body).toEqual(body)
  expect(satim.control.orders()).toHaveLength(1)
})

it.each([
  ["amount-wrong", { Amount: 80_550, OrderStatus: 2 }],
  ["order-number-wrong", { OrderNumber: "9999999999" }],
  ["currency-wrong", { currency: "978" }],
  ["no-params", { ErrorCode: "0" }],
  ["status-as-string", { OrderStatus: "2" }],
  ["status-missing", { ErrorCode: "0" }],
  ["declined-with-resp-code-00", { OrderStatus: 6, params: { respCode: "00" } }],
  ["paid-with-refused-resp-code", { OrderStatus: 2, params: { respCode: "05" } }],
])("a paid order: %s", async (fault, look) => {
  const { orderId } = await shop.register()
  satim.control.pay(orderId)
  satim.control.fault({ fault })
  const lie = (await shop.acknowledge(orderId)).body
  expect(lie).toMatchObject(look)
  if (fault === "no-params") expect(lie).not.toHaveProperty("params")
  if (fault === "status-missing") expect(lie).not.toHaveProperty("OrderStatus")
  // The lie is told once; the order itself was never touched.
  expect((await shop.acknowledge(orderId)).body).toMatchObject({ OrderStatus: 2, Amount: 80_650 })
})

it("knows by name every lie, and no fault it cannot tell", async () => {
  expect(() => satim.control.fault({ fault: "amount-doubled" })).toThrow("No fault")
  expect(() =>
    satim.control.fault({ fault: "amount-wrong", match: { endpoint: "refund" } })
  ).toThrow("cannot hit")
})
