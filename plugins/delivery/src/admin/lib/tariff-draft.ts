import type { AdminTariff } from "../../types/http"
import type { TariffForm } from "./queries"

/** A field the merchant types into. */
export type TextField = "price" | "included_kg" | "extra_kg_price" | "min_days" | "max_days"

/** What was typed and not yet saved, by row key ("16:home") and field. */
export type TariffDraft = Readonly<
  Record<string, Readonly<Partial<Record<TextField, string> & { available: boolean }>>>
>

/** Field codes of the last refusal, by row key. */
export type DraftErrors = Readonly<Record<string, Readonly<Record<string, string>>>>

/** The key of a row. */
export function rowKey(row: Pick<AdminTariff, "wilaya_code" | "mode">): string {
  return `${row.wilaya_code}:${row.mode}`
}

/** The draft after one edit; an edit back to the saved value leaves no trace. */
export function editDraft(
  draft: TariffDraft,
  row: AdminTariff,
  edit: Partial<Record<TextField, string> & { available: boolean }>
): TariffDraft {
  const { [rowKey(row)]: before, ...rest } = draft
  const changed = Object.entries({ ...before, ...edit }).filter(
    ([field, value]) => String(row[field as keyof AdminTariff]) !== String(value)
  )
  return changed.length === 0 ? rest : { ...rest, [rowKey(row)]: Object.fromEntries(changed) }
}

/** "1 200,50" typed the French way, as the backend reads it. */
function decimal(typed: string): string {
  return typed.replace(/\s/g, "").replace(",", ".")
}

/** Days and kilograms: not-a-number travels as null, which the backend refuses by name. */
function whole(typed: string): number {
  return typed.trim() === "" ? Number.NaN : Number(typed)
}

/** Changed rows as the backend takes them, in table order. */
export function changedRows(rows: readonly AdminTariff[], draft: TariffDraft): TariffForm[] {
  return rows.flatMap((row) => {
    const edit = draft[rowKey(row)]
    if (!edit) return []
    return [
      {
        ...row,
        price: decimal(edit.price ?? String(row.price)),
        extra_kg_price: decimal(edit.extra_kg_price ?? String(row.extra_kg_price)),
        included_kg: whole(edit.included_kg ?? String(row.included_kg)),
        min_days: whole(edit.min_days ?? String(row.min_days)),
        max_days: whole(edit.max_days ?? String(row.max_days)),
        available: edit.available ?? row.available,
      },
    ]
  })
}

/** The refusal's "tariffs.3.price" by the key of the row that was sent fourth. */
export function errorsByRow(
  sent: readonly TariffForm[],
  fields: Readonly<Record<string, string>>
): DraftErrors {
  const errors: Record<string, Record<string, string>> = {}
  for (const [path, code] of Object.entries(fields)) {
    const [, at, field] = path.split(".")
    const row = sent[Number(at)]
    if (row && field) errors[rowKey(row)] = { ...errors[rowKey(row)], [field]: code }
  }
  return errors
}
