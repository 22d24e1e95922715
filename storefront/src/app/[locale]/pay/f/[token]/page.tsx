import type { Metadata } from "next"
import { ReturnPage, returnTitle } from "@/features/pay/return-page"

type Props = {
  params: Promise<{ token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export function generateMetadata(props: Props): Promise<Metadata> {
  return returnTitle(props)
}

/** Where a gateway sends the browser after failure; believes nothing of it, like its sister `/r/`. */
export default function Page(props: Props) {
  return <ReturnPage {...props} />
}
