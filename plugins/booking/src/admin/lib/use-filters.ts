import { useCallback } from "react"
import { useSearchParams } from "react-router-dom"

/** Lines on a page of a list. */
export const PAGE_SIZE = 20

/**
 * The filters of a list, kept in the address so that it can be shared and survives a reload.
 * Changing a filter goes back to the first page; `show` opens one thing of the list over it.
 */
export function useFilters() {
  const [params, setParams] = useSearchParams()
  const get = (name: string) => params.get(name) ?? ""
  const write = useCallback(
    (changes: Readonly<Record<string, string>>) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before)
          for (const [name, value] of Object.entries(changes)) {
            if (value) after.set(name, value)
            else after.delete(name)
          }
          return after
        },
        { replace: true }
      ),
    [setParams]
  )
  const set = useCallback(
    (name: string, value: string) => write({ offset: "", [name]: value }),
    [write]
  )
  const offset = Math.max(0, Number.parseInt(get("offset"), 10) || 0)
  const move = (to: number) => write({ offset: to > 0 ? String(to) : "" })
  const show = (name: string, id: string) => write({ [name]: id })
  return { get, set, offset, move, show }
}
