import { Input, Label, Select } from "@medusajs/ui"
import { useEffect, useId, useState, type ReactNode } from "react"
import { useTexts } from "../lib/use-texts"
import { FIELD, SEARCH } from "./sizes"

/** How long after the last key a search starts, in milliseconds. */
const PAUSE = 300

/** The filters above a list. */
export function FilterBar({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap items-end gap-3 px-6 py-3">{children}</div>
}

/** Searches while a person types, once they pause. */
export function SearchFilter({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange: (value: string) => void
}) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  useEffect(() => {
    if (typed === value) return
    const timer = setTimeout(() => onChange(typed.trim()), PAUSE)
    return () => clearTimeout(timer)
  }, [typed, value, onChange])
  return (
    <div style={SEARCH}>
      <Input
        // The library's own search field has a picture without a name in it.
        type="text"
        role="searchbox"
        size="small"
        aria-label={label}
        placeholder={label}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
    </div>
  )
}

/** Radix takes no empty value. */
const ALL = "all"

/** One of several, or all. */
export function SelectFilter({
  label,
  value,
  options,
  all,
  onChange,
}: {
  label: string
  value: string
  options: readonly { value: string; label: string }[]
  /** What "no filter" is called; without it one is always chosen. */
  all?: string
  onChange: (value: string) => void
}) {
  const { direction } = useTexts()
  return (
    <div style={FIELD}>
      <Select
        size="small"
        dir={direction}
        value={value || ALL}
        onValueChange={(chosen) => onChange(chosen === ALL ? "" : chosen)}
      >
        <Select.Trigger aria-label={label}>
          <Select.Value />
        </Select.Trigger>
        <Select.Content>
          {all && <Select.Item value={ALL}>{all}</Select.Item>}
          {options.map((option) => (
            <Select.Item key={option.value} value={option.value}>
              {option.label}
            </Select.Item>
          ))}
        </Select.Content>
      </Select>
    </div>
  )
}

/** A day in Algiers ("2026-11-21"). */
export function DayFilter({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange: (value: string) => void
}) {
  const id = useId()
  return (
    <div style={FIELD} className="flex flex-col gap-1">
      <Label htmlFor={id} size="xsmall">
        {label}
      </Label>
      <Input
        id={id}
        type="date"
        size="small"
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  )
}
