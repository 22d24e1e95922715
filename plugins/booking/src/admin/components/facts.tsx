import { Text } from "@medusajs/ui"
import type { ReactNode } from "react"

/** A list of terms and what they are; terms without anything are left out. */
export function Facts({ rows }: { rows: readonly (readonly [term: string, value: ReactNode])[] }) {
  return (
    <dl className="flex flex-col gap-2">
      {rows.map(([term, value]) =>
        value === null || value === undefined || value === false || value === "" ? null : (
          <div key={term} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
            <dt>
              <Text size="small" className="text-ui-fg-subtle">
                {term}
              </Text>
            </dt>
            <dd className="min-w-0 break-words text-end">
              <Text as="div" size="small">
                {value}
              </Text>
            </dd>
          </div>
        )
      )}
    </dl>
  )
}
