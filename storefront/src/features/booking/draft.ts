import "server-only"
import { randomBytes } from "node:crypto"
import { dropCookie, readSealed, writeSealed } from "@/data/cookie-jar"
import { clearPhotos } from "@/data/photo-shelf"
import { COOKIES } from "@/lib/cookies"
import { fitDraft, readDraftValue, type VisitDraft } from "@/lib/booking/draft"

const DAYS = 1
/** A browser keeps at most 4 kB a cookie; base64, the seal and the name take their part. */
const LONGEST_JSON = 2800

/** The unfinished booking of this browser; a new one when there is none. */
export async function readDraft(): Promise<VisitDraft> {
  return readDraftValue(await readSealed(COOKIES.visit))
}

/** Keeps it for a day, in a cookie no script reads and nobody can change. */
export async function keepDraft(draft: VisitDraft): Promise<void> {
  const named = { ...draft, client: draft.client || randomBytes(16).toString("base64url") }
  await writeSealed(COOKIES.visit, fitDraft(named, LONGEST_JSON), { days: DAYS })
}

/**
 * Only where the visit that was just booked is managed: long enough for its page to say thank you and
 * for a deposit to be paid, short enough for a computer others use too.
 */
export async function keepBooked(
  manage: string,
  { hours = 1, order = "" }: { hours?: number; order?: string } = {}
): Promise<void> {
  const { client } = await readDraft()
  const booked = readDraftValue({ client, manage, order })
  await writeSealed(COOKIES.visit, booked, { seconds: hours * 3600 })
}

/** Changes some answers and keeps the rest. */
export async function patchDraft(change: Partial<VisitDraft>): Promise<VisitDraft> {
  const draft = { ...(await readDraft()), ...change }
  await keepDraft(draft)
  return draft
}

/** Forgets it, photos included. */
export async function dropDraft(): Promise<void> {
  await clearPhotos((await readDraft()).shelf)
  await dropCookie(COOKIES.visit)
}
