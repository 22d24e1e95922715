import { PencilSquare, Trash } from "@medusajs/icons"
import { Button, Heading, IconButton, Text, toast, usePrompt } from "@medusajs/ui"
import { useState, type ReactNode } from "react"
import type { FieldSpec } from "../../lib/entity-form"
import { useOne, useRemove } from "../../lib/queries"
import { useTexts } from "../../lib/use-texts"
import { Empty } from "../empty"
import { LoadState } from "../load-state"
import { EntityDrawer, type Entity } from "./entity-drawer"

/** One line of a list: what it is, and what is worth knowing of it at a glance. */
export type LineText = { name: string; about?: ReactNode }

/** A list of the settings with a form for each line: added, edited and deleted from here. */
export function EntityList<Item extends Entity>({
  path,
  plural,
  group,
  fields,
  line,
  drawer,
}: {
  /** Below `/admin/booking`. */
  path: string
  /** The name of the list in the answer. */
  plural: string
  /** Where its texts are. */
  group: string
  fields: readonly FieldSpec[]
  line: (item: Item) => LineText
  /** A form of its own instead of the plain one. */
  drawer?: (item: Item | undefined, onClose: () => void) => ReactNode
}) {
  const { t, explain } = useTexts()
  const prompt = usePrompt()
  const { data, error, refetch } = useOne<Record<string, Item[]>>(`booking/${path}`)
  const remove = useRemove(path)
  const [edited, setEdited] = useState<Item | "new">()
  const items = data?.[plural]
  const current = edited === "new" ? undefined : items?.find(({ id }) => id === edited?.id)
  const close = () => setEdited(undefined)

  const onRemove = async (item: Item) => {
    const { name } = line(item)
    const sure = await prompt({
      title: t("settings.removeTitle", { name }),
      description: t(`${group}.removeHint`, { defaultValue: t("settings.removeHint") }),
      confirmText: t("actions.delete"),
      cancelText: t("actions.cancel"),
    })
    if (!sure) return
    remove.mutate(item.id, {
      onSuccess: () => toast.success(t("settings.removed", { name })),
      onError: (failure) => toast.error(explain(failure)),
    })
  }
  return (
    <section className="divide-y">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div className="min-w-0">
          <Heading level="h2">{t(`${group}.title`)}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t(`${group}.about`)}
          </Text>
        </div>
        <Button
          size="small"
          variant="secondary"
          aria-label={`${t("actions.add")}: ${t(`${group}.new`)}`}
          onClick={() => setEdited("new")}
        >
          {t("actions.add")}
        </Button>
      </div>
      {!items ? (
        <LoadState error={error} onRetry={() => void refetch()} />
      ) : items.length === 0 ? (
        <Empty title={t("settings.empty")} />
      ) : (
        <ul className="divide-y">
          {items.map((item) => {
            const { name, about } = line(item)
            return (
              <li key={item.id} className="flex items-center justify-between gap-3 px-6 py-3">
                <div className="min-w-0">
                  <Text size="small" weight="plus">
                    <bdi>{name}</bdi>
                  </Text>
                  {about && (
                    <Text as="div" size="small" className="text-ui-fg-subtle">
                      {about}
                    </Text>
                  )}
                </div>
                <div className="flex shrink-0 gap-1">
                  <IconButton
                    size="small"
                    variant="transparent"
                    aria-label={`${t("actions.edit")} ${name}`}
                    onClick={() => setEdited(item)}
                  >
                    <PencilSquare />
                  </IconButton>
                  <IconButton
                    size="small"
                    variant="transparent"
                    aria-label={`${t("actions.delete")} ${name}`}
                    onClick={() => void onRemove(item)}
                  >
                    <Trash />
                  </IconButton>
                </div>
              </li>
            )
          })}
        </ul>
      )}
      {edited &&
        (edited === "new" || current) &&
        (drawer ? (
          drawer(current, close)
        ) : (
          <EntityDrawer
            path={path}
            group={group}
            fields={fields}
            entity={current}
            onClose={close}
          />
        ))}
    </section>
  )
}
