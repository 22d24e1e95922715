import { Button, Skeleton, Text } from "@medusajs/ui"
import { useProof } from "../lib/offline-queries"
import { proofKind } from "../lib/transfer-view"
import type { TransferProof } from "../lib/types"
import { useTexts } from "../lib/use-texts"

const FRAME = { width: "100%", height: "65vh", border: 0 } as const
const PICTURE = { maxHeight: "65vh", width: "100%", objectFit: "contain" } as const

/** A proof on the screen; a file no browser shows safely is only handed out. */
export function ProofView({ transferId, proof }: { transferId: string; proof: TransferProof }) {
  const { t, explain } = useTexts()
  const { url, error, refetch } = useProof(transferId, proof)
  if (error) {
    return (
      <div role="alert" className="flex flex-wrap items-center justify-between gap-3">
        <Text size="small">{explain(error)}</Text>
        <Button size="small" variant="secondary" onClick={() => void refetch()}>
          {t("actions.retry")}
        </Button>
      </div>
    )
  }
  if (!url) return <Skeleton className="h-full w-full" style={FRAME} />
  const kind = proofKind(proof.mime_type)
  return (
    <figure className="flex flex-col gap-2">
      {kind === "picture" && <img src={url} alt={t("transfer.proofAlt")} style={PICTURE} />}
      {kind === "pdf" && <iframe src={url} title={t("transfer.proofAlt")} style={FRAME} />}
      <figcaption>
        <a
          href={url}
          download={`proof-${proof.id}`}
          className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover txt-small-plus"
        >
          {t("transfer.download")}
        </a>
      </figcaption>
    </figure>
  )
}
