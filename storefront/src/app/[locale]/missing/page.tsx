import { notFound } from "next/navigation"

/**
 * Where the proxy sends every address nobody serves: the language's "not found" page, inside the
 * shop's own layout. Asked for by its own name it is as missing as the rest.
 */
export default function MissingPage(): never {
  notFound()
}
