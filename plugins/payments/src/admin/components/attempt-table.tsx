import { Table, Text } from "@medusajs/ui"
import { useNavigate } from "react-router-dom"
import { methodOf } from "../lib/locale"
import type { Attempt } from "../lib/types"
import { useTexts } from "../lib/use-texts"
import { OrderLink } from "./order-link"
import { EDGE } from "./sizes"
import { StateBadge } from "./state-badge"

/** On a phone the first two are seen without scrolling. */
const HEADINGS = ["order", "state", "amount", "method", "at", "order_number", "card"]

/** Attempts of every order, newest first; a row leads to its order. */
export function AttemptTable({ attempts }: { attempts: Attempt[] }) {
  const { t, money, when, word } = useTexts()
  const navigate = useNavigate()
  return (
    <div className="overflow-x-auto">
      <Table>
        <Table.Header>
          <Table.Row>
            {HEADINGS.map((name) => (
              <Table.HeaderCell key={name} className="whitespace-nowrap text-start">
                {t(`attempt.${name}`)}
              </Table.HeaderCell>
            ))}
            <Table.HeaderCell style={EDGE} />
          </Table.Row>
        </Table.Header>
        <Table.Body>
          {attempts.map((attempt) => (
            <Table.Row
              key={attempt.id}
              className={attempt.order ? "cursor-pointer" : ""}
              onClick={() => attempt.order && navigate(`/orders/${attempt.order.id}`)}
            >
              <Table.Cell>
                <OrderLink order={attempt.order} />
              </Table.Cell>
              <Table.Cell>
                <div className="flex items-center gap-2 whitespace-nowrap">
                  <StateBadge group="attempt.states" state={attempt.state} />
                  {attempt.state_reason &&
                    word("reasons", attempt.state_reason, attempt.message ?? attempt.state_reason)}
                </div>
              </Table.Cell>
              <Table.Cell className="whitespace-nowrap tabular-nums">
                <bdi>{money(attempt.amount)}</bdi>
              </Table.Cell>
              <Table.Cell className="whitespace-nowrap">
                {word("methods", methodOf(attempt.provider_id), attempt.provider_id)}
                {attempt.mode === "test" && (
                  <Text as="span" size="xsmall" className="text-ui-fg-muted">
                    {" "}
                    ({t("attempt.test")})
                  </Text>
                )}
              </Table.Cell>
              <Table.Cell className="whitespace-nowrap tabular-nums">
                {when(attempt.created_at)}
              </Table.Cell>
              <Table.Cell>
                <bdi dir="ltr" className="font-mono">
                  {attempt.order_number}
                </bdi>
              </Table.Cell>
              <Table.Cell className="whitespace-nowrap">
                {attempt.pan_masked && (
                  <bdi dir="ltr" className="font-mono">
                    {attempt.pan_masked}
                  </bdi>
                )}
              </Table.Cell>
              <Table.Cell style={EDGE} />
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </div>
  )
}
