/** What a carrier is told when the merchant fulfils an order. Plain data, as Medusa hands it over. */
export type CarrierParcel = {
  fulfillment_id: string | undefined
  order_id: string | undefined
  /** `{ mode, wilaya_code, commune_code, desk_id?, … }`: the shipping method's checked data. */
  destination: Record<string, unknown>
  items: { title: string | undefined; sku: string | undefined; quantity: number }[]
}

/** What the carrier answered. `data` is kept on the fulfilment and given back to `cancel`. */
export type CarrierShipment = {
  data: Record<string, unknown>
  label?: { tracking_number: string; tracking_url: string; label_url: string }
}

/**
 * A delivery company. Implement it, pass it to the provider as `options.carrier`, and parcels go
 * through it; everything else (prices, desks, checks) stays. `create` must give the same parcel
 * for the same `fulfillment_id`: Medusa may ask again after a failure. Throw a `MedusaError` with
 * a clear message to refuse; the fulfilment is then not made.
 */
export interface Carrier {
  /** Kept on every fulfilment as `carrier`. */
  readonly id: string
  create(parcel: CarrierParcel): Promise<CarrierShipment>
  /** Undoes `create` before the parcel has left. Throw when it is too late. */
  cancel(data: Record<string, unknown>): Promise<void>
}
