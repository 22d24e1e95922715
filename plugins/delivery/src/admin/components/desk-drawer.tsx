import { WILAYAS } from "@hanout/algeria/wilayas"
import { Button, Drawer, Hint, Input, Label, Select, Switch, toast } from "@medusajs/ui"
import { useId, useState, type FormEvent, type ReactNode } from "react"
import type { AdminDesk } from "../../types/http"
import { Refused } from "../lib/backend"
import { bothNames } from "../lib/places"
import { useCommunes, useSaveDesk, type DeskForm } from "../lib/queries"
import { useTexts } from "../lib/use-texts"
import { toastRefusal } from "./refusal-toast"

const EMPTY: DeskForm = {
  wilaya_code: "",
  commune_code: "",
  name_fr: "",
  name_ar: "",
  address_fr: "",
  address_ar: "",
  phone: null,
  active: true,
}

/** Text fields in the order they are filled, and how each is written. */
const TEXT_FIELDS = [
  { name: "name_fr", dir: "ltr" },
  { name: "name_ar", dir: "rtl" },
  { name: "address_fr", dir: "ltr" },
  { name: "address_ar", dir: "rtl" },
  { name: "phone", dir: "ltr" },
] as const

function Field({
  id,
  label,
  error,
  children,
}: Record<"id" | "label", string> & {
  error: string | undefined
  children: ReactNode
}) {
  return (
    <div className="flex flex-col gap-1">
      <Label htmlFor={id} size="small" weight="plus">
        {label}
      </Label>
      {children}
      {error && (
        <Hint id={`${id}-error`} variant="error">
          {error}
        </Hint>
      )}
    </div>
  )
}

/** The form of a desk: a new one without `desk`, else that one. Mount it anew for each opening. */
export function DeskDrawer({
  desk,
  onClose,
}: {
  desk: AdminDesk | undefined
  onClose: () => void
}) {
  const { t, explain, language, direction } = useTexts()
  const id = useId()
  const [form, setForm] = useState<DeskForm>(desk ?? EMPTY)
  const save = useSaveDesk(desk?.id)
  const communes = useCommunes(form.wilaya_code)
  const set = (change: Partial<DeskForm>) => setForm((before) => ({ ...before, ...change }))
  const fields = save.error instanceof Refused ? save.error.fields : {}
  const errorOf = (name: string) => (fields[name] ? explain(fields[name]) : undefined)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const { wilaya_code, commune_code, name_fr, name_ar, address_fr, address_ar, phone, active } =
      form
    save.mutate(
      { wilaya_code, commune_code, name_fr, name_ar, address_fr, address_ar, phone, active },
      {
        onSuccess: () => {
          toast.success(t("desks.saved"))
          onClose()
        },
        onError: (error) => toastRefusal(error, explain),
      }
    )
  }

  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <form onSubmit={submit} className="flex min-h-0 flex-1 flex-col">
          <Drawer.Header>
            <Drawer.Title>{t(desk ? "desks.edit" : "desks.new")}</Drawer.Title>
            <Drawer.Description className="sr-only">{t("desks.hint")}</Drawer.Description>
          </Drawer.Header>
          <Drawer.Body className="flex flex-col gap-4 overflow-y-auto">
            <Field id={`${id}-wilaya`} label={t("desks.wilaya")} error={errorOf("wilaya_code")}>
              <Select
                dir={direction}
                value={form.wilaya_code}
                onValueChange={(wilaya_code) => set({ wilaya_code, commune_code: "" })}
              >
                <Select.Trigger id={`${id}-wilaya`}>
                  <Select.Value placeholder={t("desks.choose")} />
                </Select.Trigger>
                <Select.Content>
                  {WILAYAS.map((wilaya) => (
                    <Select.Item key={wilaya.code} value={wilaya.code}>
                      {wilaya.code} {bothNames(wilaya, language)[0]}
                    </Select.Item>
                  ))}
                </Select.Content>
              </Select>
            </Field>
            <Field id={`${id}-commune`} label={t("desks.commune")} error={errorOf("commune_code")}>
              <Select
                dir={direction}
                value={form.commune_code}
                disabled={form.wilaya_code === ""}
                onValueChange={(commune_code) => set({ commune_code })}
              >
                <Select.Trigger id={`${id}-commune`}>
                  <Select.Value placeholder={t("desks.choose")} />
                </Select.Trigger>
                <Select.Content>
                  {(communes.data?.communes ?? []).map((commune) => (
                    <Select.Item key={commune.code} value={commune.code}>
                      {bothNames(commune, language)[0]}
                    </Select.Item>
                  ))}
                </Select.Content>
              </Select>
            </Field>
            {TEXT_FIELDS.map(({ name, dir }) => (
              <Field
                key={name}
                id={`${id}-${name}`}
                label={t(`desks.${name}`)}
                error={errorOf(name)}
              >
                <Input
                  id={`${id}-${name}`}
                  dir={dir}
                  type={name === "phone" ? "tel" : "text"}
                  autoComplete="off"
                  value={form[name] ?? ""}
                  aria-invalid={fields[name] !== undefined}
                  aria-describedby={fields[name] && `${id}-${name}-error`}
                  onChange={({ target }) =>
                    set({ [name]: name === "phone" && !target.value ? null : target.value })
                  }
                />
              </Field>
            ))}
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
                {t("desks.active")}
              </Label>
            </div>
          </Drawer.Body>
          {/* The library spaces these by a left margin, which Arabic turns into none. */}
          <Drawer.Footer className="gap-x-2 space-x-0">
            <Drawer.Close asChild>
              <Button size="small" variant="secondary">
                {t("actions.cancel")}
              </Button>
            </Drawer.Close>
            <Button type="submit" size="small" isLoading={save.isPending}>
              {t("actions.save")}
            </Button>
          </Drawer.Footer>
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
