/**
 * Where the browser finds a picture Medusa names by its own address. Medusa's files are under
 * `/static/`; the shop serves the same path under `/media/`, so the browser talks to one origin.
 * @returns a path of this site, or null for an address that is not a Medusa file.
 */
export function mediaPath(url: string | null | undefined): string | null {
  if (!url) {
    return null
  }
  const base = "http://medusa.invalid"
  const path = URL.canParse(url, base) ? new URL(url, base).pathname : ""
  const file = path.match(/^\/static\/(.+)$/)?.[1]
  return file && isSafeFilePath(decodeSafely(file)) ? `/media/${file}` : null
}

/** True for a plain relative file path of pictures: no climbing, no hidden file, no odd character. */
export function isSafeFilePath(path: string): boolean {
  return (
    /\.(webp|png|jpe?g|avif|gif)$/i.test(path) &&
    path.split("/").every((part) => /^[\p{L}\p{N}_][\p{L}\p{N} ._()+-]*$/u.test(part))
  )
}

function decodeSafely(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ""
  }
}
