import { headers } from "next/headers"
import { serializeJsonLd } from "@/lib/seo/json-ld"

/** Facts of the page for search engines, in a data block the browser never runs. */
export async function JsonLd({ data }: { data: Parameters<typeof serializeJsonLd>[0] }) {
  const nonce = (await headers()).get("x-nonce") ?? undefined
  return (
    <script
      type="application/ld+json"
      nonce={nonce}
      // The only way to write a script's content in React; the serializer escapes `<`.
      dangerouslySetInnerHTML={{ __html: serializeJsonLd(data) }}
    />
  )
}
