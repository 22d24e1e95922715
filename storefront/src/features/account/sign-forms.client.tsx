"use client"

import type { Locale } from "@/lib/i18n/locales"
import { TextField } from "@/ui/field"
import { signIn, signUp, type AccountState } from "./actions"
import { FormMessage, Submit, useAccountForm } from "./form-parts.client"

type Words = Record<"email" | "password" | "submit" | "submitting", string>
type Props = { locale: Locale; next: string; labels: Words; answer: AccountState | undefined }

const hidden = ({ locale, next }: Props) => (
  <>
    <input type="hidden" name="locale" value={locale} />
    <input type="hidden" name="next" value={next} />
  </>
)

/** E-mail and password. Managers and paste are welcome: no puzzle, no confirmation box. */
export function SignInForm(props: Props) {
  const { labels } = props
  const { state, pending, form } = useAccountForm(signIn, props.answer)
  return (
    <form {...form} className="grid gap-4">
      {hidden(props)}
      <FormMessage state={state} prefix="in" />
      <TextField
        id="in-email"
        name="email"
        type="email"
        autoComplete="username"
        dir="ltr"
        required
        label={labels.email}
        error={state.errors.email}
        defaultValue={state.values.email}
        className="rtl:text-end"
      />
      <TextField
        id="in-password"
        name="password"
        type="password"
        autoComplete="current-password"
        dir="ltr"
        required
        label={labels.password}
        error={state.errors.password}
        className="rtl:text-end"
      />
      <Submit pending={pending} label={labels.submit} busy={labels.submitting} />
    </form>
  )
}

/** A new account: the least that makes one. */
export function SignUpForm(
  props: Props & {
    labels: Words & Record<"name" | "phone" | "optional" | "passwordHint", string>
  }
) {
  const { labels } = props
  const { state, pending, form } = useAccountForm(signUp, props.answer)
  const { errors, values } = state
  return (
    <form {...form} className="grid gap-4">
      {hidden(props)}
      <FormMessage state={state} prefix="up" />
      <TextField
        id="up-name"
        name="name"
        dir="auto"
        autoComplete="name"
        required
        maxLength={120}
        label={labels.name}
        error={errors.name}
        defaultValue={values.name}
      />
      <TextField
        id="up-phone"
        name="phone"
        type="tel"
        inputMode="tel"
        autoComplete="tel"
        dir="ltr"
        maxLength={40}
        label={labels.phone}
        optional={labels.optional}
        error={errors.phone}
        defaultValue={values.phone}
        className="tnum rtl:text-end"
      />
      <TextField
        id="up-email"
        name="email"
        type="email"
        autoComplete="username"
        dir="ltr"
        required
        label={labels.email}
        error={errors.email}
        defaultValue={values.email}
        className="rtl:text-end"
      />
      <TextField
        id="up-password"
        name="password"
        type="password"
        autoComplete="new-password"
        dir="ltr"
        required
        minLength={8}
        maxLength={128}
        label={labels.password}
        hint={labels.passwordHint}
        error={errors.password}
        className="rtl:text-end"
      />
      <Submit pending={pending} label={labels.submit} busy={labels.submitting} />
    </form>
  )
}
