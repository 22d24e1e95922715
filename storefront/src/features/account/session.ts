import "server-only"
import { cookies } from "next/headers"
import { cartIdInCookie } from "@/data/cart"
import { dropCookie } from "@/data/cookie-jar"
import { dropDraft as dropVisit } from "@/features/booking/draft"
import { storeCall, type StoreAnswer } from "@/data/store-call"
import type { SignUp } from "@/lib/account/forms"
import { COOKIES, cookieOptions } from "@/lib/cookies"

/** As long as Medusa's own tokens live. */
const SESSION_DAYS = 1

type Credentials = { email: string; password: string }
type TokenAnswer = StoreAnswer<{ token?: unknown }>

function authenticate(path: "" | "/register", { email, password }: Credentials) {
  return storeCall<{ token?: unknown }>(`/auth/customer/emailpass${path}`, {
    body: { email, password },
  })
}

function tokenOf(answer: TokenAnswer): string | undefined {
  const token = answer.ok ? answer.data.token : undefined
  return typeof token === "string" && token ? token : undefined
}

/**
 * Signs in with e-mail and password: the token goes into a cookie no script can read, and the cart
 * filled before becomes the customer's.
 * @returns false for a wrong pair, whichever half is wrong.
 * @throws BackendError
 */
export async function signInWith(credentials: Credentials): Promise<boolean> {
  const token = tokenOf(await authenticate("", credentials))
  // An identity without a customer (a sign-up cut short) may log in but is nobody here.
  if (!token || !isCustomer(token)) {
    return false
  }
  await keepSession(token)
  return true
}

/**
 * Makes the account and signs in. A sign-up that was cut short is finished; a second one with the
 * same e-mail and password just signs in.
 * @returns false when the e-mail belongs to somebody with another password.
 * @throws BackendError
 */
export async function signUpWith({ name, phone, ...credentials }: SignUp): Promise<boolean> {
  const registered = tokenOf(await authenticate("/register", credentials))
  const token = registered ?? tokenOf(await authenticate("", credentials))
  if (!token) {
    return false
  }
  if (!isCustomer(token)) {
    const created = await storeCall("/store/customers", {
      token,
      body: { email: credentials.email, first_name: name, ...(phone && { phone }) },
    })
    if (!created.ok) {
      return false
    }
  }
  return signInWith(credentials)
}

/** A customer's token carries the actor's id. Only read here; whether it is genuine Medusa decides. */
function isCustomer(token: string): boolean {
  const [, payload = ""] = token.split(".")
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"))
    return typeof claims === "object" && claims !== null && Boolean(Reflect.get(claims, "actor_id"))
  } catch {
    return false
  }
}

async function keepSession(token: string): Promise<void> {
  const jar = await cookies()
  jar.set(COOKIES.session, token, cookieOptions(SESSION_DAYS))
  const cartId = await cartIdInCookie()
  if (cartId) {
    // The cart stays usable as a guest's if this fails: no reason to refuse the sign-in.
    await storeCall(`/store/carts/${cartId}/customer`, { token, body: {} }).catch(() => undefined)
  }
}

/** Ends the session here. The next person at this screen gets a fresh cart and empty forms. */
export async function endSession(): Promise<void> {
  await dropVisit()
  for (const name of [COOKIES.session, COOKIES.cart, COOKIES.draft, COOKIES.orders]) {
    await dropCookie(name)
  }
}
