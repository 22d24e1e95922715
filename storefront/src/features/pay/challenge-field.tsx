import { randomInt } from "node:crypto"
import { requestTime } from "@/data/clock"
import { secret } from "@/data/cookie-jar"
import { translator } from "@/i18n/translate"
import type { Locale } from "@/lib/i18n/locales"
import { makeChallenge, type ChallengeFault } from "@/lib/pay/challenge"
import { TextField } from "@/ui/field"

/** The question above the pay button, new each time the page is written. */
export async function ChallengeField({
  orderRef,
  fault,
  locale,
}: {
  orderRef: string
  fault?: ChallengeFault
  locale: Locale
}) {
  const t = translator(locale, "payment")
  const now = await requestTime()
  const { left, right, seal } = makeChallenge({ ref: orderRef, now, secret: secret() }, (below) =>
    randomInt(below)
  )
  const word = (number: number) => t(`challenge.number.${String(number) as "1"}`)
  return (
    <>
      <input type="hidden" name="seal" value={seal} />
      <TextField
        key={seal}
        id="answer"
        label={t("challenge.label", { left: word(left), right: word(right) })}
        hint={t("challenge.hint")}
        error={fault && t(`challenge.error.${fault}`)}
        inputMode="numeric"
        autoComplete="off"
        dir="ltr"
        required
        maxLength={4}
        className="max-w-32 tnum rtl:text-end"
      />
      <div className="hidden" aria-hidden="true">
        <label htmlFor="website">{t("challenge.trap")}</label>
        <input id="website" name="website" type="text" tabIndex={-1} autoComplete="off" />
      </div>
    </>
  )
}
