import { Button, Drawer, Input, Label, Select, Switch, Text, toast } from "@medusajs/ui"
import { useId, useRef, useState, type FormEvent } from "react"
import {
  ACCOUNT_FIELDS,
  accountForm,
  accountRequest,
  checkCcp,
  checkRip,
  type AccountForm,
  type NumberCheck,
} from "../lib/account-form"
import { Refused } from "../lib/backend"
import { useDeleteQr, useSaveAccount } from "../lib/offline-queries"
import type { AccountKind, TransferAccount } from "../lib/types"
import { useTexts } from "../lib/use-texts"
import { Field } from "./field"
import { FormFooter } from "./form-footer"

const KINDS: readonly AccountKind[] = ["ccp", "rip", "baridimob", "bank"]
const QR_SIZE = { width: "8rem", height: "8rem", objectFit: "contain" } as const

/** An account of the merchant: a new one without `account`, else that one. */
export function AccountDrawer({
  account,
  onClose,
}: {
  account: TransferAccount | undefined
  onClose: () => void
}) {
  const { t, word, explain, direction } = useTexts()
  const id = useId()
  // A new account whose picture was refused is saved: what follows changes that one.
  const [saved, setSaved] = useState(account)
  const save = useSaveAccount(saved?.id)
  const deleteQr = useDeleteQr()
  const [form, setForm] = useState<AccountForm>(() => accountForm(account))
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const file = useRef<HTMLInputElement>(null)
  const [qr, setQr] = useState<File>()
  const [hasQr, setHasQr] = useState(Boolean(account?.qr_url))
  const set = (change: Partial<AccountForm>) => setForm((before) => ({ ...before, ...change }))
  const leave = (name: string) => setLeft((before) => new Set([...before, name]))
  const fields = save.error instanceof Refused ? save.error.fields : {}
  const faultText = (code: string) => word("account.faults", code, t("account.faults.unknown"))
  const checks: Partial<Record<"rip" | "ccp", NumberCheck>> = {
    rip: checkRip(form.rip, form.kind),
    ccp: checkCcp(form.ccp),
  }

  /** The server's word first; ours once the field was left, or something is missing. */
  const errorOf = (name: "holder" | "rip" | "ccp" | "bank") => {
    const refused = fields[name]
    if (refused) return faultText(refused)
    if (!left.has(name)) return undefined
    if (name !== "bank" && form[name].trim() === "") return t("errors.required")
    const check = name === "rip" || name === "ccp" ? checks[name] : undefined
    return check?.state === "fault" ? faultText(check.code) : undefined
  }
  const hintOf = (name: "rip" | "ccp" | "bank") => {
    const check = name === "bank" ? undefined : checks[name]
    if (check?.state !== "valid") return t(`account.hints.${name}`)
    return t("account.valid", {
      display: [check.display, check.bank_name].filter(Boolean).join(" · "),
    })
  }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const numbers = ACCOUNT_FIELDS[form.kind].filter((name) => name !== "bank")
    setLeft(new Set(["holder", ...numbers]))
    const valid = numbers.every((name) => checks[name]?.state === "valid")
    if (!valid || form.holder.trim() === "") return
    save.mutate(
      { form: accountRequest(form), qr },
      {
        onSuccess: (answer) => {
          toast.success(t("account.saved"))
          if (answer.refused === undefined) return onClose()
          setSaved(answer.account)
          setQr(undefined)
          toast.error(explain(answer.refused))
        },
        onError: (error) => toast.error(explain(error)),
      }
    )
  }

  const removeQr = () => {
    setQr(undefined)
    if (!saved || !hasQr) return
    deleteQr.mutate(saved.id, {
      onSuccess: () => setHasQr(false),
      onError: (error) => toast.error(explain(error)),
    })
  }

  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <form onSubmit={submit} className="flex min-h-0 flex-1 flex-col" noValidate>
          <Drawer.Header>
            <Drawer.Title>{t(account ? "account.edit" : "account.new")}</Drawer.Title>
            <Drawer.Description>{t("account.hint")}</Drawer.Description>
          </Drawer.Header>
          <Drawer.Body className="flex flex-col gap-4 overflow-y-auto">
            <Field id={`${id}-kind`} label={t("account.kind")}>
              <Select
                dir={direction}
                value={form.kind}
                onValueChange={(value) => {
                  const kind = KINDS.find((one) => one === value)
                  if (kind) set({ kind })
                }}
              >
                <Select.Trigger id={`${id}-kind`}>
                  <Select.Value />
                </Select.Trigger>
                <Select.Content>
                  {KINDS.map((kind) => (
                    <Select.Item key={kind} value={kind}>
                      {t(`account.kinds.${kind}`)}
                    </Select.Item>
                  ))}
                </Select.Content>
              </Select>
            </Field>
            <Field
              id={`${id}-holder`}
              label={t("account.holder")}
              hint={t("account.hints.holder")}
              error={errorOf("holder")}
            >
              <Input
                id={`${id}-holder`}
                autoComplete="off"
                maxLength={100}
                value={form.holder}
                aria-invalid={errorOf("holder") !== undefined}
                aria-describedby={`${id}-holder-hint`}
                onBlur={() => leave("holder")}
                onChange={(event) => set({ holder: event.target.value })}
              />
            </Field>
            {ACCOUNT_FIELDS[form.kind].map((name) => (
              <Field
                key={name}
                id={`${id}-${name}`}
                label={t(`account.${name}`)}
                hint={hintOf(name)}
                error={errorOf(name)}
              >
                <Input
                  id={`${id}-${name}`}
                  dir={name === "bank" ? "auto" : "ltr"}
                  autoComplete="off"
                  maxLength={60}
                  value={form[name]}
                  aria-invalid={errorOf(name) !== undefined}
                  aria-describedby={`${id}-${name}-hint`}
                  onBlur={() => leave(name)}
                  onChange={(event) => set({ [name]: event.target.value })}
                />
              </Field>
            ))}
            <Field id={`${id}-qr`} label={t("account.qr")} hint={t("account.hints.qr")}>
              {hasQr && !qr && saved?.qr_url && (
                <img src={saved.qr_url} alt={t("account.qrAlt")} style={QR_SIZE} />
              )}
              <input
                ref={file}
                type="file"
                accept="image/png,image/jpeg,image/webp"
                hidden
                onChange={(event) => setQr(event.target.files?.[0])}
              />
              <div className="flex flex-wrap items-center gap-2">
                {/* The browser's own control speaks the browser's language, not the admin's. */}
                <Button
                  id={`${id}-qr`}
                  type="button"
                  size="small"
                  variant="secondary"
                  aria-describedby={`${id}-qr-hint`}
                  onClick={() => file.current?.click()}
                >
                  {t("account.chooseQr")}
                </Button>
                {qr && (
                  <Text size="small">
                    <bdi>{qr.name}</bdi>
                  </Text>
                )}
                {hasQr && (
                  <Button
                    type="button"
                    size="small"
                    variant="transparent"
                    isLoading={deleteQr.isPending}
                    onClick={removeQr}
                  >
                    {t("account.removeQr")}
                  </Button>
                )}
              </div>
            </Field>
            <div className="flex items-center gap-2">
              {/* The knob slides by a physical transform: it must not be mirrored. */}
              <div dir="ltr" className="flex">
                <Switch
                  id={`${id}-active`}
                  checked={form.active}
                  onCheckedChange={(active) => set({ active })}
                />
              </div>
              <Label htmlFor={`${id}-active`} size="small">
                {t("account.active")}
              </Label>
            </div>
          </Drawer.Body>
          <FormFooter pending={save.isPending} label={t("actions.save")} />
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
