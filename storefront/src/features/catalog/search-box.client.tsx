"use client"

import { usePathname, useRouter, useSearchParams } from "next/navigation"
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react"
import type { Locale } from "@/lib/i18n/locales"
import { Icon } from "@/ui/icon"
import { PartArt } from "./part-art"
import type { Suggestions } from "./suggestions"

const DEBOUNCE_MS = 150
const MIN_LETTERS = 2

export type SearchLabels = {
  label: string
  placeholder: string
  button: string
  suggestions: string
}

/**
 * Search field with suggestions (ARIA combobox with a list of links). The form is a plain GET: with
 * no JavaScript, or before it arrives, typing and sending works the same.
 */
export function SearchBox({
  locale,
  labels,
  big = false,
}: {
  locale: Locale
  labels: SearchLabels
  /** The home page's: taller, with its button in words. */
  big?: boolean
}) {
  const id = useId()
  const router = useRouter()
  const path = usePathname()
  const params = useSearchParams()
  // The home page has its own, bigger one: one search on a screen.
  const hidden = !big && path === `/${locale}`
  const current = !big && path === `/${locale}/search` ? (params.get("q") ?? "") : ""
  const [found, setFound] = useState<Suggestions | null>(null)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const pending = useRef<{ timer?: ReturnType<typeof setTimeout>; call?: AbortController }>({})

  const options = found ? [...found.categories, ...found.products] : []
  const shown = open && options.length > 0

  function cancel() {
    clearTimeout(pending.current.timer)
    pending.current.call?.abort()
  }
  useEffect(() => cancel, [])

  function ask(q: string) {
    cancel()
    setActive(-1)
    if (q.trim().length < MIN_LETTERS) {
      setFound(null)
      return
    }
    pending.current.timer = setTimeout(async () => {
      const call = new AbortController()
      pending.current.call = call
      try {
        const answer = await fetch(`/api/suggest?locale=${locale}&q=${encodeURIComponent(q)}`, {
          signal: call.signal,
        })
        setFound(await answer.json())
        setOpen(true)
      } catch {
        // Aborted by the next letter, or offline: the form still works.
      }
    }, DEBOUNCE_MS)
  }

  function close() {
    cancel()
    setOpen(false)
    setActive(-1)
  }

  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0
    if (step && options.length > 0) {
      event.preventDefault()
      setOpen(true)
      // From the field (-1) round through every option and back to the field.
      const places = options.length + 1
      setActive(((active + 1 + step + places) % places) - 1)
    } else if (event.key === "Escape" && shown) {
      event.preventDefault()
      close()
    } else if (event.key === "Enter") {
      const chosen = shown ? options[active] : undefined
      close()
      if (chosen) {
        event.preventDefault()
        router.push(chosen.href)
      }
    }
  }

  const optionProps = (index: number) => ({
    id: `${id}-${index}`,
    role: "option" as const,
    "aria-selected": index === active,
    tabIndex: -1,
    onMouseDown: (event: { preventDefault: () => void }) => event.preventDefault(),
    onClick: close,
    className:
      "flex items-center gap-3 px-3 py-2 text-ink hover:bg-sunken aria-selected:bg-accent-soft aria-selected:outline-2 aria-selected:-outline-offset-2 aria-selected:outline-focus",
  })

  return (
    <form action={`/${locale}/search`} role="search" hidden={hidden} className="relative">
      <div className={big ? "flex flex-col gap-2.5 sm:flex-row" : "relative flex"}>
        <input
          key={current}
          type="search"
          name="q"
          defaultValue={current}
          role="combobox"
          aria-label={labels.label}
          aria-expanded={shown}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
          autoComplete="off"
          enterKeyHint="search"
          placeholder={labels.placeholder}
          onChange={(event) => ask(event.target.value)}
          onKeyDown={onKeyDown}
          onFocus={() => setOpen(true)}
          onBlur={close}
          className={`w-full rounded-control border border-transparent bg-paper text-ink placeholder:text-muted ${
            big ? "min-h-13 px-4 text-lg" : "min-h-11 ps-4 pe-12"
          }`}
        />
        {big ? (
          <button
            type="submit"
            className="inline-flex min-h-13 shrink-0 items-center justify-center gap-2 rounded-control bg-action px-6 text-lg font-semibold text-action-ink hover:bg-action-hover"
          >
            <Icon name="search" />
            {labels.button}
          </button>
        ) : (
          <button
            type="submit"
            aria-label={labels.button}
            className="absolute inset-y-0 end-0 grid w-12 place-items-center text-accent-text"
          >
            <Icon name="search" />
          </button>
        )}
      </div>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={labels.suggestions}
        hidden={!shown}
        className="absolute inset-x-0 top-full z-40 mt-1.5 max-h-96 overflow-y-auto rounded-control border border-line bg-paper py-1.5 text-start shadow-card"
      >
        {found?.categories.map((category, index) => (
          <a key={category.href} href={category.href} {...optionProps(index)}>
            <PartArt category={category.art} className="size-8" />
            <span className="font-medium">{category.title}</span>
            <span className="ms-auto text-sm text-muted">{category.kind}</span>
          </a>
        ))}
        {found?.products.map((product, index) => (
          <a
            key={product.href}
            href={product.href}
            {...optionProps(found.categories.length + index)}
          >
            <PartArt category={product.art} className="size-8" />
            <bdi lang={product.lang} className="line-clamp-2">
              {product.title}
            </bdi>
            <bdi className="ms-auto text-sm font-medium whitespace-nowrap tnum">
              {product.price}
            </bdi>
          </a>
        ))}
      </div>
      <p role="status" className="sr-only">
        {open ? found?.status : ""}
      </p>
    </form>
  )
}
