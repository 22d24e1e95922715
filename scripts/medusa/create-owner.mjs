/**
 * Run by `medusa exec`: makes the owner's account, or completes one that a killed start left half.
 * Reads `HANOUT_OWNER_EMAIL` and `HANOUT_OWNER_PASSWORD`; safe to run twice.
 * @param {{ container: { resolve: (name: string) => any } }} context
 */
export default async function createOwner({ container }) {
  const email = process.env.HANOUT_OWNER_EMAIL
  const password = process.env.HANOUT_OWNER_PASSWORD
  if (!email || !password)
    throw new Error("HANOUT_OWNER_EMAIL and HANOUT_OWNER_PASSWORD are needed.")
  const users = container.resolve("user")
  const auth = container.resolve("auth")
  const logger = container.resolve("logger")

  const [found] = await users.listUsers({ email })
  const user = found ?? (await users.createUsers({ email }))

  const [provided] = await auth.listProviderIdentities({ entity_id: email, provider: "emailpass" })
  const answer = provided
    ? await auth.updateProvider("emailpass", { entity_id: email, password })
    : await auth.register("emailpass", { body: { email, password } })
  if (!answer.success) throw new Error(answer.error ?? "The identity was refused.")
  const identity = answer.authIdentity?.id ?? provided?.auth_identity_id
  await auth.updateAuthIdentities({ id: identity, app_metadata: { user_id: user.id } })
  logger.info(`The owner can sign in as ${email}.`)
}
