const DRAWN = new Set([
  "cartes-electroniques",
  "circulateurs",
  "vases-expansion",
  "echangeurs",
  "vannes-gaz",
  "allumage",
  "sondes-capteurs",
  "securite",
  "ventilateurs",
  "hydraulique",
  "joints-entretien",
  "fumisterie",
  "regulation",
  "chaudieres",
])

/**
 * The drawing of a category, from one file the browser keeps. It takes the page's colours, light or
 * dark. A category we have not drawn shows a nut and a washer.
 */
export function PartArt({
  category,
  className,
}: {
  category: string | null | undefined
  /** Give it a size. */
  className: string
}) {
  const name = category && DRAWN.has(category) ? category : "joints-entretien"
  return (
    <svg viewBox="0 0 96 96" aria-hidden="true" className={className}>
      <use href={`/parts.svg#${name}`} />
    </svg>
  )
}
