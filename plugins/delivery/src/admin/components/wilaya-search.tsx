import { Input } from "@medusajs/ui"
import { useTexts } from "../lib/use-texts"

/** Finds wilayas by name or number, in either script. */
export function WilayaSearch({
  value,
  onChange,
}: {
  value: string
  onChange: (value: string) => void
}) {
  const { t } = useTexts()
  return (
    // The library hangs the magnifier on its own full-width box: the box needs the width.
    <div className="w-64">
      <Input
        type="search"
        size="small"
        aria-label={t("tariffs.search")}
        placeholder={t("tariffs.search")}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
