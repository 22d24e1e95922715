export { placeOrder, type PlaceOrderRequest, type PlaceOrderResult } from "./place-order"
export type { PlacedOrder } from "./placing/read"
