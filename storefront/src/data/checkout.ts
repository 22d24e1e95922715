import "server-only"
import { communesOf, isWilayaCode } from "@hanout/algeria/geography"
import { roundToCentimes } from "@hanout/algeria/money"
import { cacheLife, cacheTag } from "next/cache"
import { translator } from "@/i18n/translate"
import { LIVES, TAGS } from "@/lib/cache-tags"
import type { CheckoutOrder, DeliveryMode } from "@/lib/checkout/form"
import type { DeskChoice, ModeChoice, PlaceChoice, PlaceView } from "@/lib/checkout/view"
import type { Locale } from "@/lib/i18n/locales"
import { storeRead } from "./medusa"
import { atRequest } from "./request-time"
import { storeCall, type StoreAnswer } from "./store-call"

type Quote = {
  options: {
    mode: string
    price: number
    min_days: number | null
    max_days: number | null
  }[]
  items_total: number
  totals: Record<string, number>
}

type StoreDesk = {
  id: string
  commune_code: string
  name_fr: string
  name_ar: string
  address_fr: string
  address_ar: string
}

/** An order the backend made or had already made for this cart. */
export type Placed = {
  order: { display_id: number; ref: string; total: number }
  already_placed: boolean
}

/** An order on its way to the backend; one without goods to ship says nothing of how they travel. */
type OrderRequest = Omit<CheckoutOrder, "delivery"> & {
  delivery: Omit<CheckoutOrder["delivery"], "mode"> & { mode?: DeliveryMode }
}

/** Longer than the backend waits for another request on the same cart (30 s). */
const PLACE_TIMEOUT_MS = 40_000

/** Communes of a wilaya, named and sorted in the page's language; empty for an unknown wilaya. */
export function communeChoices(wilaya: string, locale: Locale): PlaceChoice[] {
  const order = new Intl.Collator(locale)
  return communesOf(wilaya)
    .map(({ code, name_fr, name_ar }) => ({ code, name: locale === "ar" ? name_ar : name_fr }))
    .sort((a, b) => order.compare(a.name, b.name))
}

async function readDesks(wilaya: string): Promise<StoreDesk[]> {
  "use cache"
  cacheLife(LIVES.tariffs)
  cacheTag(TAGS.tariffs)
  const { desks } = await storeRead<{ desks: StoreDesk[] }>("/store/delivery/desks", {
    query: { wilaya },
  })
  return desks
}

const getDesks = atRequest(readDesks)

function deskChoice(desk: StoreDesk, locale: Locale): DeskChoice {
  const arabic = locale === "ar"
  return {
    id: desk.id,
    name: arabic ? desk.name_ar : desk.name_fr,
    address: arabic ? desk.address_ar : desk.address_fr,
    communeCode: desk.commune_code,
  }
}

/**
 * What a wilaya means for this cart: its communes, desks, and both ways of delivery with the
 * totals they lead to. Prices come from the backend; without them (`goodsCentimes` null) the
 * communes are still there. Null for an unknown wilaya. Never throws.
 */
export async function readPlace(
  cartId: string,
  wilaya: string,
  locale: Locale
): Promise<PlaceView | null> {
  if (!isWilayaCode(wilaya)) {
    return null
  }
  const communes = communeChoices(wilaya, locale)
  const [quote, desks] = await Promise.all([
    storeCall<Quote>(`/store/checkout/${cartId}/quote`, {
      locale,
      body: { delivery: { wilaya_code: wilaya } },
    }).catch(() => null),
    getDesks(wilaya).catch(() => []),
  ])
  const place = { wilaya, communes, desks: desks.map((desk) => deskChoice(desk, locale)) }
  if (!quote?.ok) {
    return { ...place, modes: [], goodsCentimes: null }
  }
  return {
    ...place,
    modes: modeChoices(quote.data, locale),
    goodsCentimes: roundToCentimes(quote.data.items_total),
  }
}

function modeChoices({ options, totals }: Quote, locale: Locale): ModeChoice[] {
  const t = translator(locale, "checkout")
  return (["home", "stop_desk"] satisfies DeliveryMode[]).flatMap((mode) => {
    const option = options.find((one) => one.mode === mode)
    const total = totals[mode]
    if (!option || total === undefined) {
      return []
    }
    const { min_days: min, max_days: max } = option
    const days =
      min === null || max === null
        ? null
        : min === max
          ? t("days", { min })
          : t("dayRange", { min, max })
    return [
      {
        mode,
        priceCentimes: roundToCentimes(option.price),
        totalCentimes: roundToCentimes(total),
        days,
      },
    ]
  })
}

/**
 * Places the order of a cart; the same cart gives the same order however often it is asked.
 * @param agreedTotal decimal dinars the shopper saw.
 * @throws BackendError when no answer came: the order may or may not exist, ask again.
 */
export function placeOrder(
  cartId: string,
  order: OrderRequest,
  agreed: { total: string; termsVersion: string },
  { locale, token }: { locale: Locale; token?: string }
): Promise<StoreAnswer<Placed>> {
  return storeCall<Placed>(`/store/checkout/${cartId}/place`, {
    locale,
    token,
    timeoutMs: PLACE_TIMEOUT_MS,
    body: {
      ...order,
      terms: { accepted: true, version: agreed.termsVersion },
      expected_total: agreed.total,
      locale,
    },
  })
}
