/** Longest side of a photo that leaves the browser: a rating plate stays readable. */
const SIDE = 1600
const QUALITY = 0.85
/** What the server takes as it is, when this browser cannot draw it smaller. */
const TYPES = ["image/jpeg", "image/png", "image/webp"]

/** The size of a picture whose longest side is at most `side`. Never larger than it was. */
export function fitted(
  width: number,
  height: number,
  side = SIDE
): { width: number; height: number } {
  const scale = Math.min(1, side / Math.max(width, height))
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  }
}

/**
 * A photo as a small JPEG, drawn anew: a picture of 8 MB goes over a weak line in a second, and the
 * place it was taken at stays on the phone.
 * @returns the file itself when the browser cannot read it but the server can; null for anything else.
 */
export async function shrinkPhoto(file: File): Promise<Blob | null> {
  try {
    const picture = await createImageBitmap(file)
    const size = fitted(picture.width, picture.height)
    const canvas = Object.assign(document.createElement("canvas"), size)
    const context = canvas.getContext("2d")
    if (!context) {
      throw new Error("This browser draws nothing")
    }
    context.fillStyle = "#fff"
    context.fillRect(0, 0, size.width, size.height)
    context.drawImage(picture, 0, 0, size.width, size.height)
    picture.close()
    const blob = await new Promise<Blob | null>((resolve) =>
      canvas.toBlob(resolve, "image/jpeg", QUALITY)
    )
    if (blob) {
      return blob
    }
  } catch {
    // Not a picture for this browser; perhaps one for the server.
  }
  return TYPES.includes(file.type) ? file : null
}
