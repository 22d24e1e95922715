import { Button, Drawer, Input, Textarea } from "@medusajs/ui"
import { useId, useState, type FormEvent } from "react"
import { EMPTY_REPORT, readReport, type ReportDraft, type ReportFault } from "../lib/report-draft"
import type { Report } from "../lib/types"
import { useTexts } from "../lib/use-texts"
import { Field } from "./field"
import { FormFooter } from "./form-footer"
import { SignaturePad } from "./signature-pad"

/** The report that ends a visit: what was found, parts, measures, and the customer's signature. */
export function ReportForm({
  title,
  pending,
  canDraw,
  onDone,
  onClose,
}: {
  title: string
  pending: boolean
  /** Without a connection a drawing cannot be kept: the name stands for it. */
  canDraw: boolean
  onDone: (report: Report, signature: Blob | undefined) => void
  onClose: () => void
}) {
  const { t } = useTexts()
  const id = useId()
  const [draft, setDraft] = useState<ReportDraft>(EMPTY_REPORT)
  const [signature, setSignature] = useState<Blob>()
  const [faults, setFaults] = useState<ReadonlySet<ReportFault>>(new Set())
  const set = (change: Partial<ReportDraft>) => setDraft((before) => ({ ...before, ...change }))
  const errorOf = (name: ReportFault) => (faults.has(name) ? t(`report.faults.${name}`) : undefined)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const read = readReport(draft, signature !== undefined)
    setFaults(read.ok ? new Set() : read.faults)
    if (read.ok) onDone(read.report, signature)
  }
  const setPart = (index: number, change: Partial<ReportDraft["parts"][number]>) =>
    set({ parts: draft.parts.map((part, at) => (at === index ? { ...part, ...change } : part)) })

  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <form onSubmit={submit} className="flex min-h-0 flex-1 flex-col" noValidate>
          <Drawer.Header>
            <Drawer.Title>{t("report.title")}</Drawer.Title>
            <Drawer.Description>{title}</Drawer.Description>
          </Drawer.Header>
          <Drawer.Body className="flex flex-col gap-4 overflow-y-auto">
            <Field id={`${id}-findings`} label={t("report.findings")} error={errorOf("findings")}>
              <Textarea
                id={`${id}-findings`}
                rows={4}
                maxLength={2000}
                value={draft.findings}
                aria-invalid={faults.has("findings")}
                onChange={(event) => set({ findings: event.target.value })}
              />
            </Field>
            <fieldset className="flex flex-col gap-2">
              <legend className="txt-compact-small-plus">{t("report.parts")}</legend>
              {draft.parts.map((part, index) => (
                <div key={index} className="flex gap-2">
                  <div className="flex-1">
                    <Input
                      aria-label={t("report.part", { number: index + 1 })}
                      maxLength={120}
                      value={part.title}
                      onChange={(event) => setPart(index, { title: event.target.value })}
                    />
                  </div>
                  <div style={{ width: "5rem" }}>
                    <Input
                      aria-label={t("report.quantity", { number: index + 1 })}
                      inputMode="numeric"
                      dir="ltr"
                      value={part.quantity}
                      onChange={(event) => setPart(index, { quantity: event.target.value })}
                    />
                  </div>
                </div>
              ))}
              {errorOf("parts") && (
                <p role="alert" className="txt-small text-ui-fg-error">
                  {errorOf("parts")}
                </p>
              )}
              <Button
                type="button"
                size="small"
                variant="secondary"
                className="self-start"
                onClick={() => set({ parts: [...draft.parts, { title: "", quantity: "1" }] })}
              >
                {t("report.addPart")}
              </Button>
            </fieldset>
            <div className="grid grid-cols-2 gap-3">
              {(["pressure", "co"] as const).map((name) => (
                <Field
                  key={name}
                  id={`${id}-${name}`}
                  label={t(`report.${name}`)}
                  error={errorOf(name)}
                >
                  <Input
                    id={`${id}-${name}`}
                    dir="ltr"
                    inputMode="decimal"
                    value={draft[name]}
                    aria-invalid={faults.has(name)}
                    onChange={(event) => set({ [name]: event.target.value })}
                  />
                </Field>
              ))}
            </div>
            <Field id={`${id}-next`} label={t("report.next")}>
              <Input
                id={`${id}-next`}
                type="date"
                value={draft.nextMaintenance}
                onChange={(event) => set({ nextMaintenance: event.target.value })}
              />
            </Field>
            <Field
              id={`${id}-signed`}
              label={t("report.signedBy")}
              hint={canDraw ? t("report.signedHint") : t("report.signedOffline")}
              error={errorOf("signed")}
            >
              <Input
                id={`${id}-signed`}
                maxLength={100}
                value={draft.signedBy}
                aria-invalid={faults.has("signed")}
                aria-describedby={`${id}-signed-hint`}
                onChange={(event) => set({ signedBy: event.target.value })}
              />
            </Field>
            {canDraw && <SignaturePad onChange={setSignature} />}
          </Drawer.Body>
          <FormFooter pending={pending} label={t("report.send")} />
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
