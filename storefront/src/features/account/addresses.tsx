import { getCommune, getWilaya } from "@hanout/algeria/geography"
import { formatPhone } from "@hanout/algeria/phones"
import { WILAYAS } from "@hanout/algeria/wilayas"
import { communeChoices } from "@/data/checkout"
import { addressNote, type Customer, type CustomerAddress } from "@/data/customer"
import { readFlash } from "@/data/flash"
import { MESSAGES } from "@/i18n/messages"
import { translator } from "@/i18n/translate"
import { addressKey, findAddress } from "@/lib/account/address-key"
import type { Locale } from "@/lib/i18n/locales"
import { Button, LinkButton } from "@/ui/button"
import { Badge, EmptyState } from "@/ui/feedback"
import { changeAddress, type AccountState } from "./actions"
import { AddressForm } from "./address-form.client"

/** The customer's addresses with what can be done to each. */
export function AddressList({ customer, locale }: { customer: Customer; locale: Locale }) {
  const t = translator(locale, "account")
  const here = `/${locale}/account/addresses`
  if (customer.addresses.length === 0) {
    return (
      <EmptyState
        title={t("addressesPage.empty")}
        action={<LinkButton href={`${here}?edit=new`}>{t("addressesPage.add")}</LinkButton>}
      >
        {t("addressesPage.emptyText")}
      </EmptyState>
    )
  }
  return (
    <>
      <ul className="grid gap-4 lg:grid-cols-2">
        {customer.addresses.map((address) => (
          <li
            key={address.id}
            className="grid content-between gap-3 rounded-card bg-paper p-5 shadow-card"
          >
            <AddressCard address={address} locale={locale} />
          </li>
        ))}
      </ul>
      <p>
        <LinkButton href={`${here}?edit=new`}>{t("addressesPage.add")}</LinkButton>
      </p>
    </>
  )
}

function AddressCard({ address, locale }: { address: CustomerAddress; locale: Locale }) {
  const t = translator(locale, "account")
  const arabic = locale === "ar"
  const key = addressKey(address.id)
  const name = address.first_name ?? ""
  const place = [
    getCommune(addressNote(address, "commune_code")),
    getWilaya(addressNote(address, "wilaya_code")),
  ]
    .map((one) => (arabic ? one?.name_ar : one?.name_fr))
    .filter(Boolean)
    .join(arabic ? "، " : ", ")
  return (
    <>
      <div className="grid gap-1">
        {address.is_default_shipping && (
          <span>
            <Badge tone="ok">{t("addressesPage.default")}</Badge>
          </span>
        )}
        <bdi className="justify-self-start font-semibold">{name}</bdi>
        <bdi dir="ltr" className="justify-self-start text-muted tnum">
          {formatPhone(address.phone ?? "")}
        </bdi>
        {address.address_1 && <bdi className="justify-self-start">{address.address_1}</bdi>}
        {addressNote(address, "landmark") && (
          <bdi className="justify-self-start text-muted">{addressNote(address, "landmark")}</bdi>
        )}
        <span>{place}</span>
      </div>
      <form action={changeAddress} className="flex flex-wrap gap-x-1">
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="key" value={key} />
        <LinkButton
          tone="plain"
          href={`/${locale}/account/addresses?edit=${key}`}
          aria-label={t("addressesPage.editOne", { name })}
          className="px-2"
        >
          {t("addressesPage.edit")}
        </LinkButton>
        {!address.is_default_shipping && (
          <Button type="submit" name="intent" value="default" tone="plain" className="px-2">
            {t("addressesPage.makeDefault")}
          </Button>
        )}
        <Button
          type="submit"
          name="intent"
          value="delete"
          tone="plain"
          aria-label={t("addressesPage.deleteOne", { name })}
          className="px-2"
        >
          {t("addressesPage.delete")}
        </Button>
      </form>
    </>
  )
}

/** The form for one address: `edit` is its key, or "new". */
export async function AddressEditor({
  customer,
  locale,
  edit,
}: {
  customer: Customer
  locale: Locale
  edit: string
}) {
  const t = translator(locale, "account")
  const address = findAddress(customer.addresses, edit)
  const wilaya = address ? addressNote(address, "wilaya_code") : ""
  return (
    <div className="grid gap-5 rounded-card bg-paper p-5 shadow-card sm:p-8">
      <h2 className="text-lg">{address ? t("addressesPage.edit") : t("addressesPage.add")}</h2>
      <AddressForm
        // Another address is another form.
        key={edit}
        locale={locale}
        addressKey={address ? edit : ""}
        answer={await readFlash<AccountState>("account")}
        values={{
          name: address?.first_name ?? customer.first_name ?? "",
          phone: formatPhone(address?.phone ?? customer.phone ?? ""),
          wilaya,
          commune: address ? addressNote(address, "commune_code") : "",
          address: address?.address_1 ?? "",
          landmark: address ? addressNote(address, "landmark") : "",
        }}
        communes={wilaya ? { [wilaya]: communeChoices(wilaya, locale) } : {}}
        wilayas={WILAYAS.map(({ code, name_fr, name_ar }) => ({
          code,
          name: `${code} – ${locale === "ar" ? name_ar : name_fr}`,
        }))}
        labels={{
          ...MESSAGES[locale].account.addressesPage,
          name: t("name"),
          phone: t("phone"),
          optional: t("optional"),
        }}
      />
      <p>
        <LinkButton tone="plain" href={`/${locale}/account/addresses`} className="px-0">
          {t("addressesPage.cancel")}
        </LinkButton>
      </p>
    </div>
  )
}
