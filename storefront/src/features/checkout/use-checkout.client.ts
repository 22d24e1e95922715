"use client"

import {
  useActionState,
  useEffect,
  useRef,
  useState,
  useTransition,
  type FormEvent,
  type RefObject,
} from "react"
import { EMPTY_CART } from "@/lib/cart/cart"
import { firstWrong } from "@/lib/checkout/fields"
import type { CheckoutView } from "@/lib/checkout/view"
import { submitCheckout, type CheckoutAnswer } from "./actions"

const DRAFT_DELAY_MS = 700

/**
 * Sends the form. Without JavaScript the browser posts it to the same action; with it the form
 * stays on the page whatever happens to the connection, and nothing typed is ever reset.
 */
export function useCheckout(initial: CheckoutView, form: RefObject<HTMLFormElement | null>) {
  const [posted, formAction] = useActionState(submitCheckout, { status: "form", view: initial })
  const [answer, setAnswer] = useState<CheckoutAnswer | null>(null)
  const [offline, setOffline] = useState(false)
  const [leaving, setLeaving] = useState(false)
  const [sending, startTransition] = useTransition()
  const latest = answer ?? posted
  const view = latest.status === "form" ? latest.view : initial

  function send(data: FormData) {
    if (sending || leaving) {
      return
    }
    data.set("script", "1")
    setOffline(false)
    // The server reads cart and prices anew: only the count of answers goes back with the form.
    const before = { status: "form" as const, view: { ...view, place: null, cart: EMPTY_CART } }
    startTransition(async () => {
      try {
        const next = await submitCheckout(before, data)
        if (next.status === "placed") {
          setLeaving(true)
          // A full load: the header, the cart and every cached page start afresh.
          window.location.assign(next.href)
          return
        }
        startTransition(() => setAnswer(next))
      } catch {
        startTransition(() => setOffline(true))
      }
    })
  }

  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    send(new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter))
  }

  /** Sends the form as if a button with this value of `change` had been pressed. */
  function sendChange(change: string) {
    if (form.current) {
      const data = new FormData(form.current)
      data.set("change", change)
      send(data)
    }
  }

  const errors = useUncorrected(view, form)
  useFocusAfterAnswer(view, offline)
  useDraft(form)
  useEffect(() => {
    // The back button may bring the page back as it was left: with its button still "sending".
    const back = (event: PageTransitionEvent) => event.persisted && setLeaving(false)
    window.addEventListener("pageshow", back)
    return () => window.removeEventListener("pageshow", back)
  }, [])

  return { view, errors, formAction, onSubmit, sendChange, offline, pending: sending || leaving }
}

/** Errors of the last answer, without the fields changed since: a corrected field is not wrong. */
function useUncorrected(view: CheckoutView, form: RefObject<HTMLFormElement | null>) {
  const [corrected, setCorrected] = useState<{ round: number; names: readonly string[] }>({
    round: view.round,
    names: [],
  })
  const { round } = view
  useEffect(() => {
    const element = form.current
    const note = (event: Event) => {
      const name = event.target instanceof HTMLElement ? event.target.getAttribute("name") : null
      if (name) {
        setCorrected((known) =>
          known.round === round && known.names.includes(name)
            ? known
            : { round, names: [...(known.round === round ? known.names : []), name] }
        )
      }
    }
    element?.addEventListener("input", note)
    return () => element?.removeEventListener("input", note)
  }, [form, round])
  const gone = corrected.round === round ? corrected.names : []
  return Object.fromEntries(Object.entries(view.errors).filter(([name]) => !gone.includes(name)))
}

/** After an answer, focus goes to what needs the shopper: the first wrong field, else the message. */
function useFocusAfterAnswer({ round, errors, notice }: CheckoutView, offline: boolean) {
  const seen = useRef(round)
  useEffect(() => {
    if (round === seen.current && !offline) {
      return
    }
    seen.current = round
    const field = firstWrong(errors)
    const target = offline
      ? document.getElementById("checkout-offline")
      : field
        ? (document.getElementById(field) ?? document.getElementById(`${field}-group`))
        : notice
          ? document.getElementById("checkout-notice")
          : null
    target?.focus()
  }, [round, errors, notice, offline])
}

/** Keeps what is typed on the server's side of the cookie, a moment after the last change. */
function useDraft(form: RefObject<HTMLFormElement | null>) {
  useEffect(() => {
    const element = form.current
    let timer: number | undefined
    const keep = () => {
      window.clearTimeout(timer)
      timer = window.setTimeout(() => {
        if (element) {
          const body = new FormData(element)
          // Losing a draft is no reason to disturb anybody.
          fetch("/api/draft", { method: "POST", body, keepalive: true }).catch(() => undefined)
        }
      }, DRAFT_DELAY_MS)
    }
    element?.addEventListener("change", keep)
    return () => {
      window.clearTimeout(timer)
      element?.removeEventListener("change", keep)
    }
  }, [form])
}
