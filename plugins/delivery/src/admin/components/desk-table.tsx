import { PencilSquare, Trash } from "@medusajs/icons"
import {
  Button,
  Container,
  Heading,
  IconButton,
  StatusBadge,
  Table,
  Text,
  toast,
  usePrompt,
} from "@medusajs/ui"
import { useMemo, useState } from "react"
import { formatPhone } from "@hanout/algeria/phones-light"
import type { AdminDesk } from "../../types/http"
import { bothNames, wilayaLabel, wilayasMatching } from "../lib/places"
import { useDeleteDesk } from "../lib/queries"
import { useTexts } from "../lib/use-texts"
import { DeskDrawer } from "./desk-drawer"
import { EDGE } from "./edge"
import { toastRefusal } from "./refusal-toast"
import { WilayaSearch } from "./wilaya-search"

const HEADINGS = ["wilaya", "commune", "name", "address", "phone", "active"]

/** Every desk, found by wilaya; added, edited and deleted from here. */
export function DeskTable({ desks }: { desks: AdminDesk[] }) {
  const { t, explain, language } = useTexts()
  const [search, setSearch] = useState("")
  const [edited, setEdited] = useState<AdminDesk | "new">()
  const prompt = usePrompt()
  const remove = useDeleteDesk()
  const shown = useMemo(() => {
    const codes = wilayasMatching(search)
    return desks.filter(({ wilaya_code }) => codes.has(wilaya_code))
  }, [desks, search])

  const onDelete = async (desk: AdminDesk) => {
    const sure = await prompt({
      title: t("desks.confirm"),
      description: t("desks.confirmHint"),
      confirmText: t("actions.delete"),
      cancelText: t("actions.cancel"),
    })
    if (!sure) return
    remove.mutate(desk.id, {
      onSuccess: () => toast.success(t("desks.deleted")),
      onError: (error) => toastRefusal(error, explain),
    })
  }

  return (
    <Container className="divide-y p-0">
      <div className="flex flex-wrap items-center justify-between gap-3 px-6 py-4">
        <div className="max-w-xl">
          <Heading level="h1">{t("desks.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("desks.hint")}
          </Text>
        </div>
        <Button size="small" onClick={() => setEdited("new")}>
          {t("actions.add")}
        </Button>
      </div>
      <div className="px-6 py-3">
        <WilayaSearch value={search} onChange={setSearch} />
      </div>
      {shown.length === 0 ? (
        <Text size="small" className="px-6 py-4">
          {t(desks.length === 0 ? "desks.none" : "tariffs.empty")}
        </Text>
      ) : (
        <div className="overflow-x-auto">
          <Table>
            <Table.Header>
              <Table.Row>
                {HEADINGS.map((name) => (
                  <Table.HeaderCell key={name} className="text-start">
                    {t(`desks.${name}`)}
                  </Table.HeaderCell>
                ))}
                <Table.HeaderCell style={EDGE} />
              </Table.Row>
            </Table.Header>
            <Table.Body>
              {shown.map((desk) => {
                const [name] = bothNames(desk, language)
                const [address] = bothNames(
                  { name_fr: desk.address_fr, name_ar: desk.address_ar },
                  language
                )
                const [commune] = bothNames(
                  { name_fr: desk.commune_name_fr, name_ar: desk.commune_name_ar },
                  language
                )
                return (
                  <Table.Row key={desk.id}>
                    <Table.Cell>{wilayaLabel(desk.wilaya_code, language)}</Table.Cell>
                    <Table.Cell>{commune}</Table.Cell>
                    <Table.Cell>{name}</Table.Cell>
                    <Table.Cell>{address}</Table.Cell>
                    <Table.Cell>
                      {desk.phone && <bdi dir="ltr">{formatPhone(desk.phone)}</bdi>}
                    </Table.Cell>
                    <Table.Cell>
                      <StatusBadge color={desk.active ? "green" : "grey"}>
                        {t(desk.active ? "desks.open" : "desks.closed")}
                      </StatusBadge>
                    </Table.Cell>
                    <Table.Cell style={EDGE}>
                      <div className="flex justify-end gap-1">
                        <IconButton
                          size="small"
                          variant="transparent"
                          aria-label={`${t("actions.edit")} ${name}`}
                          onClick={() => setEdited(desk)}
                        >
                          <PencilSquare />
                        </IconButton>
                        <IconButton
                          size="small"
                          variant="transparent"
                          aria-label={`${t("actions.delete")} ${name}`}
                          onClick={() => void onDelete(desk)}
                        >
                          <Trash />
                        </IconButton>
                      </div>
                    </Table.Cell>
                  </Table.Row>
                )
              })}
            </Table.Body>
          </Table>
        </div>
      )}
      {edited && (
        <DeskDrawer
          desk={edited === "new" ? undefined : edited}
          onClose={() => setEdited(undefined)}
        />
      )}
    </Container>
  )
}
