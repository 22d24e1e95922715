/**
 * Puts values into a finished sentence on the client, where no ICU runtime is loaded:
 * `fill("Retirer : {title}", { title })`. Names without a value stay as they are.
 */
export function fill(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (name, key: string) =>
    Object.hasOwn(values, key) ? String(values[key]) : name
  )
}
