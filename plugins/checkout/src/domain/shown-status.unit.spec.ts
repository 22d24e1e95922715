import fc from "fast-check"
import { shownStatus, type FulfillmentFacts, type OrderFacts } from "./shown-status"

const at = (hour: number) => new Date(Date.UTC(2026, 10, 21, hour)).toISOString()
const order = (over: Partial<OrderFacts> = {}): OrderFacts => ({
  created_at: at(8),
  status: "pending",
  fulfillments: [],
  all_returned: false,
  payment_statuses: ["authorized"],
  ...over,
})
const parcel = (over: Partial<FulfillmentFacts> = {}): FulfillmentFacts => ({
  created_at: at(9),
  ...over,
})

describe("shownStatus", () => {
  it.each<[string, Partial<OrderFacts>, string]>([
    ["a received order", {}, "pending"],
    ["a prepared parcel", { fulfillments: [parcel()] }, "confirmed"],
    ["a parcel on its way", { fulfillments: [parcel({ shipped_at: at(10) })] }, "shipped"],
    [
      "the first of two parcels on its way",
      { fulfillments: [parcel(), parcel({ shipped_at: at(10) })] },
      "shipped",
    ],
    [
      "an arrived parcel",
      { fulfillments: [parcel({ shipped_at: at(10), delivered_at: at(11) })] },
      "delivered",
    ],
    [
      "one of two parcels arrived",
      { fulfillments: [parcel({ shipped_at: at(10) }), parcel({ delivered_at: at(11) })] },
      "shipped",
    ],
    [
      "a parcel handed over at the counter",
      { fulfillments: [parcel({ delivered_at: at(11) })] },
      "delivered",
    ],
    ["a cancelled parcel", { fulfillments: [parcel({ canceled_at: at(10) })] }, "pending"],
    [
      "a cancelled parcel beside an arrived one",
      { fulfillments: [parcel({ canceled_at: at(10) }), parcel({ delivered_at: at(12) })] },
      "delivered",
    ],
    ["a cancelled order", { status: "canceled", canceled_at: at(12) }, "canceled"],
    [
      "a returned order",
      { fulfillments: [parcel({ delivered_at: at(11) })], all_returned: true },
      "returned",
    ],
    [
      "a cancelled order whose goods came back",
      { status: "canceled", all_returned: true },
      "canceled",
    ],
  ])("shows %s", (_, facts, status) => {
    expect(shownStatus(order(facts)).status).toBe(status)
  })

  it("tells when each step was reached", () => {
    const parcels = [
      parcel({ shipped_at: at(11), delivered_at: at(14) }),
      parcel({ created_at: at(10), shipped_at: at(12), delivered_at: at(13) }),
    ]
    expect(shownStatus(order({ fulfillments: parcels })).steps).toEqual([
      { status: "pending", at: at(8) },
      { status: "confirmed", at: at(9) },
      { status: "shipped", at: at(11) },
      { status: "delivered", at: at(14) },
    ])
  })

  it("is paid only when the whole amount was captured", () => {
    expect(shownStatus(order()).paid).toBe(false)
    expect(shownStatus(order({ payment_statuses: ["partially_captured"] })).paid).toBe(false)
    expect(shownStatus(order({ payment_statuses: ["canceled", "completed"] })).paid).toBe(true)
  })

  it("answers for every order, and its status is always one of its steps", () => {
    const moment = fc.option(
      fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })
    )
    const facts = fc.record({
      created_at: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }),
      status: fc.constantFrom("pending", "completed", "canceled", "archived", "requires_action"),
      canceled_at: moment,
      all_returned: fc.boolean(),
      payment_statuses: fc.array(fc.constantFrom("awaiting", "authorized", "completed")),
      fulfillments: fc.array(
        fc.record({
          created_at: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }),
          shipped_at: moment,
          delivered_at: moment,
          canceled_at: moment,
        }),
        { maxLength: 4 }
      ),
    })
    fc.assert(
      fc.property(facts, (given) => {
        const { status, steps } = shownStatus(given)
        expect(steps.map((step) => step.status)).toContain(status)
      })
    )
  })
})
