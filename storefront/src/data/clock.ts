import "server-only"
import { connection } from "next/server"

/** Unix seconds of this request; never a moment of the build. */
export async function requestTime(): Promise<number> {
  await connection()
  return Math.floor(Date.now() / 1000)
}
