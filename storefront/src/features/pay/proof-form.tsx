import { translator } from "@/i18n/translate"
import type { Locale } from "@/lib/i18n/locales"
import { Button } from "@/ui/button"
import { TextField } from "@/ui/field"

/**
 * The receipt of a transfer. A plain post to a route of ours, not a server action: those take one
 * megabyte, a photograph of a receipt is larger.
 */
export function ProofForm({ orderRef, locale }: { orderRef: string; locale: Locale }) {
  const t = translator(locale, "payment")
  const optional = translator(locale, "common")("optional")
  return (
    <form
      action={`/api/pay/proof/${orderRef}?locale=${locale}`}
      method="post"
      encType="multipart/form-data"
      className="grid gap-4"
    >
      <TextField
        id="file"
        type="file"
        label={t("proof.file")}
        hint={t("proof.fileHint")}
        accept="image/jpeg,image/png,image/webp,application/pdf"
        required
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          id="sender_name"
          dir="auto"
          label={t("proof.senderName")}
          optional={optional}
          autoComplete="name"
          maxLength={120}
        />
        <TextField
          id="sender_last4"
          label={t("proof.senderLast4")}
          optional={optional}
          inputMode="numeric"
          pattern="[0-9]{4}"
          autoComplete="off"
          maxLength={4}
          dir="ltr"
          className="tnum rtl:text-end"
        />
        <TextField
          id="transfer_number"
          label={t("proof.transferNumber")}
          optional={optional}
          autoComplete="off"
          maxLength={40}
          dir="ltr"
          className="tnum rtl:text-end"
        />
        <TextField
          id="paid_on"
          type="date"
          label={t("proof.paidOn")}
          optional={optional}
          autoComplete="off"
        />
      </div>
      <Button type="submit" className="justify-self-start">
        {t("proof.submit")}
      </Button>
      <p className="text-sm text-muted">{t("proof.private")}</p>
    </form>
  )
}
