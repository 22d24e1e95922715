import { completeCartWorkflow } from "@medusajs/medusa/core-flows"
import {
  listCompletionRules,
  registerCompletionRule,
  runCompletionRules,
  undoCompletionRules,
  unregisterCompletionRule,
  type CompletionContext,
} from "./index"

const context = (cart: Partial<CompletionContext["cart"]> = {}) =>
  ({
    cart: { id: "cart_1", currency_code: "dzd", ...cart },
    container: {},
  }) as unknown as CompletionContext

describe("completion rules", () => {
  afterEach(() => listCompletionRules().forEach(({ name }) => unregisterCompletionRule(name)))

  it("run by order, then by name, whatever the order of registration", async () => {
    const seen: string[] = []
    for (const [name, order] of [
      ["z.last", 400],
      ["b.first", 100],
      ["a.first", 100],
      ["m.middle", 300],
    ] as const) {
      registerCompletionRule({ name, order, check: () => void seen.push(name) })
    }
    await runCompletionRules("before_order", context())
    expect(seen).toEqual(["a.first", "b.first", "m.middle", "z.last"])
  })

  it("replace the rule of the same name instead of running both", async () => {
    const seen: string[] = []
    registerCompletionRule({ name: "stock", order: 300, check: () => void seen.push("old") })
    registerCompletionRule({ name: "stock", order: 300, check: () => void seen.push("new") })
    await runCompletionRules("before_order", context())
    expect(seen).toEqual(["new"])
  })

  it("stop at the first refusal and pass it on unchanged", async () => {
    const refusal = new Error("no")
    const later = jest.fn()
    registerCompletionRule({ name: "a", order: 1, check: () => Promise.reject(refusal) })
    registerCompletionRule({ name: "b", order: 2, check: later })
    await expect(runCompletionRules("before_order", context())).rejects.toBe(refusal)
    expect(later).not.toHaveBeenCalled()
  })

  it("do not run on a completed cart, so that a second complete stays a success", async () => {
    const check = jest.fn()
    registerCompletionRule({ name: "a", order: 1, check })
    await runCompletionRules("before_order", context({ completed_at: new Date() }))
    expect(check).not.toHaveBeenCalled()
  })

  it("run only in their own phase", async () => {
    const before = jest.fn()
    const after = jest.fn()
    registerCompletionRule({ name: "a", order: 1, check: before })
    registerCompletionRule({ name: "b", order: 1, phase: "after_reservation", check: after })
    await runCompletionRules("after_reservation", context())
    expect(before).not.toHaveBeenCalled()
    expect(after).toHaveBeenCalledTimes(1)
  })

  it("give back what they claimed when a later one refuses, the last first", async () => {
    const seen: string[] = []
    const claiming = (name: string, order: number) => ({
      name,
      order,
      phase: "after_reservation" as const,
      check: () => void seen.push(`+${name}`),
      undo: async () => void seen.push(`-${name}`),
    })
    registerCompletionRule(claiming("a", 1))
    registerCompletionRule(claiming("b", 2))
    registerCompletionRule({
      ...claiming("c", 3),
      check: () => Promise.reject(new Error("taken")),
    })
    await expect(runCompletionRules("after_reservation", context())).rejects.toThrow("taken")
    expect(seen).toEqual(["+a", "+b", "-b", "-a"])
  })

  it("give back one after the other, although one of them fails", async () => {
    const undone: string[] = []
    const error = jest.fn()
    const rule = { order: 1, check: () => {} }
    registerCompletionRule({ ...rule, name: "a", undo: async () => void undone.push("a") })
    registerCompletionRule({ ...rule, name: "b", undo: () => Promise.reject(new Error("down")) })
    const container = { resolve: () => ({ error }) }
    await undoCompletionRules("before_order", { ...context(), container } as never)
    expect(undone).toEqual(["a"])
    expect(error).toHaveBeenCalledWith(expect.stringContaining("Rule b"))
  })

  it("refuse a nameless rule", () => {
    expect(() => registerCompletionRule({ name: " ", order: 1, check: () => {} })).toThrow(
      TypeError
    )
  })

  it("take core's hook once: a second handler would be refused by core", () => {
    registerCompletionRule({ name: "a", order: 1, check: () => {} })
    registerCompletionRule({ name: "b", order: 2, check: () => {} })
    expect(() => completeCartWorkflow.hooks.validate(() => {})).toThrow(/multiple hook handlers/)
  })

  it("are one list for two copies of the package", () => {
    registerCompletionRule({ name: "a", order: 1, check: () => {} })
    jest.isolateModules(() => {
      const copy = jest.requireActual<typeof import("./rules")>("./rules")
      expect(copy.listCompletionRules().map(({ name }) => name)).toEqual(["a"])
    })
  })
})
