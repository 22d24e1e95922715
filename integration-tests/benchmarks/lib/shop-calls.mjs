/**
 * The calls a shop lives on, spoken to Medusa's Store API over HTTP.
 *
 * @typedef {{ url: string, key: string, region: string, handles: string[], variants: string[], shippingOption?: string, paymentProvider: string, shippingData?: Record<string, unknown> }} Shop
 */

let turn = 0
/** @template T @param {T[]} list @returns {T} one after the other, so that no variant gets an easier share */
function next(list) {
  const item = list[turn++ % list.length]
  if (item === undefined) throw new Error("nothing to choose from")
  return item
}

/** @param {Shop} shop @param {string} path @param {unknown} [body] @returns {Promise<any>} */
export async function call(shop, path, body) {
  const answer = await fetch(shop.url + path, {
    method: body === undefined ? "GET" : "POST",
    headers: { "x-publishable-api-key": shop.key, "content-type": "application/json" },
    body: body === undefined ? undefined : JSON.stringify(body),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${text.slice(0, 300)}`)
  return text ? JSON.parse(text) : null
}

const ADDRESS = {
  first_name: "Amine Benali",
  last_name: "",
  address_1: "12 rue Didouche Mourad",
  city: "Sidi M'Hamed",
  postal_code: "",
  country_code: "dz",
  province: "dz-16",
  phone: "+213550123456",
  metadata: { wilaya_code: "16", commune_code: "1602" },
}

const LIST_FIELDS = "id,title,handle,thumbnail,*variants.calculated_price"

/** @param {Shop} shop */
export const listProducts = (shop) =>
  call(shop, `/store/products?limit=24&region_id=${shop.region}&fields=${LIST_FIELDS}`)

/** @param {Shop} shop */
export const readProduct = (shop) =>
  call(shop, `/store/products?handle=${next(shop.handles)}&region_id=${shop.region}`)

/** @param {Shop} shop */
export const listCatalogue = (shop) => call(shop, "/store/catalog?locale=fr&limit=24")

/** A guest's checkout, one line, by the six calls of the Store API. @param {Shop} shop */
export async function checkoutInSixCalls(shop) {
  const { cart } = await call(shop, "/store/carts", {
    region_id: shop.region,
    email: "bench@example.com",
    shipping_address: ADDRESS,
    items: [{ variant_id: next(shop.variants), quantity: 1 }],
  })
  const { shipping_options } = await call(shop, `/store/shipping-options?cart_id=${cart.id}`)
  await call(shop, `/store/carts/${cart.id}/shipping-methods`, {
    option_id: shop.shippingOption ?? shipping_options[0].id,
    data: shop.shippingData ?? {},
  })
  const { payment_collection } = await call(shop, "/store/payment-collections", {
    cart_id: cart.id,
  })
  await call(shop, `/store/payment-collections/${payment_collection.id}/payment-sessions`, {
    provider_id: shop.paymentProvider,
  })
  const done = await call(shop, `/store/carts/${cart.id}/complete`, {})
  if (done.type !== "order") throw new Error(`no order: ${JSON.stringify(done).slice(0, 300)}`)
}

/** A cart with one part. @param {Shop} shop @returns {Promise<string>} its id */
export async function cartOfOnePart(shop) {
  const { cart } = await call(shop, "/store/carts", {
    region_id: shop.region,
    items: [{ variant_id: next(shop.variants), quantity: 1 }],
  })
  return cart.id
}

/**
 * Asks what delivery costs and orders. @param {Shop} shop @param {string} cart
 * @param {string} provider way to pay @param {string} phone @returns {Promise<{ id: string, ref: string }>}
 */
export async function placeCart(shop, cart, provider, phone) {
  const quote = await call(shop, `/store/checkout/${cart}/quote`, {
    delivery: { wilaya_code: "16", commune_code: "1602" },
  })
  const done = await call(shop, `/store/checkout/${cart}/place`, {
    contact: { name: ADDRESS.first_name, phone },
    delivery: {
      mode: "home",
      wilaya_code: "16",
      commune_code: "1602",
      address: ADDRESS.address_1,
    },
    payment_provider_id: provider,
    terms: { accepted: true, version: "2026-11" },
    expected_total: quote.totals.home,
    locale: "fr",
  })
  if (!done.order?.id) throw new Error(`no order: ${JSON.stringify(done).slice(0, 300)}`)
  return done.order
}

/** The same purchase the way the storefront makes it: a cart, then one call. @param {Shop} shop */
export async function checkoutInOneCall(shop) {
  await placeCart(shop, await cartOfOnePart(shop), shop.paymentProvider, "0550123456")
}
