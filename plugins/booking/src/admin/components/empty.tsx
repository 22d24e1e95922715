import { Text } from "@medusajs/ui"

/** Says that a list holds nothing, and what would put something there. */
export function Empty({ title, hint }: { title: string; hint?: string }) {
  return (
    <div className="flex flex-col items-center gap-1 px-6 py-4 text-center">
      <Text size="small" weight="plus">
        {title}
      </Text>
      {hint && (
        <Text size="small" className="text-ui-fg-subtle">
          {hint}
        </Text>
      )}
    </div>
  )
}
