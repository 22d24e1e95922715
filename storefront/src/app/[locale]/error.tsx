"use client"

import { useRouter } from "next/navigation"
import { startTransition } from "react"
import { Crash } from "@/features/layout/crash.client"

/** A page that failed, inside the shop's layout. Retrying asks the server again, then redraws. */
export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  const router = useRouter()
  const retry = () =>
    startTransition(() => {
      router.refresh()
      reset()
    })
  return <Crash digest={error.digest} retry={retry} />
}
