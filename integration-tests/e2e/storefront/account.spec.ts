import { expect, test } from "./fixture"
import { Shopper } from "./shopper"
import { LOCALES } from "./words"

const PASSWORD = "une phrase courte"
const newEmail = () => `client-${crypto.randomUUID()}@exemple.dz`

async function signUp(shopper: Shopper, email: string): Promise<void> {
  const { account } = shopper.words
  await shopper.page.goto(shopper.path("account/sign-up"))
  await shopper.input("name").fill("Amine Benali")
  await shopper.input("phone").fill("0550 12 34 56")
  await shopper.input("email").fill(email)
  await shopper.input("password").fill(PASSWORD)
  await shopper.main.getByRole("button", { name: account.signUp.submit }).click()
  await shopper.page.waitForURL(/\/account$/)
}

for (const locale of LOCALES) {
  for (const scripts of [true, false]) {
    test.describe(`${locale}, ${scripts ? "with" : "without"} JavaScript`, () => {
      test.use({ javaScriptEnabled: scripts })

      test("sign up, sign out, fail to sign in, sign in", async ({ page, context }) => {
        const shopper = new Shopper(page, locale, scripts)
        const { account } = shopper.words
        const email = newEmail()
        await signUp(shopper, email)
        await expect(shopper.main).toContainText("Amine Benali")
        const session = (await context.cookies()).find(({ name }) => name === "__Host-session")
        expect(session).toMatchObject({ httpOnly: true, secure: true, sameSite: "Lax", path: "/" })
        expect(await page.content()).not.toContain(session?.value ?? "missing")

        await shopper.main.getByRole("button", { name: account.signOut }).click()
        await expect(shopper.main).toContainText(account.signedOut)
        const left = (await context.cookies()).map(({ name }) => name)
        expect(left).not.toContain("__Host-session")
        expect(left).not.toContain("__Host-cart")

        const tryWith = async (who: string, password: string) => {
          // A fresh page each time: the words of the last try must not answer for this one.
          await page.goto(shopper.path("account/sign-in"))
          await shopper.input("email").fill(who)
          await shopper.input("password").fill(password)
          await shopper.main.getByRole("button", { name: account.signIn.submit }).click()
        }
        await tryWith(email, "not the password")
        await expect(shopper.main).toContainText(account.signIn.wrong)
        await tryWith(newEmail(), PASSWORD)
        await expect(shopper.main).toContainText(account.signIn.wrong)
        await tryWith(email.toUpperCase(), PASSWORD)
        await page.waitForURL(/\/account$/)
      })
    })
  }
}

test("an address is saved once and fills the next order", async ({ page }) => {
  const shopper = new Shopper(page, "fr")
  const { account } = shopper.words
  await signUp(shopper, newEmail())
  await page.goto(shopper.path("account/addresses"))
  await shopper.main.getByRole("link", { name: account.addressesPage.add }).click()
  await shopper.input("wilaya").selectOption("31")
  await shopper.input("commune").selectOption("3101")
  await shopper.input("address").fill("5 boulevard de la Soummam")
  await shopper.main.getByRole("button", { name: account.addressesPage.save }).last().click()
  await expect(shopper.main).toContainText(account.addressesPage.saved)
  await expect(shopper.main).toContainText(account.addressesPage.default)

  await shopper.fillCart()
  await page.goto(shopper.path("checkout"))
  await expect(shopper.field("name")).toHaveValue("Amine Benali")
  await expect(shopper.field("wilaya")).toHaveValue("31")
  await expect(shopper.field("commune")).toHaveValue("3101")
  await shopper.chooseMode("home")
  await shopper.terms.check()
  await shopper.confirm.click()
  const { number } = await shopper.confirmation()

  await page.goto(shopper.path("account/orders"))
  await shopper.main.getByRole("link", { name: new RegExp(`nº ${number}`) }).click()
  await expect(shopper.main).toContainText(shopper.words.tracking.status.pending)

  await page.goto(shopper.path("account/addresses"))
  await shopper.main.getByRole("button", { name: /^Supprimer/ }).click()
  await expect(shopper.main).toContainText(account.addressesPage.deleted)
})

test("the cart filled before signing in is kept, and left behind when signing out", async ({
  page,
}) => {
  const shopper = new Shopper(page, "fr")
  await shopper.fillCart()
  const before = await shopper.cartId()
  await signUp(shopper, newEmail())
  expect(await shopper.cartId()).toBe(before)
  await page.goto(shopper.path("cart"))
  await expect(shopper.main.getByRole("listitem")).toHaveCount(1)
  await page.goto(shopper.path("account"))
  await shopper.main.getByRole("button", { name: shopper.words.account.signOut }).click()
  await page.waitForURL(/sign-in/)
  expect(await shopper.cartId()).toBe("")
})

test("signing in never leads to another site", async ({ page }) => {
  const shopper = new Shopper(page, "fr")
  for (const next of [
    "https://evil.example/",
    "//evil.example/fr/",
    "/\\evil.example",
    "/ar/cart",
  ]) {
    await page.goto(shopper.path(`account/sign-in?next=${encodeURIComponent(next)}`))
    await expect(shopper.main.locator("[name=next]")).toHaveValue("/fr/account")
  }
})

test("a guest sees no account page", async ({ page }) => {
  const shopper = new Shopper(page, "fr")
  for (const path of ["", "/orders", "/orders/1", "/addresses", "/profile"]) {
    await page.goto(shopper.path(`account${path}`))
    await expect(
      shopper.main.getByRole("heading", { name: shopper.words.account.signIn.title })
    ).toBeVisible()
  }
})
