"use client"

import type { Locale } from "@/lib/i18n/locales"
import { TextField } from "@/ui/field"
import { saveProfile, type AccountState } from "./actions"
import { FormMessage, Submit, useAccountForm } from "./form-parts.client"

/** Name and phone; the e-mail is shown but is the sign-in name. */
export function ProfileForm({
  locale,
  profile,
  answer,
  labels,
}: {
  locale: Locale
  profile: { name: string; phone: string; email: string }
  answer: AccountState | undefined
  labels: Record<"name" | "phone" | "optional" | "email" | "emailFixed" | "save" | "saving", string>
}) {
  const { state, pending, form } = useAccountForm(saveProfile, answer)
  const { errors, values } = state
  return (
    <form {...form} className="grid max-w-md gap-4">
      <input type="hidden" name="locale" value={locale} />
      <FormMessage state={state} prefix="me" />
      <TextField
        id="me-name"
        name="name"
        dir="auto"
        autoComplete="name"
        required
        maxLength={120}
        label={labels.name}
        error={errors.name}
        defaultValue={values.name ?? profile.name}
      />
      <TextField
        id="me-phone"
        name="phone"
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        dir="ltr"
        maxLength={40}
        label={labels.phone}
        optional={labels.optional}
        error={errors.phone}
        defaultValue={values.phone ?? profile.phone}
        className="tnum rtl:text-end"
      />
      <p className="grid gap-0.5">
        <span className="font-medium">{labels.email}</span>
        <bdi dir="ltr" className="justify-self-start">
          {profile.email}
        </bdi>
        <span className="text-sm text-muted">{labels.emailFixed}</span>
      </p>
      <Submit pending={pending} label={labels.save} busy={labels.saving} />
    </form>
  )
}
