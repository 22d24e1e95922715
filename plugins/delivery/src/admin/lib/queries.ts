import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query"
import type {
  AdminCommunesResponse,
  AdminDesk,
  AdminDesksResponse,
  AdminImportResponse,
  AdminOrderDeliveryResponse,
  AdminSettingsResponse,
  AdminTariff,
  AdminTariffsResponse,
} from "../../types/http"
import { fetchBackend } from "./backend"

const TARIFFS = ["delivery", "tariffs"]
const DESKS = ["delivery", "desks"]

/** A desk as the form sends it. */
export type DeskForm = Omit<AdminDesk, "id" | "commune_name_fr" | "commune_name_ar">

/** A row as the table sends it: prices as typed. */
export type TariffForm = Omit<AdminTariff, "price" | "extra_kg_price"> & {
  price: string
  extra_kg_price: string
}

/** The whole price table and the free-delivery threshold. */
export function useTariffs() {
  return useQuery({
    queryKey: TARIFFS,
    queryFn: () => fetchBackend<AdminTariffsResponse>("tariffs"),
  })
}

/** Saves changed rows; the table is read again after. */
export function useSaveTariffs() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (tariffs: TariffForm[]) =>
      fetchBackend<AdminTariffsResponse>("tariffs", { method: "POST", body: { tariffs } }),
    onSuccess: (answer) => client.setQueryData(TARIFFS, answer),
  })
}

/** Sends a file's text; the table is read again after. */
export function useImportTariffs() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (csv: string) =>
      fetchBackend<AdminImportResponse>("tariffs/import", { method: "POST", body: { csv } }),
    onSuccess: () => client.invalidateQueries({ queryKey: TARIFFS }),
  })
}

/** Sets the free-delivery threshold, null to take it away. */
export function useSaveSettings() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (free_from: string | null) =>
      fetchBackend<AdminSettingsResponse>("settings", { method: "POST", body: { free_from } }),
    onSuccess: () => client.invalidateQueries({ queryKey: TARIFFS }),
  })
}

/** Every desk. */
export function useDesks() {
  return useQuery({
    queryKey: DESKS,
    queryFn: () => fetchBackend<AdminDesksResponse>("desks"),
  })
}

/** Creates a desk, or replaces the one of `id`. */
export function useSaveDesk(id: string | undefined) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (desk: DeskForm) =>
      fetchBackend<{ desk: AdminDesk }>(id ? `desks/${id}` : "desks", {
        method: "POST",
        body: desk,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: DESKS }),
  })
}

/** Takes a desk out of use. */
export function useDeleteDesk() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => fetchBackend(`desks/${id}`, { method: "DELETE" }),
    onSuccess: () => client.invalidateQueries({ queryKey: DESKS }),
  })
}

/** Communes of a wilaya; none until one is chosen. */
export function useCommunes(wilayaCode: string) {
  return useQuery({
    queryKey: ["delivery", "communes", wilayaCode],
    queryFn: () => fetchBackend<AdminCommunesResponse>(`communes?wilaya=${wilayaCode}`),
    enabled: wilayaCode !== "",
    staleTime: Infinity,
  })
}

/** Whom to call and where to send an order. */
export function useOrderDelivery(orderId: string) {
  return useQuery({
    queryKey: ["delivery", "orders", orderId],
    queryFn: () => fetchBackend<AdminOrderDeliveryResponse>(`orders/${orderId}`),
  })
}
