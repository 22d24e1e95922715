"use server"

import { isWilayaCode } from "@hanout/algeria/wilayas"
import { cookies } from "next/headers"
import { z } from "zod"
import { COOKIES, cookieOptions } from "@/lib/cookies"

const formSchema = z.object({ wilaya: z.string().refine(isWilayaCode) })

/**
 * Remembers which wilaya to show delivery prices for. Form field `wilaya`, "01" to "69"; anything
 * else is ignored.
 */
export async function rememberWilaya(form: FormData): Promise<void> {
  const parsed = formSchema.safeParse({ wilaya: form.get("wilaya") })
  if (parsed.success) {
    const jar = await cookies()
    jar.set(COOKIES.wilaya, parsed.data.wilaya, cookieOptions(180))
  }
}
