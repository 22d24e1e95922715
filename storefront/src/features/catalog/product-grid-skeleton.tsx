import { Skeleton } from "@/ui/feedback"

/** Cards of the final size while a list loads. */
export function ProductGridSkeleton({
  count = 6,
  wide = false,
}: {
  count?: number
  wide?: boolean
}) {
  return (
    <div
      aria-hidden="true"
      className={`grid gap-2.5 sm:grid-cols-2 sm:gap-4 lg:grid-cols-3 ${wide ? "xl:grid-cols-4" : ""}`}
    >
      {Array.from({ length: count }, (_, index) => (
        <div
          key={index}
          className="flex gap-3.5 rounded-card border border-line bg-paper p-2.5 sm:flex-col sm:p-3"
        >
          <Skeleton className="aspect-square w-26 shrink-0 sm:w-full" />
          <div className="grid grow content-start gap-2 py-1">
            <Skeleton className="h-4 w-20" />
            <Skeleton className="h-5 w-full" />
            <Skeleton className="h-5 w-2/3" />
            <Skeleton className="mt-2 h-6 w-24" />
          </div>
        </div>
      ))}
    </div>
  )
}
