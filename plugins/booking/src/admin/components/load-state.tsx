import { Button, Skeleton, Text } from "@medusajs/ui"
import { useTexts } from "../lib/use-texts"

/** What stands where data will be: bars while it loads, a sentence and a button when it failed. */
export function LoadState({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { t, explain } = useTexts()
  if (error) {
    return (
      <div role="alert" className="flex items-center justify-between gap-3 px-6 py-4">
        <Text size="small">{explain(error)}</Text>
        <Button size="small" variant="secondary" onClick={onRetry}>
          {t("actions.retry")}
        </Button>
      </div>
    )
  }
  return (
    <div aria-busy="true" className="flex flex-col gap-2 px-6 py-4">
      <Skeleton className="h-5 w-full" />
      <Skeleton className="h-5 w-full" />
      <Skeleton className="h-5 w-full" />
    </div>
  )
}
