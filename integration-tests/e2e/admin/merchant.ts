import { test as base, type Browser, type BrowserContext, type Page } from "@playwright/test"
import { readStage } from "../stage"

const stage = readStage()

type Session = Awaited<ReturnType<BrowserContext["storageState"]>>
type Language = "fr" | "ar" | "en"

/** Opens the admin in a language, signed in, at a path below `/app`. */
export type OpenAdmin = (path: string, language?: Language) => Promise<Page>

/** The owner types e-mail and password, as anybody does; later tests take the session over. */
async function signIn(browser: Browser): Promise<Session> {
  const context = await browser.newContext({ locale: "fr-DZ" })
  const page = await context.newPage()
  await page.goto(`${stage.adminUrl}/login`)
  await page.getByRole("textbox", { name: "Email" }).fill(stage.owner.email)
  await page.getByPlaceholder("Mot de passe").fill(stage.owner.password)
  await page.getByRole("button", { name: "Continuer avec l'email" }).click()
  await page.getByRole("heading", { name: "Commandes" }).waitFor()
  const session = await context.storageState()
  await context.close()
  return session
}

/** Tests of a merchant at work: `admin` opens pages for the owner, in French unless told otherwise. */
export const test = base.extend<{ admin: OpenAdmin }, { session: Session }>({
  session: [async ({ browser }, use) => use(await signIn(browser)), { scope: "worker" }],
  admin: async ({ browser, session, viewport }, use) => {
    const contexts: BrowserContext[] = []
    await use(async (path, language = "fr") => {
      const context = await browser.newContext({
        viewport,
        storageState: session,
        acceptDownloads: true,
      })
      contexts.push(context)
      await context.addCookies([{ name: "lng", value: language, url: stage.backendUrl }])
      const page = await context.newPage()
      await page.goto(`${stage.adminUrl}${path}`)
      return page
    })
    for (const context of contexts) await context.close()
  },
})

export { expect } from "@playwright/test"
