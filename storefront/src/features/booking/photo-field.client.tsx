"use client"

import { useRouter } from "next/navigation"
import { useEffect, useRef, useState, useTransition } from "react"
import type { Messages } from "@/i18n/messages"
import { fill } from "@/lib/fill"
import { shrinkPhoto } from "@/lib/booking/shrink"
import { Button } from "@/ui/button"
import { Alert } from "@/ui/feedback"
import { TextField } from "@/ui/field"

type Fault = keyof Messages["booking"]["photoFault"]

/**
 * Sends photos one by one as soon as they are chosen, made small here first. Without JavaScript the
 * same field is part of a form with a button.
 */
export function PhotoField({
  action,
  room,
  maxBytes,
  labels,
  faults,
}: {
  /** Where to post them (`photos`, multipart). */
  action: string
  /** How many more there may be. */
  room: number
  /** Of one photo as it is sent. */
  maxBytes: number
  labels: Messages["booking"]["photos"]
  faults: Messages["booking"]["photoFault"]
}) {
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const [told, setTold] = useState<{ name: string; fault: Fault }[]>([])
  const [sending, setSending] = useState("")
  const [, startTransition] = useTransition()

  async function send(files: File[]) {
    const wrong: { name: string; fault: Fault }[] = files
      .slice(room)
      .map(({ name }) => ({ name, fault: "photo_many" }))
    for (const [index, file] of files.slice(0, room).entries()) {
      setSending(fill(labels.sending, { index: index + 1, count: Math.min(files.length, room) }))
      const fault = await sendOne(file, action, maxBytes)
      if (fault) {
        wrong.push({ name: file.name, fault })
      }
    }
    setSending("")
    setTold(wrong)
    if (input.current) {
      input.current.value = ""
    }
    startTransition(() => router.refresh())
  }

  const early = useRef(send)
  // Chosen before the scripts were there: nobody heard it.
  useEffect(() => {
    const files = [...(input.current?.files ?? [])]
    if (files.length > 0) {
      void early.current(files)
    }
  }, [])

  return (
    <div className="grid gap-3">
      {room > 0 && (
        <>
          <TextField
            id="photos"
            type="file"
            label={labels.field}
            hint={labels.hint}
            // Not HEIC: telephones then turn their own format into JPEG before they send it.
            accept="image/jpeg,image/png,image/webp"
            multiple
            ref={input}
            disabled={sending !== ""}
            onChange={(event) => void send([...(event.target.files ?? [])])}
          />
          <noscript>
            <Button type="submit" tone="quiet">
              {labels.add}
            </Button>
          </noscript>
        </>
      )}
      <p role="status" className="min-h-6 text-sm text-muted">
        {sending}
      </p>
      {told.length > 0 && (
        <Alert tone="bad" live title={labels.wrong}>
          <ul>
            {told.map(({ name, fault }, index) => (
              <li key={index}>
                <bdi>{name}</bdi>: {faults[fault]}
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </div>
  )
}

async function sendOne(file: File, action: string, maxBytes: number): Promise<Fault | null> {
  const small = await shrinkPhoto(file)
  if (!small) {
    return "photo_type"
  }
  if (small.size > maxBytes) {
    return "photo_size"
  }
  const body = new FormData()
  body.append("photos", small, "photo.jpg")
  try {
    const answer = await fetch(action, {
      method: "POST",
      body,
      headers: { accept: "application/json" },
    })
    const said: { fault?: Fault | null } = await answer.json()
    return said.fault ?? null
  } catch {
    return "photo_failed"
  }
}
