import { Input, Switch, Table, Text } from "@medusajs/ui"
import { memo } from "react"
import { getWilaya } from "@hanout/algeria/wilayas"
import type { AdminTariff } from "../../types/http"
import { bothNames } from "../lib/places"
import type { TariffDraft, TextField } from "../lib/tariff-draft"
import { useTexts } from "../lib/use-texts"
import { EDGE } from "./edge"

type Props = {
  row: AdminTariff
  edit: TariffDraft[string] | undefined
  errors: Readonly<Record<string, string>> | undefined
  /** The first row of a wilaya says its name; the second leaves the cell to it. */
  named: boolean
  onEdit: (
    row: AdminTariff,
    edit: Partial<Record<TextField, string> & { available: boolean }>
  ) => void
}

/** One editable line of the price table. Memoised: typing in one of 138 lines draws one. */
export const TariffRow = memo(function TariffRow({ row, edit, errors, named, onEdit }: Props) {
  const { t, explain, language } = useTexts()
  const wilaya = getWilaya(row.wilaya_code)
  const [own, other] = wilaya ? bothNames(wilaya, language) : [row.wilaya_code, ""]
  const mode = t(`mode.${row.mode}`)

  const field = (name: TextField, width: string) => {
    const problem = errors?.[name]
    return (
      <Input
        size="small"
        dir="ltr"
        inputMode="decimal"
        autoComplete="off"
        className={`${width} text-end tabular-nums`}
        aria-label={`${own}, ${mode}, ${t(`tariffs.${name}`)}`}
        aria-invalid={problem !== undefined}
        title={problem && explain(problem)}
        value={edit?.[name] ?? String(row[name])}
        onChange={(event) => onEdit(row, { [name]: event.target.value })}
      />
    )
  }

  return (
    <Table.Row className={edit ? "bg-ui-bg-highlight" : undefined}>
      <Table.Cell>
        {named && (
          <div className="flex flex-col py-1">
            <Text size="small" weight="plus">
              <bdi dir="ltr" className="tabular-nums">
                {row.wilaya_code}
              </bdi>{" "}
              {own}
            </Text>
            <Text size="xsmall" className="text-ui-fg-subtle">
              <bdi>{other}</bdi>
            </Text>
          </div>
        )}
      </Table.Cell>
      <Table.Cell>{mode}</Table.Cell>
      <Table.Cell>{field("price", "w-24")}</Table.Cell>
      <Table.Cell>{field("included_kg", "w-16")}</Table.Cell>
      <Table.Cell>{field("extra_kg_price", "w-20")}</Table.Cell>
      <Table.Cell>
        <div className="flex items-center gap-1">
          {field("min_days", "w-12")}
          <span aria-hidden="true">–</span>
          {field("max_days", "w-12")}
        </div>
      </Table.Cell>
      <Table.Cell style={EDGE}>
        {/* The knob of the switch slides by a physical transform: it must not be mirrored. */}
        <div dir="ltr" className="flex">
          <Switch
            size="small"
            aria-label={`${own}, ${mode}, ${t("tariffs.available")}`}
            checked={edit?.available ?? row.available}
            onCheckedChange={(available) => onEdit(row, { available })}
          />
        </div>
      </Table.Cell>
    </Table.Row>
  )
})
