import { Drawer, Input, Textarea, toast } from "@medusajs/ui"
import { useId, useState, type FormEvent } from "react"
import { fetchBackend, Refused } from "../lib/backend"
import { forceableReason } from "../lib/board-view"
import type { Service } from "../lib/planning-types"
import { useOne, useWrite } from "../lib/queries"
import type { BoardTechnician, Visit } from "../lib/types"
import { useTexts } from "../lib/use-texts"
import {
  EMPTY_VISIT,
  refusedFields,
  visitFaults,
  visitRequest,
  type VisitDraft,
} from "../lib/visit-draft"
import { instantOf } from "../lib/zoned"
import { Choose } from "./choose"
import { Field } from "./field"
import { FormFooter } from "./form-footer"
import { PlacePicker } from "./place-picker"
import { ReasonPrompt } from "./reason-prompt"
import { WhenPicker, type When } from "./when-picker"

const TEXT_FIELDS = [
  { name: "firstName", type: "text", dir: "auto" },
  { name: "lastName", type: "text", dir: "auto" },
  { name: "phone", type: "tel", dir: "ltr" },
  { name: "email", type: "email", dir: "ltr" },
  { name: "street", type: "text", dir: "auto" },
  { name: "landmark", type: "text", dir: "auto" },
] as const

type NewVisit = ReturnType<typeof visitRequest> & { override?: { reason: string } }

/** A visit somebody asked for by phone: staff fills it in, from a free time or any other. */
export function NewVisitDrawer({
  start,
  technicians,
  timezone,
  onClose,
  onCreated,
}: {
  start: { date: string; clock?: string; technician_id?: string }
  technicians: readonly BoardTechnician[]
  timezone: string
  onClose: () => void
  onCreated: (id: string) => void
}) {
  const { t, locale, word, explain } = useTexts(timezone)
  const id = useId()
  const services = useOne<{ services: Service[] }>("booking/services")
  const [draft, setDraft] = useState<VisitDraft>(EMPTY_VISIT)
  const [when, setWhen] = useState<When | undefined>(() => {
    // A click on the board chose the time already.
    const at = start.clock && instantOf(start.date, start.clock, timezone)
    return at ? { starts_at: at, technician_id: start.technician_id ?? null } : undefined
  })
  const [faults, setFaults] = useState<ReadonlySet<keyof VisitDraft>>(new Set())
  const [asked, setAsked] = useState<{ request: NewVisit; reason: string; sentence?: string }>()
  const create = useWrite((body: NewVisit) =>
    fetchBackend<{ visit: Visit }>("booking/visits", { method: "POST", body })
  )
  const set = (change: Partial<VisitDraft>) => setDraft((before) => ({ ...before, ...change }))
  const errorOf = (name: keyof VisitDraft) =>
    faults.has(name) ? t(draft[name].trim() ? "errors.invalid" : "errors.required") : undefined

  const send = async (request: NewVisit) => {
    try {
      const { visit } = await create.mutateAsync(request)
      toast.success(t("visit.created"))
      onClose()
      onCreated(visit.id)
    } catch (error) {
      const reason = error instanceof Refused ? forceableReason(error) : undefined
      if (reason && !request.override) {
        setAsked({
          request,
          reason,
          ...(error instanceof Refused && error.sentence ? { sentence: error.sentence } : {}),
        })
      } else {
        setAsked(undefined)
        if (error instanceof Refused) setFaults(refusedFields(error.fields))
        toast.error(t("visit.refused"), { description: explain(error) })
      }
    }
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const wrong = visitFaults(draft)
    setFaults(wrong)
    if (!when) toast.error(t("move.choose"))
    if (wrong.size === 0 && when) void send(visitRequest(draft, { ...when, locale }))
  }

  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <form onSubmit={submit} className="flex min-h-0 flex-1 flex-col" noValidate>
          <Drawer.Header>
            <Drawer.Title>{t("visit.new")}</Drawer.Title>
            <Drawer.Description>{t("visit.newHint")}</Drawer.Description>
          </Drawer.Header>
          <Drawer.Body className="flex flex-col gap-4 overflow-y-auto">
            <Field id={`${id}-service`} label={t("visit.service")} error={errorOf("service")}>
              <Choose
                id={`${id}-service`}
                value={draft.service}
                placeholder={t("actions.choose")}
                invalid={faults.has("service")}
                options={(services.data?.services ?? [])
                  .filter(({ active }) => active)
                  .map((one) => ({ value: one.id, label: one[`name_${locale}`] }))}
                onChange={(service) => set({ service })}
              />
            </Field>
            <PlacePicker
              wilaya={draft.wilaya}
              commune={draft.commune}
              error={errorOf("commune")}
              onChange={set}
            />
            <WhenPicker
              question={
                draft.service && draft.commune
                  ? { service_id: draft.service, commune: draft.commune }
                  : undefined
              }
              technicians={technicians}
              timezone={timezone}
              start={{
                ...start,
                technician_id: start.technician_id ?? "",
                typed: start.clock !== undefined,
              }}
              onChange={setWhen}
            />
            <div className="grid grid-cols-2 gap-3">
              {TEXT_FIELDS.map(({ name, type, dir }) => (
                <Field
                  key={name}
                  id={`${id}-${name}`}
                  label={t(`visit.fields.${name}`)}
                  error={errorOf(name)}
                >
                  <Input
                    id={`${id}-${name}`}
                    type={type}
                    dir={dir}
                    autoComplete="off"
                    maxLength={200}
                    value={draft[name]}
                    aria-invalid={faults.has(name)}
                    onChange={(event) => set({ [name]: event.target.value })}
                  />
                </Field>
              ))}
            </div>
            <Field id={`${id}-description`} label={t("problem.description")}>
              <Textarea
                id={`${id}-description`}
                rows={3}
                maxLength={2000}
                value={draft.description}
                onChange={(event) => set({ description: event.target.value })}
              />
            </Field>
          </Drawer.Body>
          <FormFooter pending={create.isPending} label={t("visit.create")} />
        </form>
        {asked && (
          <ReasonPrompt
            title={t("override.title")}
            description={`${word("refusals", asked.reason, asked.sentence)} ${t("override.hint")}`}
            label={t("override.why")}
            confirm={t("override.force")}
            leave={t("override.leave")}
            pending={create.isPending}
            onConfirm={(reason) => void send({ ...asked.request, override: { reason } })}
            onCancel={() => setAsked(undefined)}
          />
        )}
      </Drawer.Content>
    </Drawer>
  )
}
