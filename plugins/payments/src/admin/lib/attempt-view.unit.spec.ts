import texts from "../i18n"
import { ATTEMPT_STATES, canCheck, eventText, newestFirst } from "./attempt-view"
import { queryOf } from "./backend"
import { localeOf, methodOf } from "./locale"
import type { Attempt, AttemptEvent } from "./types"
import { whatsappLink } from "./whatsapp"

describe("attempts", () => {
  it("come newest first and leave the given list alone", () => {
    const given = [{ created_at: "2026-11-20T10:00:00Z" }, { created_at: "2026-11-21T10:00:00Z" }]
    expect(newestFirst(given)[0]).toBe(given[1])
    expect(given[0]?.created_at).toBe("2026-11-20T10:00:00Z")
  })

  it("can be asked about once the gateway knows them", () => {
    expect(canCheck({ gateway_order_id: null } as Attempt)).toBe(false)
    expect(canCheck({ gateway_order_id: "abc" } as Attempt)).toBe(true)
  })

  it("say where they went, or what was done", () => {
    const event = { kind: "read", from: "registered", to: "paid" } as AttemptEvent
    expect(eventText(event)).toEqual({ group: "attempt.states", name: "paid" })
    expect(eventText({ ...event, to: "registered" })).toEqual({
      group: "attempt.events",
      name: "read",
    })
    expect(eventText({ ...event, to: null })).toEqual({ group: "attempt.events", name: "read" })
  })

  it("have a text for every state", () => {
    const { states } = texts.fr.hanoutPayments.attempt
    expect(Object.keys(states).sort()).toEqual([...ATTEMPT_STATES].sort())
  })
})

describe("small things", () => {
  it("a provider's method", () => {
    expect(methodOf("pp_satim_satim")).toBe("satim")
    expect(methodOf("pp_demo-pay_main")).toBe("demo-pay")
    expect(methodOf("manual")).toBe("manual")
  })

  it("a language of amounts for every language of the admin", () => {
    expect(["fr", "ar", "ar-DZ", "en", "de"].map(localeOf)).toEqual(["fr", "ar", "ar", "en", "fr"])
  })

  it("a query of what is there", () => {
    expect(queryOf({ q: "a b", state: "", from: undefined, offset: 0 })).toBe("?q=a+b&offset=0")
    expect(queryOf({ state: undefined })).toBe("")
  })

  it("a WhatsApp chat with its message", () => {
    expect(whatsappLink("+213661234567", "Bonjour & merci ?")).toBe(
      "https://wa.me/213661234567?text=Bonjour%20%26%20merci%20%3F"
    )
  })
})
