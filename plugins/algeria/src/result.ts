/** What every check of this package answers: the value, or a stable code to translate. */
export type Result<Value extends object, Code extends string> =
  ({ ok: true } & Value) | { ok: false; code: Code }
