import { formatPhone } from "@hanout/algeria/phones"
import { Link } from "react-router-dom"
import { communeName, wilayaName, wilayaOf } from "../lib/places"
import type { Address, Problem, Visit } from "../lib/types"
import { useTexts } from "../lib/use-texts"
import { Facts } from "./facts"

/** A phone number to call with one tap. */
export function PhoneLink({ phone }: { phone: string }) {
  return (
    <a href={`tel:${phone}`} className="text-ui-fg-base underline" dir="ltr">
      {formatPhone(phone)}
    </a>
  )
}

/** The lines of an address that are there. */
export function addressLines(address: Address | null): string[] {
  return [address?.street, address?.landmark, address?.floor, address?.access_note].filter(
    (line): line is string => Boolean(line)
  )
}

/** What the customer told of the boiler, as rows of a list. */
export function useProblemRows() {
  const { t } = useTexts()
  return (problem: Problem | null) => {
    const device = [problem?.brand, problem?.model].filter(Boolean).join(" ")
    return [
      [t("problem.fault"), problem?.fault_code],
      [t("problem.device"), device && <bdi>{device}</bdi>],
      [t("problem.code"), problem?.error_code && <bdi dir="ltr">{problem.error_code}</bdi>],
      [t("problem.gas"), problem?.gas_type],
      [t("problem.pressure"), problem?.pressure_bar != null && String(problem.pressure_bar)],
      [t("problem.description"), problem?.description && <bdi>{problem.description}</bdi>],
    ] as const
  }
}

/** Who, where, what is broken, who comes, and the money. */
export function VisitFacts({ visit }: { visit: Visit }) {
  const { t, word, money, locale } = useTexts()
  const problemRows = useProblemRows()
  const { contact, commune_code } = visit
  const phone = visit.phone ?? contact?.phone
  const lines = addressLines(visit.address)
  return (
    <Facts
      rows={[
        [t("visit.service"), visit.service?.name],
        [t("board.technician"), visit.technician?.name ?? t("board.unassigned")],
        [
          t("visit.contact"),
          contact && (
            <bdi>
              {contact.first_name} {contact.last_name}
            </bdi>
          ),
        ],
        [t("visit.phone"), phone && <PhoneLink phone={phone} />],
        [t("visit.email"), contact?.email && <bdi dir="ltr">{contact.email}</bdi>],
        [
          t("visit.address"),
          <span key="address" className="flex flex-col">
            {lines.map((line) => (
              <bdi key={line}>{line}</bdi>
            ))}
            {commune_code && (
              <span>
                {communeName(commune_code, locale)}, {wilayaName(wilayaOf(commune_code), locale)}
              </span>
            )}
          </span>,
        ],
        ...problemRows(visit.problem),
        [t("visit.price"), <bdi key="price">{money(visit.price)}</bdi>],
        [
          t("visit.deposit"),
          Number(visit.deposit) > 0 && (
            <span>
              <bdi>{money(visit.deposit)}</bdi>
              {visit.deposit_state && ` · ${word("deposit", visit.deposit_state)}`}
            </span>
          ),
        ],
        [
          t("visit.order"),
          visit.order_id && (
            <Link to={`/orders/${visit.order_id}`} className="text-ui-fg-base underline">
              {t("visit.openOrder")}
            </Link>
          ),
        ],
        [t("visit.closeReason"), visit.close_reason && <bdi>{visit.close_reason}</bdi>],
      ]}
    />
  )
}
