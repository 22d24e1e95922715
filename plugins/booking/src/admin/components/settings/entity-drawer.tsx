import { Drawer, toast } from "@medusajs/ui"
import { useState, type FormEvent, type ReactNode } from "react"
import { Refused } from "../../lib/backend"
import { bodyOf, draftOf, fieldOf, type Draft, type FieldSpec } from "../../lib/entity-form"
import { useSave } from "../../lib/queries"
import { useTexts } from "../../lib/use-texts"
import { FormFooter } from "../form-footer"
import { EntityFields } from "./entity-fields"

/** Anything of the settings that has an id. */
export type Entity = { id: string } & Readonly<Record<string, unknown>>

/** The faults of a form, ours and the server's, as sentences by field. */
export function useFaults(error: unknown) {
  const { t, word } = useTexts()
  const [missing, setMissing] = useState<ReadonlySet<string>>(new Set())
  const refused = new Map(
    Object.entries(error instanceof Refused ? error.fields : {}).map(([path, code]) => [
      fieldOf(path),
      word("faultCodes", code, t("errors.invalid")),
    ])
  )
  const errorOf = (name: string) => (missing.has(name) ? t("errors.invalid") : refused.get(name))
  return { errorOf, setMissing }
}

/**
 * The form of one thing of the settings; `extra` adds fields it cannot describe, whose values go
 * along with the others.
 */
export function EntityDrawer({
  path,
  group,
  fields,
  entity,
  extra,
  extraBody = {},
  onClose,
}: {
  path: string
  group: string
  fields: readonly FieldSpec[]
  entity: Entity | undefined
  extra?: (errorOf: (name: string) => string | undefined) => ReactNode
  extraBody?: Record<string, unknown>
  onClose: () => void
}) {
  const { t, explain } = useTexts()
  const save = useSave<unknown>(path)
  const [draft, setDraft] = useState<Draft>(() => draftOf(fields, entity))
  const { errorOf, setMissing } = useFaults(save.error)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = bodyOf(fields, draft)
    setMissing(read.ok ? new Set() : read.faults)
    if (!read.ok) return
    save.mutate(
      { id: entity?.id, body: { ...read.body, ...extraBody } },
      {
        onSuccess: () => {
          toast.success(t("settings.saved"))
          onClose()
        },
        onError: (error) => toast.error(explain(error)),
      }
    )
  }
  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <form onSubmit={submit} className="flex min-h-0 flex-1 flex-col" noValidate>
          <Drawer.Header>
            <Drawer.Title>{t(`${group}.${entity ? "edit" : "new"}`)}</Drawer.Title>
            <Drawer.Description className="sr-only">{t(`${group}.about`)}</Drawer.Description>
          </Drawer.Header>
          <Drawer.Body className="flex flex-col gap-4 overflow-y-auto">
            <EntityFields
              group={group}
              fields={fields}
              draft={draft}
              errorOf={errorOf}
              onChange={(change) => setDraft((before) => ({ ...before, ...change }))}
            />
            {extra?.(errorOf)}
          </Drawer.Body>
          <FormFooter pending={save.isPending} label={t("actions.save")} />
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
