import { Drawer, Input, Text, Textarea, toast } from "@medusajs/ui"
import { useId, useState, type FormEvent } from "react"
import { cashTotal, commonCourier } from "../lib/cash-selection"
import { useCollectCash } from "../lib/offline-queries"
import type { CashRow } from "../lib/types"
import { useTexts } from "../lib/use-texts"
import { Facts } from "./facts"
import { Field } from "./field"
import { FormFooter } from "./form-footer"

/** Records the cash a courier brought back for the chosen orders, counted as one sum. */
export function CollectDrawer({
  rows,
  couriers,
  onDone,
  onClose,
}: {
  rows: CashRow[]
  couriers: string[]
  /** Called with the orders whose cash was refused: they stay chosen. */
  onDone: (refused: string[]) => void
  onClose: () => void
}) {
  const { t, money, explain } = useTexts()
  const id = useId()
  const collect = useCollectCash()
  const [courier, setCourier] = useState(commonCourier(rows))
  const [note, setNote] = useState("")
  const [tried, setTried] = useState(false)
  const total = cashTotal(rows)
  const missing = courier.trim() === ""
  const refused = collect.data?.refused ?? []
  const numberOf = (orderId: string) =>
    rows.find(({ order }) => order.id === orderId)?.order.display_id ?? orderId

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (missing) return
    collect.mutate(
      {
        order_ids: rows.map(({ order }) => order.id),
        courier: courier.trim(),
        expected_total: total,
        ...(note.trim() ? { note: note.trim() } : {}),
      },
      {
        onSuccess: (answer) => {
          const count = answer.collected.length
          if (count > 0) toast.success(t("cash.done", { count }))
          onDone(answer.refused.map(({ order_id }) => order_id))
          if (answer.refused.length === 0) onClose()
        },
        onError: (error) => toast.error(explain(error)),
      }
    )
  }

  return (
    <Drawer open onOpenChange={(open) => !open && onClose()}>
      <Drawer.Content>
        <form onSubmit={submit} className="flex min-h-0 flex-1 flex-col">
          <Drawer.Header>
            <Drawer.Title>{t("cash.collect")}</Drawer.Title>
            <Drawer.Description>{t("cash.collectHint")}</Drawer.Description>
          </Drawer.Header>
          <Drawer.Body className="flex flex-col gap-4 overflow-y-auto">
            <Facts
              rows={[
                ...rows.map(
                  ({ order, amount }) =>
                    [`#${order.display_id}`, <bdi key={order.id}>{money(amount)}</bdi>] as const
                ),
                [
                  t("cash.total"),
                  <Text key="total" as="span" weight="plus">
                    <bdi>{money(total)}</bdi>
                  </Text>,
                ],
              ]}
            />
            <Field
              id={`${id}-courier`}
              label={t("cash.courier")}
              hint={t("cash.courierHint")}
              error={tried && missing ? t("errors.required") : undefined}
            >
              <Input
                id={`${id}-courier`}
                list={`${id}-couriers`}
                autoComplete="off"
                maxLength={100}
                value={courier}
                aria-invalid={tried && missing}
                aria-describedby={`${id}-courier-hint`}
                onChange={(event) => setCourier(event.target.value)}
              />
              <datalist id={`${id}-couriers`}>
                {couriers.map((name) => (
                  <option key={name} value={name} />
                ))}
              </datalist>
            </Field>
            <Field id={`${id}-note`} label={t("cash.note")}>
              <Textarea
                id={`${id}-note`}
                rows={2}
                maxLength={500}
                value={note}
                onChange={(event) => setNote(event.target.value)}
              />
            </Field>
            {refused.length > 0 && (
              <div role="alert" className="flex flex-col gap-1">
                {refused.map(({ order_id, message }) => (
                  <Text key={order_id} size="small" className="text-ui-fg-error">
                    <bdi dir="ltr">#{numberOf(order_id)}</bdi> {message}
                  </Text>
                ))}
              </div>
            )}
          </Drawer.Body>
          <FormFooter
            pending={collect.isPending}
            label={t("cash.collectSum", { amount: money(total) })}
          />
        </form>
      </Drawer.Content>
    </Drawer>
  )
}
