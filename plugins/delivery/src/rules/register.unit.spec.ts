import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import { errorAnswer, ERRORS, languageOf } from "../errors"
import { readProviderOptions } from "../providers/algeria/options"
import { manualCarrier } from "../carriers/manual"
import { DELIVERY_RULES } from "./delivery-rules"
import { registerDeliveryRules } from "./register"

/** A `require` that knows one package, or none. */
const loader = (found?: unknown) =>
  Object.assign(() => found, {
    resolve: () => {
      if (!found) throw new Error("Cannot find module")
      return "found"
    },
  }) as unknown as NodeJS.Require

describe("the rules of this plugin", () => {
  it("go into the shared registry when there is one", () => {
    const registered: unknown[] = []
    const where = registerDeliveryRules(
      loader({ registerCompletionRule: (rule: unknown) => registered.push(rule) })
    )
    expect(where).toBe("registry")
    expect(registered).toEqual([
      expect.objectContaining({ name: "delivery.address", order: 100 }),
      expect.objectContaining({ name: "delivery.method", order: 200 }),
    ])
  })

  it("take core's hook when there is none, and pass a completed cart", async () => {
    const hook = jest.spyOn(completeCartWorkflow.hooks, "validate").mockReturnValue(undefined)
    expect(registerDeliveryRules(loader())).toBe("hook")
    const handler = hook.mock.calls[0]?.[0] as unknown as (
      input: { cart: unknown },
      context: { container: unknown }
    ) => Promise<unknown>
    const cart = {
      id: "cart_1",
      locale: "ar",
      shipping_methods: [{ id: "m", amount: 1, data: { mode: "home", wilaya_code: "16" } }],
    }
    await expect(handler({ cart }, { container: {} })).rejects.toMatchObject({
      code: "address_required",
      message: ERRORS.address_required.text.ar,
    })
    await handler({ cart: { ...cart, completed_at: new Date() } }, { container: {} })
    hook.mockRestore()
  })

  it("leave a method alone that goods left behind when they were taken out", async () => {
    const method = { id: "m", amount: 1, data: { mode: "home", wilaya_code: "16" } }
    const cart = { id: "c", shipping_methods: [method] }
    const [address] = DELIVERY_RULES
    const check = (items: { requires_shipping: boolean }[]) =>
      address?.check({ cart: { ...cart, items }, container: {} as never })
    expect(() => check([{ requires_shipping: false }])).not.toThrow()
    expect(() => check([{ requires_shipping: false }, { requires_shipping: true }])).toThrow(
      expect.objectContaining({ code: "address_required" })
    )
  })

  it("leave carts of other providers alone", async () => {
    for (const rule of DELIVERY_RULES) {
      await rule.check({
        cart: { id: "c", shipping_methods: [{ id: "m", amount: 1, data: {} }] },
        container: {} as never,
      })
    }
  })
})

describe("errors", () => {
  it("are written in the three languages and told in the caller's", () => {
    for (const { text } of Object.values(ERRORS)) {
      expect(text.ar).toMatch(/[\u0600-\u06ff]/)
      expect(new Set([text.fr, text.ar, text.en]).size).toBe(3)
    }
    expect(languageOf("de-DE, ar-DZ;q=0.9")).toBe("ar")
    expect(languageOf(undefined)).toBe("fr")
    expect(errorAnswer("desk_not_found", "en", { a: 1 })).toMatchObject({
      status: 404,
      body: { a: 1, code: "desk_not_found", type: "not_found" },
    })
  })
})

describe("provider options", () => {
  it("take a carrier, or nothing", () => {
    expect(readProviderOptions(undefined)).toEqual({})
    expect(readProviderOptions({ carrier: manualCarrier })).toEqual({ carrier: manualCarrier })
  })
  it("list every bad key at once", () => {
    expect(() => readProviderOptions({ carrier: { id: "x" }, token: 1 })).toThrow(
      /carrier: must be an object.*token/
    )
  })
})
