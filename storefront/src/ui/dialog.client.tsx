"use client"

import { useEffect, useRef, type ReactNode } from "react"
import { Icon } from "./icon"

/**
 * The browser's own modal dialog: it traps focus, closes on Escape and gives focus back, in no code.
 * `side` draws it as a drawer at the reading end. Only for what has a page of its own without
 * JavaScript.
 */
export function Dialog({
  open,
  onClose,
  title,
  closeLabel,
  side = false,
  children,
}: {
  open: boolean
  onClose: () => void
  title: string
  closeLabel: string
  side?: boolean
  children: ReactNode
}) {
  const ref = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    const dialog = ref.current
    if (open && !dialog?.open) {
      dialog?.showModal()
    }
    if (!open && dialog?.open) {
      dialog.close()
    }
  }, [open])

  return (
    <dialog
      ref={ref}
      onClose={onClose}
      aria-label={title}
      onClick={(event) => {
        // The backdrop belongs to the dialog element; its content has its own box.
        if (event.target === ref.current) {
          onClose()
        }
      }}
      className={
        side
          ? "ms-auto me-0 h-dvh max-h-none w-full max-w-md bg-paper p-0 text-ink shadow-card"
          : "m-auto w-[calc(100%-2rem)] max-w-lg rounded-card bg-paper p-0 text-ink shadow-card"
      }
    >
      <div className="flex h-full flex-col">
        <div className="flex items-center justify-between border-b border-line ps-5 pe-2 py-2">
          <h2 className="text-lg">{title}</h2>
          <button
            type="button"
            onClick={onClose}
            aria-label={closeLabel}
            className="grid size-11 place-items-center rounded-control"
          >
            <Icon name="close" />
          </button>
        </div>
        <div className="grow overflow-y-auto p-5">{children}</div>
      </div>
    </dialog>
  )
}
