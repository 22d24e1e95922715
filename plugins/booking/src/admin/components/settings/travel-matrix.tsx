import { Button, Heading, Input, Text, toast } from "@medusajs/ui"
import { useState, type FormEvent } from "react"
import type { TravelPair, Zone } from "../../lib/planning-types"
import { useOne, useSave } from "../../lib/queries"
import { useTexts } from "../../lib/use-texts"
import { LoadState } from "../load-state"
import { useZones } from "./word-lists"

const keyOf = (from: string, to: string) => `${from} ${to}`

function Matrix({ zones, pairs }: { zones: readonly Zone[]; pairs: readonly TravelPair[] }) {
  const { t, locale, explain } = useTexts()
  const save = useSave<unknown>("zones/travel")
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(
      pairs.map((pair) => [keyOf(pair.from_zone_id, pair.to_zone_id), String(pair.minutes)])
    )
  )
  const wrong = Object.values(typed).some((text) => text !== "" && !/^\d{1,3}$/.test(text))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (wrong) {
      toast.error(t("travel.wrong"))
      return
    }
    const body = {
      pairs: Object.entries(typed).flatMap(([key, text]) => {
        const [from_zone_id = "", to_zone_id = ""] = key.split(" ")
        return text === "" ? [] : [{ from_zone_id, to_zone_id, minutes: Number(text) }]
      }),
    }
    save.mutate(
      { body },
      {
        onSuccess: () => toast.success(t("settings.saved")),
        onError: (error) => toast.error(explain(error)),
      }
    )
  }
  return (
    <form onSubmit={submit} className="flex flex-col gap-3 px-6 py-4">
      <div className="overflow-x-auto" tabIndex={0} role="region" aria-label={t("travel.title")}>
        <table className="txt-small">
          <thead>
            <tr>
              <td />
              {zones.map((zone) => (
                <th key={zone.id} scope="col" className="px-2 py-1 text-start">
                  {zone[`name_${locale}`]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {zones.map((from) => (
              <tr key={from.id}>
                <th scope="row" className="px-2 py-1 text-start">
                  {from[`name_${locale}`]}
                </th>
                {zones.map((to) => (
                  <td key={to.id} className="px-2 py-1">
                    {from.id === to.id ? (
                      <span className="tabular-nums">{from.travel_min}</span>
                    ) : (
                      <Input
                        size="small"
                        dir="ltr"
                        inputMode="numeric"
                        aria-label={t("travel.cell", {
                          from: from[`name_${locale}`],
                          to: to[`name_${locale}`],
                        })}
                        style={{ minWidth: "4rem" }}
                        value={typed[keyOf(from.id, to.id)] ?? ""}
                        onChange={({ target }) =>
                          setTyped((before) => ({
                            ...before,
                            [keyOf(from.id, to.id)]: target.value.trim(),
                          }))
                        }
                      />
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Button type="submit" size="small" className="self-start" isLoading={save.isPending}>
        {t("travel.save")}
      </Button>
    </form>
  )
}

/** Minutes from one zone to another: what two visits of one technician must leave between them. */
export function TravelMatrix() {
  const { t } = useTexts()
  const zones = useZones()
  const { data, error, refetch } = useOne<{ pairs: TravelPair[] }>("booking/zones/travel")
  if (zones.length < 2) return null
  return (
    <section className="divide-y">
      <div className="px-6 py-4">
        <Heading level="h2">{t("travel.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("travel.about")}
        </Text>
      </div>
      {data ? (
        <Matrix zones={zones} pairs={data.pairs} />
      ) : (
        <LoadState error={error} onRetry={() => void refetch()} />
      )}
    </section>
  )
}
