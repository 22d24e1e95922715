import type { MethodKind } from "@/lib/pay/methods"

/** Files of `public/payment`: neutral drawings a merchant replaces by the marks of the contract. */
const MARKS: Record<MethodKind, { file: string; width: number; height: number }> = {
  cod: { file: "cash", width: 48, height: 32 },
  card: { file: "cib-edahabia", width: 120, height: 32 },
  chargily: { file: "cib-edahabia", width: 120, height: 32 },
  transfer: { file: "transfer", width: 48, height: 32 },
}

/** The mark of a way to pay, beside its name: it says nothing the name does not say. */
export function PayMark({ kind, alt = "" }: { kind: MethodKind; alt?: string }) {
  const { file, width, height } = MARKS[kind]
  // A drawing of a few hundred bytes: nothing for the image optimiser to do.
  return <img src={`/payment/${file}.svg`} alt={alt} width={width} height={height} />
}
