import { Button, Container, Heading, Hint, Input, Label, Text, toast } from "@medusajs/ui"
import { useId, useState, type FormEvent } from "react"
import { Refused } from "../lib/backend"
import { useSaveSettings } from "../lib/queries"
import { useTexts } from "../lib/use-texts"

/** The amount of goods from which delivery costs nothing. `saved` in dinars, null for never. */
export function FreeDelivery({ saved }: { saved: number | null }) {
  const { t, explain } = useTexts()
  const id = useId()
  const [typed, setTyped] = useState<string>()
  const save = useSaveSettings()
  const value = typed ?? (saved === null ? "" : String(saved))
  const refused = save.error instanceof Refused ? save.error : undefined

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const plain = value.replace(/\s/g, "").replace(",", ".")
    save.mutate(plain === "" ? null : plain, {
      onSuccess: () => {
        setTyped(undefined)
        toast.success(t("free.saved"))
      },
    })
  }

  return (
    <Container className="flex flex-wrap items-end justify-between gap-4 px-6 py-4">
      <div className="max-w-xl">
        <Heading level="h2">{t("free.title")}</Heading>
        <Text size="small" className="text-ui-fg-subtle">
          {t("free.hint")}
        </Text>
      </div>
      <form onSubmit={submit} className="flex flex-col gap-1">
        <Label htmlFor={id} size="small" weight="plus">
          {t("free.label")}
        </Label>
        <div className="flex items-center gap-2">
          <Input
            id={id}
            dir="ltr"
            inputMode="decimal"
            autoComplete="off"
            className="w-32"
            value={value}
            aria-invalid={refused !== undefined}
            aria-describedby={refused && `${id}-error`}
            onChange={(event) => setTyped(event.target.value)}
          />
          <Button type="submit" size="small" variant="secondary" isLoading={save.isPending}>
            {t("actions.save")}
          </Button>
        </div>
        {refused && (
          <Hint id={`${id}-error`} variant="error">
            {explain(refused.fields.free_from ?? refused.code)}
          </Hint>
        )}
      </form>
    </Container>
  )
}
