import type { Report } from "../lib/types"
import { useTexts } from "../lib/use-texts"
import { Facts } from "./facts"

/** What the technician wrote at the end. */
export function VisitReport({ report }: { report: Report }) {
  const { t } = useTexts()
  return (
    <Facts
      rows={[
        [t("report.findings"), <bdi key="findings">{report.findings}</bdi>],
        [
          t("report.parts"),
          report.parts_used.length > 0 && (
            <ul>
              {report.parts_used.map(({ title, quantity }) => (
                <li key={title}>
                  <bdi>{title}</bdi> × {quantity}
                </li>
              ))}
            </ul>
          ),
        ],
        [t("report.pressure"), report.pressure_bar != null && String(report.pressure_bar)],
        [t("report.co"), report.co_ppm != null && String(report.co_ppm)],
        [t("report.signedBy"), report.signed_by && <bdi>{report.signed_by}</bdi>],
        [t("report.next"), report.next_maintenance],
      ]}
    />
  )
}
