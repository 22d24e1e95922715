import { Button, Container, Heading, Table, Text, toast } from "@medusajs/ui"
import { useCallback, useMemo, useState } from "react"
import type { AdminTariff } from "../../types/http"
import { Refused } from "../lib/backend"
import { wilayasMatching } from "../lib/places"
import { useSaveTariffs } from "../lib/queries"
import {
  changedRows,
  editDraft,
  errorsByRow,
  rowKey,
  type DraftErrors,
  type TariffDraft,
} from "../lib/tariff-draft"
import { useTexts } from "../lib/use-texts"
import { EDGE } from "./edge"
import { toastRefusal } from "./refusal-toast"
import { TariffFiles } from "./tariff-files"
import { TariffRow } from "./tariff-row"
import { WilayaSearch } from "./wilaya-search"

const HEADINGS = ["wilaya", "mode", "price", "included_kg", "extra_kg_price", "days", "available"]

/** Every wilaya in both modes, found by name in either script, edited in place, saved together. */
export function TariffTable({ tariffs }: { tariffs: AdminTariff[] }) {
  const { t, explain } = useTexts()
  const [search, setSearch] = useState("")
  const [draft, setDraft] = useState<TariffDraft>({})
  const [errors, setErrors] = useState<DraftErrors>({})
  const save = useSaveTariffs()

  const shown = useMemo(() => {
    const codes = wilayasMatching(search)
    return tariffs.filter(({ wilaya_code }) => codes.has(wilaya_code))
  }, [tariffs, search])
  const onEdit = useCallback(
    (row: AdminTariff, edit: Parameters<typeof editDraft>[2]) =>
      setDraft((before) => editDraft(before, row, edit)),
    []
  )
  const changed = Object.keys(draft).length

  const submit = () => {
    const rows = changedRows(tariffs, draft)
    save.mutate(rows, {
      onSuccess: () => {
        setDraft({})
        setErrors({})
        toast.success(t("tariffs.saved"))
      },
      onError: (error) => {
        setErrors(error instanceof Refused ? errorsByRow(rows, error.fields) : {})
        toastRefusal(error, explain)
      },
    })
  }
  const reset = () => {
    setDraft({})
    setErrors({})
  }

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div className="max-w-xl">
          <Heading level="h1">{t("tariffs.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("tariffs.hint")}
          </Text>
        </div>
        <TariffFiles onImported={reset} />
      </div>
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-3">
        <WilayaSearch value={search} onChange={setSearch} />
        {changed > 0 && (
          <div className="flex items-center gap-2" role="status">
            <Text size="small">{t("tariffs.changed", { count: changed })}</Text>
            <Button size="small" variant="secondary" onClick={reset} disabled={save.isPending}>
              {t("actions.cancel")}
            </Button>
            <Button size="small" onClick={submit} isLoading={save.isPending}>
              {t("actions.save")}
            </Button>
          </div>
        )}
      </div>
      <ErrorList errors={errors} />
      {shown.length === 0 ? (
        <Text size="small" className="px-6 py-4">
          {t(tariffs.length === 0 ? "tariffs.none" : "tariffs.empty")}
        </Text>
      ) : (
        <div className="overflow-x-auto">
          <Table>
            <Table.Header>
              <Table.Row>
                {HEADINGS.map((name) => (
                  <Table.HeaderCell key={name} className="text-start" style={EDGE}>
                    {t(`tariffs.${name}`)}
                  </Table.HeaderCell>
                ))}
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {shown.map((row, at) => (
                <TariffRow
                  key={rowKey(row)}
                  row={row}
                  edit={draft[rowKey(row)]}
                  errors={errors[rowKey(row)]}
                  named={shown[at - 1]?.wilaya_code !== row.wilaya_code}
                  onEdit={onEdit}
                />
              ))}
            </Table.Body>
          </Table>
        </div>
      )}
    </Container>
  )
}

/** The refused cells in words: a red border alone says nothing to who cannot see it. */
function ErrorList({ errors }: { errors: DraftErrors }) {
  const { t, explain } = useTexts()
  const rows = Object.entries(errors)
  if (rows.length === 0) return null
  return (
    <ul role="alert" className="text-ui-fg-error flex flex-col gap-1 px-6 py-3">
      {rows.flatMap(([key, fields]) =>
        Object.entries(fields).map(([field, code]) => {
          const [wilaya, mode] = key.split(":")
          return (
            <li key={`${key}.${field}`}>
              <Text size="small">
                <bdi>{wilaya}</bdi>, {t(`mode.${mode}`)}, {t(`tariffs.${field}`)}: {explain(code)}
              </Text>
            </li>
          )
        })
      )}
    </ul>
  )
}
