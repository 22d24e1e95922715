/** What `/api/suggest` answers: links ready to show, in the page's language. */
export type Suggestions = {
  /** Sentence for screen readers: how many there are. Empty when nothing was asked. */
  status: string
  categories: { href: string; title: string; kind: string; art: string }[]
  products: {
    href: string
    title: string
    lang: string | undefined
    price: string
    /** Category whose drawing stands beside it. */
    art: string | null
  }[]
}
