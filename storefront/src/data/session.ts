import "server-only"
import { cookies } from "next/headers"
import { COOKIES } from "@/lib/cookies"

/** The signed-in customer's token, from a cookie no script can read; undefined for a guest. */
export async function sessionToken(): Promise<string | undefined> {
  return (await cookies()).get(COOKIES.session)?.value || undefined
}
