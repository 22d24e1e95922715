import { Checkbox, Table } from "@medusajs/ui"
import type { CashRow } from "../lib/types"
import { useTexts } from "../lib/use-texts"
import { OrderLink } from "./order-link"
import { EDGE } from "./sizes"
import { StateBadge } from "./state-badge"

/** On a phone the first two are seen without scrolling. */
const HEADINGS = ["order", "amount", "customer", "courier", "day", "state"]

/** Cash by order; the boxes choose whose cash was brought back. */
export function CashTable({
  rows,
  chosen,
  onChoose,
}: {
  rows: CashRow[]
  chosen: ReadonlySet<string>
  onChoose: (orderIds: string[], on: boolean) => void
}) {
  const { t, money, when } = useTexts()
  const open = rows.filter(({ state }) => state === "to_collect").map(({ order }) => order.id)
  const all = open.length > 0 && open.every((id) => chosen.has(id))
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            {open.length > 0 && (
              <Table.HeaderCell>
                <Checkbox
                  aria-label={t("cash.all")}
                  checked={all}
                  onCheckedChange={(on) => onChoose(open, on === true)}
                />
              </Table.HeaderCell>
            )}
            {HEADINGS.map((name) => (
              <Table.HeaderCell key={name} className="whitespace-nowrap text-start">
                {t(`cash.${name}`)}
              </Table.HeaderCell>
            ))}
            <Table.HeaderCell style={EDGE} />
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {rows.map((row) => {
            const { order, state } = row
            const at = row.collected_at ?? row.delivered_at ?? order.created_at
            return (
              <Table.Row key={order.id}>
                {open.length > 0 && (
                  <Table.Cell>
                    {state === "to_collect" && (
                      <Checkbox
                        aria-label={t("cash.choose", { number: order.display_id })}
                        checked={chosen.has(order.id)}
                        onCheckedChange={(on) => onChoose([order.id], on === true)}
                      />
                    )}
                  </Table.Cell>
                )}
                <Table.Cell>
                  <OrderLink order={order} />
                </Table.Cell>
                <Table.Cell className="whitespace-nowrap tabular-nums">
                  <bdi>{money(row.amount)}</bdi>
                </Table.Cell>
                <Table.Cell className="whitespace-nowrap">
                  <bdi>{order.customer_name}</bdi>
                </Table.Cell>
                <Table.Cell className="whitespace-nowrap">
                  <bdi>{row.courier ?? "—"}</bdi>
                </Table.Cell>
                <Table.Cell className="whitespace-nowrap tabular-nums">{when(at)}</Table.Cell>
                <Table.Cell>
                  <StateBadge group="cash.states" state={state} />
                </Table.Cell>
                <Table.Cell style={EDGE} />
              </Table.Row>
            )
          })}
        </Table.Body>
      </Table>
    </div>
  )
}
