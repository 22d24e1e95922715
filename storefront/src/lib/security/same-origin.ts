/**
 * Whether a form was posted by a page of this shop. Browsers of the last years say so themselves;
 * older ones send where the form came from, which must be the host it was sent to.
 */
export function fromThisShop(headers: Pick<Headers, "get">): boolean {
  const site = headers.get("sec-fetch-site")
  if (site !== null) {
    return site === "same-origin"
  }
  const origin = headers.get("origin") ?? ""
  const host = headers.get("x-forwarded-host") ?? headers.get("host")
  return host !== null && URL.canParse(origin) && new URL(origin).host === host
}
