/**
 * The sandboxes for tests. They are plain ECMAScript modules, so that `npm start` runs them without a
 * build; Jest reaches those only by a real `import()`, which its configuration leaves alone in this
 * one file.
 */
export const loadSatimSandbox = () => import("./satim/index.mjs")

/** Chargily's, and what its webhooks are made with. */
export const loadChargilySandbox = () => import("./chargily/index.mjs")

/** The mail server that delivers to nobody. */
export const loadMailSandbox = () => import("./mail/index.mjs")

type Satim = Awaited<ReturnType<typeof loadSatimSandbox>>
/** A running SATIM sandbox. */
export type SatimSandbox = Awaited<ReturnType<Satim["startSatimSandbox"]>>

type Chargily = Awaited<ReturnType<typeof loadChargilySandbox>>
/** A running Chargily sandbox. */
export type ChargilySandbox = Awaited<ReturnType<Chargily["startChargilySandbox"]>>

type Mail = Awaited<ReturnType<typeof loadMailSandbox>>
/** A running mail sandbox. */
export type MailSandbox = Awaited<ReturnType<Mail["startMailSandbox"]>>
