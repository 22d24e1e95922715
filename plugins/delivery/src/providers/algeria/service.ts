import { centimesToDinars } from "@hanout/algeria/money"
import type {
  CalculatedShippingOptionPrice,
  CreateFulfillmentResult,
  FulfillmentDTO,
  FulfillmentItemDTO,
  FulfillmentOption,
  FulfillmentOrderDTO,
} from "@medusajs/framework/types"
import { AbstractFulfillmentProviderService } from "@medusajs/framework/utils"
import type { Carrier } from "../../carriers/carrier"
import { manualCarrier } from "../../carriers/manual"
import { chooseDesk } from "../../domain/desk"
import {
  optionMode,
  readDestination,
  textIn,
  wilayaOf,
  type DestinationAddress,
} from "../../domain/destination"
import { deliveryPrice } from "../../domain/price"
import { deliveryError, languageOf } from "../../errors"
import { cartParcel, type CartLine } from "../../lib/cart-parcel"
import { toDecimal } from "../../lib/decimal"
import { readProviderOptions, type AlgeriaProviderOptions } from "./options"
import { createTariffReader, type SqlConnection, type TariffReader } from "./tariff-reader"

/** What Medusa's Fulfillment module gives its providers; the connection under its own key. */
type Cradle = { __pg_connection__: SqlConnection }

/** What this provider reads of the cart it is given; core's types leave most of it open. */
type CartContext = {
  locale?: unknown
  shipping_address?: DestinationAddress | null
  items?: (CartLine | null)[] | null
}

type Data = Record<string, unknown>

/**
 * Fulfilment provider `algeria` (id in the database `algeria_<id>`): home delivery and stop-desk,
 * priced by the tariff table, tax included. Parcels go through the configured {@link Carrier}.
 */
export class AlgeriaFulfillmentService extends AbstractFulfillmentProviderService {
  static override identifier = "algeria"

  private readonly tariffs: TariffReader
  private readonly carrier: Carrier

  /** Called by Medusa at start; throws when the options are wrong. */
  static validateOptions(options: unknown): void {
    readProviderOptions(options)
  }

  constructor(cradle: Cradle, options?: AlgeriaProviderOptions) {
    super()
    this.tariffs = createTariffReader(cradle.__pg_connection__)
    this.carrier = readProviderOptions(options).carrier ?? manualCarrier
  }

  override async getFulfillmentOptions(): Promise<FulfillmentOption[]> {
    return [
      { id: "home", mode: "home", name: "Livraison à domicile · التوصيل إلى المنزل" },
      { id: "stop_desk", mode: "stop_desk", name: "Point de retrait · مكتب الاستلام" },
      { id: "return", is_return: true, name: "Retour · إرجاع" },
    ]
  }

  /** An option of ours names its mode, or is the return. */
  override async validateOption(data: Data): Promise<boolean> {
    return optionMode(data) !== undefined || data.id === "return"
  }

  /** Called with the whole shipping option in some flows and with its `data` in others. */
  override async canCalculate(option: { data?: Data | null }): Promise<boolean> {
    return optionMode(option.data ?? (option as Data)) !== undefined
  }

  /**
   * Price in dinars, tax included. No price (`undefined`, which core shows as "no price" and
   * refuses to add) when the wilaya is unknown or not served: throwing here would take the whole
   * list of options down with one of them.
   */
  override async calculatePrice(
    optionData: Data,
    data: Data | undefined,
    context: object
  ): Promise<CalculatedShippingOptionPrice> {
    const { shipping_address, items } = context as CartContext
    const mode = optionMode(optionData)
    const wilayaCode = wilayaOf(shipping_address, data)
    const { tariff, freeFrom } =
      mode && wilayaCode
        ? await this.tariffs.tariff(wilayaCode, mode)
        : { tariff: undefined, freeFrom: null }
    const price = deliveryPrice(tariff, cartParcel(items ?? []), freeFrom)
    return {
      // Core tests for `undefined` (validate-shipping-options-price); its type has no such case.
      calculated_amount: (price === undefined ? undefined : centimesToDinars(price)) as number,
      is_calculated_price_tax_inclusive: true,
      // Beyond core's type; it reaches whoever lists the options, so they can say when.
      ...(tariff && { min_days: tariff.min_days, max_days: tariff.max_days }),
    }
  }

  /**
   * Checks what the shopper chose and returns the `data` to keep on the shipping method:
   * `{ mode, wilaya_code, commune_code, desk_id?, desk_name_fr?, desk_name_ar? }`, nothing else.
   * Throws `MedusaError` with the codes of `errors.ts`.
   */
  override async validateFulfillmentData(
    optionData: Data,
    data: Data,
    context: object
  ): Promise<Data> {
    const { locale, shipping_address } = context as CartContext
    const language = languageOf(typeof locale === "string" ? locale : undefined)
    const reading = readDestination(optionData, data, shipping_address)
    if (!reading.ok) throw deliveryError(reading.code, language)
    const { destination } = reading
    if (destination.mode === "home") return destination

    const desks = await this.tariffs.activeDesks(destination.wilaya_code)
    const choice = chooseDesk(desks, textIn(data, "desk_id"))
    if (!choice.ok) throw deliveryError(choice.code, language)
    const { desk } = choice
    return desk
      ? { ...destination, desk_id: desk.id, desk_name_fr: desk.name_fr, desk_name_ar: desk.name_ar }
      : destination
  }

  override async createFulfillment(
    data: Data,
    items: Partial<Omit<FulfillmentItemDTO, "fulfillment">>[],
    order: Partial<FulfillmentOrderDTO> | undefined,
    fulfillment: Partial<Omit<FulfillmentDTO, "provider_id" | "data" | "items">>
  ): Promise<CreateFulfillmentResult> {
    const shipment = await this.carrier.create({
      fulfillment_id: fulfillment.id,
      order_id: order?.id,
      destination: data,
      items: items.map(({ title, sku, quantity }) => ({
        title,
        sku,
        quantity: Number(toDecimal(quantity ?? 0)),
      })),
    })
    return {
      data: { ...data, ...shipment.data, carrier: this.carrier.id },
      labels: shipment.label ? [shipment.label] : [],
    }
  }

  override async cancelFulfillment(data: Data): Promise<Data> {
    await this.carrier.cancel(data)
    return {}
  }

  /** Returns are brought back by hand: nothing is asked of the carrier. */
  override async createReturnFulfillment(): Promise<CreateFulfillmentResult> {
    return { data: { carrier: this.carrier.id }, labels: [] }
  }

  /** No carrier of ours makes documents yet. */
  override async getFulfillmentDocuments(): Promise<never[]> {
    return []
  }

  override async getReturnDocuments(): Promise<never[]> {
    return []
  }

  override async getShipmentDocuments(): Promise<never[]> {
    return []
  }

  override async retrieveDocuments(): Promise<void> {}
}
