import fr from "../../../messages/fr/booking.json"
import { depositNotice, noticeOf, NOTICES } from "./notices"

it("has a sentence for every notice, and no other", () => {
  expect(Object.keys(fr.notice).sort()).toEqual([...NOTICES].sort())
})

it.each([
  ["slot_taken", "slot_taken"],
  ["hold_expired", "hold_gone"],
  ["hold_not_found", "hold_gone"],
  ["too_many_photos", "photo_many"],
  ["link_expired", "link_replaced"],
  ["something_new", "refused"],
  ["constructor", "refused"],
])("%s is told as %s", (code, notice) => {
  expect(noticeOf(code)).toBe(notice)
})

it.each([
  ["order_refused", { reason: "hold_expired" }, "hold_gone"],
  ["order_refused", { reason: "deposit_alone" }, "refused"],
  ["payment_method_unavailable", {}, "payment_unavailable"],
  ["cart_completed", {}, "hold_gone"],
  ["total_changed", {}, "total_changed"],
  ["slot_taken", {}, "slot_taken"],
])("a deposit refused as %s %j is told as %s", (code, body, notice) => {
  expect(depositNotice(code, body)).toBe(notice)
})
