import { Button, Drawer, Text, toast } from "@medusajs/ui"
import { useRef, useState, type ChangeEvent } from "react"
import { callBackend, Refused, type FileProblem } from "../lib/backend"
import { useImportTariffs } from "../lib/queries"
import { useTexts } from "../lib/use-texts"
import { toastRefusal } from "./refusal-toast"

/** Hands the browser a file to keep. */
function download(file: Blob, name: string) {
  const url = URL.createObjectURL(file)
  const link = document.createElement("a")
  link.href = url
  link.download = name
  link.click()
  URL.revokeObjectURL(url)
}

/** The table out to a spreadsheet and back; a refused file lists what to correct, line by line. */
export function TariffFiles({ onImported }: { onImported: () => void }) {
  const { t, explain } = useTexts()
  const input = useRef<HTMLInputElement>(null)
  const [problems, setProblems] = useState<FileProblem[]>([])
  const send = useImportTariffs()

  const onFile = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? []
    if (!file) return
    const csv = await file.text()
    // So that the corrected file, of the same name, can be chosen again.
    target.value = ""
    send.mutate(csv, {
      onSuccess: ({ imported }) => {
        onImported()
        toast.success(t("tariffs.imported", { count: imported }))
      },
      onError: (error) => {
        if (error instanceof Refused && error.problems.length > 0) setProblems(error.problems)
        else toastRefusal(error, explain)
      },
    })
  }
  const onExport = () =>
    callBackend("tariffs/export")
      .then((response) => response.blob())
      .then((file) => download(file, "delivery-tariffs.csv"))
      .catch((error: unknown) => toastRefusal(error, explain))

  return (
    <div className="flex items-center gap-2">
      <input
        ref={input}
        type="file"
        accept=".csv,text/csv"
        className="hidden"
        aria-label={t("actions.import")}
        onChange={(event) => void onFile(event)}
      />
      <Button
        size="small"
        variant="secondary"
        isLoading={send.isPending}
        onClick={() => input.current?.click()}
      >
        {t("actions.import")}
      </Button>
      <Button size="small" variant="secondary" onClick={() => void onExport()}>
        {t("actions.export")}
      </Button>
      <Drawer open={problems.length > 0} onOpenChange={(open) => !open && setProblems([])}>
        <Drawer.Content>
          <Drawer.Header>
            <Drawer.Title>{t("file.title")}</Drawer.Title>
            <Drawer.Description>{t("file.hint")}</Drawer.Description>
          </Drawer.Header>
          <Drawer.Body className="overflow-y-auto">
            <ul className="flex flex-col gap-2">
              {problems.map(({ line, column, code, value }) => (
                <li key={`${line}.${column}.${code}`}>
                  <Text size="small" weight="plus">
                    {t("file.line", { line })}
                    {column && (
                      <>
                        {" · "}
                        <bdi>{column}</bdi>
                      </>
                    )}
                  </Text>
                  <Text size="small" className="text-ui-fg-subtle">
                    {explain(code)} {value && <bdi>“{value}”</bdi>}
                  </Text>
                </li>
              ))}
            </ul>
          </Drawer.Body>
        </Drawer.Content>
      </Drawer>
    </div>
  )
}
