/** Pages the law or common sense asks of a shop, under `/{locale}/info/`. */
export const INFO_PAGES = ["terms", "delivery", "returns", "privacy", "contact", "about"] as const

export type InfoPage = (typeof INFO_PAGES)[number]

/** @returns whether a path segment names one of them. */
export function isInfoPage(value: string | undefined): value is InfoPage {
  return INFO_PAGES.some((page) => page === value)
}
