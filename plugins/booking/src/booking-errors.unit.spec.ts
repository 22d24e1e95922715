import {
  BOOKING_ERRORS,
  BookingError,
  bookingErrorAnswer,
  isBookingErrorCode,
} from "./booking-errors"

describe("refusals", () => {
  it.each(Object.entries(BOOKING_ERRORS))("%s is said in three languages", (_code, { text }) => {
    expect(new Set(Object.values(text)).size).toBe(3)
    expect(text.ar).toMatch(/[\u0600-\u06ff]/)
    for (const sentence of Object.values(text)) expect(sentence.trim()).toMatch(/[.!؟?]$/)
  })

  it("details never hide the code, and a busy house asks to come back", () => {
    const error = new BookingError("try_again", { code: "other", hint: 1 })
    expect(bookingErrorAnswer(error, "en")).toMatchObject({
      status: 503,
      headers: { "retry-after": "1" },
      body: { code: "try_again", type: "unavailable", hint: 1 },
    })
  })

  it("knows its own codes only", () => {
    expect(isBookingErrorCode("slot_taken")).toBe(true)
    for (const other of ["toString", "", undefined, 7])
      expect(isBookingErrorCode(other)).toBe(false)
  })
})
