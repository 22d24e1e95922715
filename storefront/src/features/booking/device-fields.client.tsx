"use client"

import { useEffect, useRef, useState } from "react"
import type { Messages } from "@/i18n/messages"
import { findErrorCode, UNKNOWN_BRAND } from "@/lib/booking/device"
import type { DeviceValues } from "@/lib/booking/draft"
import type { BoilerBrand, ErrorCode } from "@/lib/booking/types"
import { Button } from "@/ui/button"
import { Alert } from "@/ui/feedback"
import { CheckField, SelectField, TextField } from "@/ui/field"

/** Brand, model and error code: the models and the code's meaning follow what is typed. */
export function DeviceFields({
  values,
  brands,
  codes,
  errors,
  labels,
  needed,
  optional,
}: {
  values: DeviceValues
  brands: BoilerBrand[]
  codes: ErrorCode[]
  errors: Partial<Record<string, string>>
  labels: Messages["booking"]["device"]
  /** What the service has to know. */
  needed: { brand: boolean; model: boolean }
  optional: string
}) {
  const [brand, setBrand] = useState(values.brand)
  const [code, setCode] = useState(values.error_code)
  const brandBox = useRef<HTMLSelectElement>(null)
  const codeBox = useRef<HTMLInputElement>(null)
  // What was filled before the scripts were there: nobody heard it.
  useEffect(() => {
    setBrand(brandBox.current?.value ?? "")
    setCode(codeBox.current?.value ?? "")
  }, [])
  const models = brands.find(({ name }) => name === brand)?.models ?? []
  const known =
    brand && brand !== UNKNOWN_BRAND && code ? findErrorCode(codes, brand, code) : undefined
  const ofBrand = codes.filter((one) => one.brand === brand)
  return (
    <>
      <div className="grid gap-4 sm:grid-cols-2">
        <SelectField
          id="visit-brand"
          name="brand"
          label={labels.brand}
          optional={needed.brand ? undefined : optional}
          error={errors.brand}
          ref={brandBox}
          defaultValue={values.brand}
          onChange={(event) => setBrand(event.target.value)}
          required={needed.brand}
        >
          <option value="">{labels.brandChoose}</option>
          {brands.map(({ name }) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
          <option value={UNKNOWN_BRAND}>{labels.unknown}</option>
        </SelectField>
        <div className="grid content-start gap-1">
          <TextField
            id="visit-model"
            name="model"
            label={labels.model}
            optional={needed.model ? undefined : optional}
            hint={labels.modelHint}
            error={errors.model}
            defaultValue={values.model}
            list="visit-models"
            dir="ltr"
            autoComplete="off"
            maxLength={60}
            className="rtl:text-end"
          />
          <datalist id="visit-models">
            {(models.length > 0 ? models : brands.flatMap((one) => one.models)).map((model) => (
              <option key={model} value={model} />
            ))}
          </datalist>
          <CheckField
            id="visit-model_unknown"
            name="model_unknown"
            value="yes"
            defaultChecked={values.model_unknown}
            label={labels.modelUnknown}
          />
        </div>
      </div>

      <div className="grid content-start gap-2">
        <TextField
          id="visit-error_code"
          name="error_code"
          label={labels.errorCode}
          optional={optional}
          hint={labels.errorCodeHint}
          error={errors.error_code}
          ref={codeBox}
          defaultValue={values.error_code}
          onChange={(event) => setCode(event.target.value)}
          list="visit-codes"
          dir="ltr"
          autoComplete="off"
          autoCapitalize="characters"
          maxLength={12}
          className="max-w-48 tnum rtl:text-end"
        />
        <datalist id="visit-codes">
          {ofBrand.map((one) => (
            <option key={one.code} value={one.code} />
          ))}
        </datalist>
        <noscript>
          <Button type="submit" tone="quiet" name="intent" value="lookup" formNoValidate>
            {labels.lookup}
          </Button>
        </noscript>
        <div role="status">
          {known ? (
            <Alert
              tone="info"
              title={
                <>
                  <bdi dir="ltr">{`${known.brand} ${known.code}`}</bdi>
                  {" : "}
                  <bdi>{known.meaning}</bdi>
                </>
              }
            >
              <p>{labels.checkManual}</p>
            </Alert>
          ) : (
            code && brand && <p className="text-sm text-muted">{labels.codeUnknown}</p>
          )}
        </div>
      </div>
    </>
  )
}
