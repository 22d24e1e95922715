import { formatCcp, formatRip } from "@hanout/algeria/accounts"
import { PencilSquare, Trash } from "@medusajs/icons"
import {
  Button,
  Container,
  Heading,
  IconButton,
  StatusBadge,
  Text,
  toast,
  usePrompt,
} from "@medusajs/ui"
import { useState } from "react"
import { useDeleteAccount } from "../lib/offline-queries"
import type { TransferAccount } from "../lib/types"
import { useTexts } from "../lib/use-texts"
import { AccountDrawer } from "./account-drawer"
import { Empty } from "./empty"
import { BADGE } from "./sizes"

/** The number of an account in the groups people read. */
function numberOf({ rip, ccp }: TransferAccount): string {
  if (ccp) return formatCcp(ccp)
  return rip ? formatRip(rip) : ""
}

/** Every account shoppers may transfer to; added, edited and deleted from here. */
export function AccountList({ accounts }: { accounts: TransferAccount[] }) {
  const { t, explain } = useTexts()
  const [edited, setEdited] = useState<TransferAccount | "new">()
  const prompt = usePrompt()
  const remove = useDeleteAccount()

  const onDelete = async (account: TransferAccount) => {
    const sure = await prompt({
      title: t("account.confirm"),
      description: t("account.confirmHint"),
      confirmText: t("actions.delete"),
      cancelText: t("actions.cancel"),
    })
    if (!sure) return
    remove.mutate(account.id, {
      onSuccess: () => toast.success(t("account.deleted")),
      onError: (error) => toast.error(explain(error)),
    })
  }

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div className="min-w-0">
          <Heading level="h1">{t("menu.accounts")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("account.about")}
          </Text>
        </div>
        <Button size="small" onClick={() => setEdited("new")}>
          {t("actions.add")}
        </Button>
      </div>
      {accounts.length === 0 ? (
        <Empty title={t("account.none")} hint={t("account.noneHint")} />
      ) : (
        <ul className="divide-y">
          {accounts.map((account) => (
            <li
              key={account.id}
              className="flex flex-wrap items-center justify-between gap-3 px-6 py-4"
            >
              <div className="flex min-w-0 flex-col gap-1">
                <div className="flex flex-wrap items-center gap-2">
                  <Text size="small" weight="plus">
                    {t(`account.kinds.${account.kind}`)}
                    {account.bank && ` · ${account.bank}`}
                  </Text>
                  <StatusBadge color={account.active ? "green" : "grey"} style={BADGE}>
                    {t(account.active ? "account.shown" : "account.hidden")}
                  </StatusBadge>
                </div>
                <Text size="small">
                  <bdi dir="ltr" className="font-mono">
                    {numberOf(account)}
                  </bdi>
                </Text>
                <Text size="small" className="text-ui-fg-subtle">
                  <bdi>{account.holder}</bdi>
                  {account.qr_url && ` · ${t("account.withQr")}`}
                </Text>
              </div>
              <div className="flex gap-1">
                <IconButton
                  size="small"
                  variant="transparent"
                  aria-label={`${t("actions.edit")} ${numberOf(account)}`}
                  onClick={() => setEdited(account)}
                >
                  <PencilSquare />
                </IconButton>
                <IconButton
                  size="small"
                  variant="transparent"
                  aria-label={`${t("actions.delete")} ${numberOf(account)}`}
                  onClick={() => void onDelete(account)}
                >
                  <Trash />
                </IconButton>
              </div>
            </li>
          ))}
        </ul>
      )}
      {edited && (
        <AccountDrawer
          account={edited === "new" ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Container>
  )
}
