import Image from "next/image"
import { cx } from "@/lib/cx"
import { PartArt } from "./part-art"

/**
 * A product's picture in a square, or the drawing of its category when the merchant gave none.
 * `alt` is empty where the product's name stands beside it.
 */
export function ProductPicture({
  picture,
  category,
  alt = "",
  sizes,
  priority = false,
  className,
}: {
  picture: string | null
  category: string | null
  alt?: string
  sizes: string
  priority?: boolean
  className?: string
}) {
  return (
    <span
      className={cx(
        "relative grid aspect-square place-items-center overflow-hidden rounded-control bg-sunken",
        className
      )}
    >
      {picture ? (
        <Image
          src={picture}
          alt={alt}
          fill
          sizes={sizes}
          preload={priority}
          className="object-cover dark:brightness-90"
        />
      ) : (
        <PartArt category={category} className="size-3/5" />
      )}
    </span>
  )
}
