import { toTrackedOrder, type TrackableOrder } from "./tracked-order"

const order: TrackableOrder = {
  id: "order_1",
  display_id: 1042,
  status: "pending",
  created_at: "2026-11-21T08:00:00.000Z",
  currency_code: "dzd",
  total: 3600,
  item_total: "3000",
  shipping_total: { valueOf: () => 600 } as unknown as number,
  items: [
    {
      title: "Unique",
      product_title: "Vanne 3 voies",
      product_id: "prod_1",
      product_handle: "vanne",
      variant_id: "variant_1",
      thumbnail: "/vanne.webp",
      quantity: 2,
      unit_price: 1500,
      total: 3000,
      detail: { return_received_quantity: 0 },
    },
    null,
  ],
  shipping_address: {
    first_name: "Amine Benali",
    last_name: "",
    phone: "+213550123456",
    metadata: { wilaya_code: "16", commune_code: "1601" },
  },
  shipping_methods: [{ data: { mode: "stop_desk", desk_name_fr: "Bab Ezzouar" } }],
  fulfillments: [
    {
      created_at: "2026-11-21T09:00:00.000Z",
      canceled_at: "2026-11-21T09:30:00.000Z",
      labels: [{ tracking_number: "OLD" }],
    },
    { created_at: "2026-11-21T10:00:00.000Z", labels: [null, { tracking_number: "YAL-42" }] },
  ],
  payment_collections: [
    { status: "authorized", payment_sessions: [{ provider_id: "pp_cod_cod" }] },
  ],
}

describe("toTrackedOrder", () => {
  it("shows what a shopper may see", () => {
    expect(toTrackedOrder(order, "1042-X", new Map([["prod_1", "صمام"]]))).toEqual({
      display_id: 1042,
      ref: "1042-X",
      placed_at: "2026-11-21T08:00:00.000Z",
      status: "confirmed",
      paid: false,
      steps: [
        { status: "pending", at: "2026-11-21T08:00:00.000Z" },
        { status: "confirmed", at: "2026-11-21T10:00:00.000Z" },
        { status: "shipped", at: null },
        { status: "delivered", at: null },
      ],
      items: [
        {
          title: "Vanne 3 voies",
          title_ar: "صمام",
          quantity: 2,
          unit_price: 1500,
          total: 3000,
          thumbnail: "/vanne.webp",
          variant_id: "variant_1",
          product_handle: "vanne",
        },
      ],
      items_total: 3000,
      shipping_total: 600,
      total: 3600,
      currency_code: "dzd",
      delivery: {
        mode: "stop_desk",
        wilaya_code: "16",
        commune_code: "1601",
        desk_name_fr: "Bab Ezzouar",
        tracking_number: "YAL-42",
      },
      payment_provider_id: "pp_cod_cod",
      contact: { name: "Amine Benali", phone_masked: "05** ** ** 56" },
    })
  })

  it("names the payment method chosen last, in whatever order the sessions come", () => {
    const sessions = [
      { provider_id: "pp_cod_cod", created_at: "2026-11-21T08:20:00.000Z" },
      { provider_id: "pp_satim_satim", created_at: "2026-11-21T08:00:00.000Z" },
    ]
    for (const payment_sessions of [sessions, [...sessions].reverse()]) {
      const changed = { ...order, payment_collections: [{ status: "awaiting", payment_sessions }] }
      expect(toTrackedOrder(changed, "r").payment_provider_id).toBe("pp_cod_cod")
    }
  })

  it("never shows the street, the landmark, the e-mail or the phone", () => {
    const address = {
      ...order.shipping_address,
      address_1: "12 rue Didouche Mourad",
      metadata: { ...order.shipping_address?.metadata, landmark: "mosquée" },
    }
    const shown = JSON.stringify(
      toTrackedOrder(
        { ...order, email: "a@b.dz", shipping_address: address } as TrackableOrder,
        "r"
      )
    )
    expect(shown).not.toMatch(/Didouche|mosquée|a@b\.dz|550123456/)
  })

  it("shows an order made by hand, with nothing of ours on it", () => {
    const bare: TrackableOrder = {
      id: "order_2",
      display_id: 7,
      status: "pending",
      created_at: "2026-11-21T08:00:00.000Z",
      currency_code: "dzd",
      total: 0,
      item_total: 0,
      shipping_total: 0,
    }
    expect(toTrackedOrder(bare, "7-X")).toMatchObject({
      status: "pending",
      items: [],
      delivery: { mode: null, wilaya_code: null, commune_code: null },
      payment_provider_id: null,
      contact: { name: "", phone_masked: "**" },
    })
  })

  it("is returned when every unit came back", () => {
    const back = { ...order.items?.[0], detail: { return_received_quantity: 2 } }
    const returned = { ...order, items: [back] } as TrackableOrder
    expect(toTrackedOrder(returned, "r").status).toBe("returned")
  })
})
