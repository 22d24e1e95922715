import { Button } from "@medusajs/ui"
import { useEffect, useRef, type PointerEvent } from "react"
import { useTexts } from "../lib/use-texts"

const WIDTH = 600
const HEIGHT = 200
const BOX = {
  width: "100%",
  aspectRatio: `${WIDTH} / ${HEIGHT}`,
  // A finger draws here instead of scrolling the page.
  touchAction: "none",
  background: "#ffffff",
} as const

/** A field to sign in with a finger; who cannot draw writes the name beside it. */
export function SignaturePad({ onChange }: { onChange: (drawn: Blob | undefined) => void }) {
  const { t } = useTexts()
  const canvas = useRef<HTMLCanvasElement>(null)
  const drawing = useRef(false)

  const paper = () => {
    const context = canvas.current?.getContext("2d")
    if (context) {
      context.fillStyle = "#ffffff"
      context.fillRect(0, 0, WIDTH, HEIGHT)
      context.strokeStyle = "#111111"
      context.lineWidth = 3
      context.lineCap = "round"
    }
    return context
  }
  useEffect(() => void paper(), [])

  const at = (event: PointerEvent<HTMLCanvasElement>) => {
    const box = event.currentTarget.getBoundingClientRect()
    return [
      ((event.clientX - box.left) / box.width) * WIDTH,
      ((event.clientY - box.top) / box.height) * HEIGHT,
    ] as const
  }
  const start = (event: PointerEvent<HTMLCanvasElement>) => {
    drawing.current = true
    event.currentTarget.setPointerCapture(event.pointerId)
    const context = event.currentTarget.getContext("2d")
    context?.beginPath()
    context?.moveTo(...at(event))
  }
  const draw = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!drawing.current) return
    const context = event.currentTarget.getContext("2d")
    context?.lineTo(...at(event))
    context?.stroke()
  }
  const stop = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!drawing.current) return
    drawing.current = false
    event.currentTarget.toBlob((blob) => onChange(blob ?? undefined), "image/png")
  }
  return (
    <div className="flex flex-col gap-2">
      <canvas
        ref={canvas}
        width={WIDTH}
        height={HEIGHT}
        role="img"
        aria-label={t("report.signature")}
        style={BOX}
        className="rounded-md border"
        onPointerDown={start}
        onPointerMove={draw}
        onPointerUp={stop}
        onPointerCancel={stop}
      />
      <Button
        type="button"
        size="small"
        variant="transparent"
        className="self-start"
        onClick={() => {
          paper()
          onChange(undefined)
        }}
      >
        {t("report.clear")}
      </Button>
    </div>
  )
}
