import { cx } from "@/lib/cx"

/** Stroke drawings on a 24 px grid, all ours. Keep them few: each lands in the HTML. */
const PATHS = {
  search: "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm4.8 11.3L20 20",
  cart: "M3 4h2.2l2.3 11h10.2l2-7.6H6.2M9 19.5h.01M16.5 19.5h.01",
  phone:
    "M6.2 3.5h3l1.5 4-2 1.5a11 11 0 0 0 6.3 6.3l1.5-2 4 1.5v3a2.3 2.3 0 0 1-2.5 2.2A16.5 16.5 0 0 1 4 6a2.3 2.3 0 0 1 2.2-2.5Z",
  whatsapp:
    "M4 20l1.2-4A8 8 0 1 1 8.3 19L4 20ZM9 8.8c-.5 2.7 3 6.3 5.9 6.2l1.1-1.4-2-1.2-1 .9a4.5 4.5 0 0 1-2.2-2.2l.9-1-1.1-2L9 8.8Z",
  menu: "M4 6.5h16M4 12h16M4 17.5h16",
  close: "M6 6l12 12M18 6 6 18",
  chevron: "M9 5.5 15.5 12 9 18.5",
  down: "M5.5 9 12 15.5 18.5 9",
  check: "M4.5 12.5 10 18 19.5 7",
  minus: "M5 12h14",
  plus: "M5 12h14M12 5v14",
  user: "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8ZM4.5 20.5c.8-4 3.8-6 7.5-6s6.7 2 7.5 6",
  truck: "M3 6h11v10H3zM14 9.5h4l3 3.5v3h-7M7 18.8a1.9 1.9 0 1 0 0-.1M17 18.8a1.9 1.9 0 1 0 0-.1",
  cash: "M3 7h18v11H3zM12 10a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5ZM6 10v.01M18 15v.01",
  shield: "M12 3.5 19 6v6c0 4.2-2.8 7-7 8.5C7.8 19 5 16.2 5 12V6l7-2.5ZM9 12l2.2 2.2L15.2 10",
  pin: "M12 21c4-4.5 6.5-7.8 6.5-11A6.5 6.5 0 1 0 5.5 10c0 3.2 2.5 6.5 6.5 11ZM12 8a2.2 2.2 0 1 0 0 4.4A2.2 2.2 0 0 0 12 8Z",
  clock: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM12 7.5V12l3 2",
  filter: "M4 6h16M7 12h10M10 18h4",
  alert: "M12 4 21 19.5H3L12 4ZM12 10v4.5M12 17v.01",
  info: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM12 11v5M12 8v.01",
  trash: "M5 7h14M9.5 7V4.5h5V7M7 7l.8 12.5h8.4L17 7",
  box: "M4 8l8-4 8 4v8l-8 4-8-4V8ZM4 8l8 4 8-4M12 12v8",
  globe: "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM4 12h16M12 4c-5 5-5 11 0 16M12 4c5 5 5 11 0 16",
  calendar: "M4 6.5h16V20H4zM4 10.5h16M8 4v4M16 4v4M8 14h.01M12 14h.01M16 14h.01",
  drop: "M12 4c3.2 3.8 5.5 6.7 5.5 9.7a5.5 5.5 0 0 1-11 0C6.5 10.7 8.8 7.8 12 4Z",
  flame:
    "M12 3c.5 3.5 5 5.4 5 10.5a5 5 0 0 1-10 0c0-2 1-3.3 2-4.3.3 1.4 1 2 1.7 2.3C10.4 8.5 11 5.5 12 3Z",
  gauge: "M4.5 17.5a8.5 8.5 0 1 1 15 0M12 14l4-5M12 14.01v-.01",
  screen: "M4 5h16v11H4zM9 20h6M12 16v4M8 9h3M8 12h6",
  sound: "M4 9.5v5h3.5L12 18V6L7.5 9.5H4ZM15.5 9a4 4 0 0 1 0 6M18 6.5a8 8 0 0 1 0 11",
  fan: "M12 12c0-4 1-7 3.5-7s2 5-3.5 7Zm0 0c4 0 7 1 7 3.5s-5 2-7-3.5Zm0 0c0 4-1 7-3.5 7s-2-5 3.5-7Zm0 0c-4 0-7-1-7-3.5s5-2 7 3.5Z",
  wrench:
    "M14.5 6.5a4 4 0 0 1 5-1.5L17 7.5l.5 2 2 .5 2-2.5a4 4 0 0 1-5.5 4.5L9 19a2 2 0 0 1-3-3l7-6.5a4 4 0 0 1 1.5-3Z",
  camera: "M4 8h3.5L9 5.5h6L16.5 8H20v11H4zM12 10.5a3 3 0 1 0 0 6 3 3 0 0 0 0-6Z",
  print: "M7 9V4h10v5M7 16H4V9h16v7h-3M7 13.5h10V20H7z",
} as const

export type IconName = keyof typeof PATHS

/**
 * A drawing beside words, hidden from screen readers: the words carry the meaning.
 * `chevron` points forward and turns with the writing direction; the others never mirror.
 */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={cx("size-5 shrink-0", name === "chevron" && "rtl:-scale-x-100", className)}
    >
      <path d={PATHS[name]} />
    </svg>
  )
}
