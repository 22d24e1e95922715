import sharp from "sharp"

/** Longest side of a logo on paper, in pixels: sharp at 300 dots an inch. */
const SIDE = 700

const read = new Map<string, Promise<Buffer | undefined>>()

/**
 * The merchant's picture file as PNG, read once; undefined when it cannot be read. `onError` hears why,
 * once for each file: a receipt without its logo is better than none.
 */
export function logoFile(
  path: string | undefined,
  onError: (why: string) => void
): Promise<Buffer | undefined> {
  if (path === undefined) return Promise.resolve(undefined)
  const known = read.get(path)
  if (known) return known
  const loading = sharp(path, { density: 300 })
    .resize({ width: SIDE, height: SIDE, fit: "inside", withoutEnlargement: true })
    .png()
    .toBuffer()
    .catch((error: unknown) => {
      onError(`${path}: ${error instanceof Error ? error.message : String(error)}`)
      return undefined
    })
  read.set(path, loading)
  return loading
}
