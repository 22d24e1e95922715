import { SHOP } from "@/shop-info"

/** The shop's mark: its initials bent from one length of copper pipe. */
export function LogoMark({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 44 32" fill="none" aria-hidden="true" className={className}>
      <g stroke="var(--copper-400)" strokeWidth="4.6" strokeLinecap="round" strokeLinejoin="round">
        <path d="M4 27V9.6c0-3.3 4-4.7 6-2.1l5 6.5 5-6.5c2-2.6 6-1.2 6 2.1V27" />
        <path d="M40 5v14.5c0 4.5-3 7.5-7 7.5" />
      </g>
      <g stroke="var(--copper-200)" strokeWidth="1.2" strokeLinecap="round">
        <path d="M2.9 25V11M39 8v9" />
      </g>
      <g stroke="var(--copper-600)" strokeWidth="1.6">
        <path d="M1.2 20.5h5.6M23.2 20.5h5.6M37.2 12.5h5.6" />
      </g>
    </svg>
  )
}

/** Mark and name. The name is not translated. */
export function Logo() {
  return (
    <span className="inline-flex items-center gap-2.5">
      <LogoMark className="h-8 w-11" />
      <span lang="fr" dir="ltr" className="text-lg leading-none font-semibold">
        MJ <span className="font-light">{SHOP.name.replace(/^MJ /, "")}</span>
      </span>
    </span>
  )
}
