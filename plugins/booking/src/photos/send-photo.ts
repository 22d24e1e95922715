import type { MedusaResponse } from "@medusajs/framework/http"

/**
 * Answers a photo so that a browser can only look at it or keep it: never a page, never a script,
 * never from a cache that others share.
 */
export function sendPhoto(
  res: MedusaResponse,
  id: string,
  { mime, content }: { mime: string; content: Buffer }
): void {
  res
    .status(200)
    .set({
      "content-type": mime,
      "content-length": String(content.length),
      "content-disposition": `attachment; filename="${id.replace(/[^\w-]/g, "")}.jpg"`,
      "content-security-policy": "default-src 'none'; sandbox",
      "x-content-type-options": "nosniff",
      "cross-origin-resource-policy": "same-site",
      "cache-control": "private, no-store",
    })
    .end(content)
}
