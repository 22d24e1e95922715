import { expect, test as base, type BrowserContext } from "@playwright/test"

/**
 * Every storefront test fails when a page says something on the console that it should not: an
 * error, a refused script or style (CSP), an exception nobody caught.
 */
export const test = base.extend<{ quiet: { allow: (pattern: RegExp) => void } }>({
  quiet: [
    async ({ context }, use) => {
      const allowed: RegExp[] = []
      const said = listen(context)
      await use({ allow: (pattern) => void allowed.push(pattern) })
      const faults = said.filter((line) => !allowed.some((pattern) => pattern.test(line)))
      expect(faults, "console errors and page errors").toEqual([])
    },
    { auto: true },
  ],
})

export { expect }

function listen(context: BrowserContext): string[] {
  const said: string[] = []
  context.on("console", (message) => {
    const text = message.text()
    if (message.type() === "error" || /Content.Security.Policy/i.test(text)) {
      said.push(`${message.type()}: ${text} (${message.location().url})`)
    }
  })
  context.on("weberror", (error) => said.push(`exception: ${error.error().message}`))
  return said
}
