import { Text } from "@medusajs/ui"
import { addressOf } from "../lib/backend"
import type { Photo } from "../lib/types"
import { useTexts } from "../lib/use-texts"

const THUMB = { width: "6rem", height: "6rem", objectFit: "cover" } as const

/**
 * The photos of a visit; each opens in full in a tab of its own. `path` is the visit's address below
 * `/admin/booking`: a technician reads them on his own.
 */
export function VisitPhotos({ path, photos }: { path: string; photos: readonly Photo[] }) {
  const { t, word } = useTexts()
  if (photos.length === 0) return <Text size="small">{t("photos.none")}</Text>
  return (
    <ul className="flex flex-wrap gap-2">
      {photos.map((photo, index) => {
        const address = addressOf(`booking/${path}/photos/${photo.id}`)
        const name = `${word("photos.kinds", photo.kind)} ${index + 1}`
        return (
          <li key={photo.id}>
            <a href={address} target="_blank" rel="noreferrer">
              <img src={address} alt={name} style={THUMB} loading="lazy" className="rounded-md" />
            </a>
          </li>
        )
      })}
    </ul>
  )
}
