import { createRequire } from "node:module"
import { join } from "node:path"
import { Refusal } from "./fail.mjs"
import { ROOT } from "./paths.mjs"

/**
 * @typedef {object} PgClient the little of `pg` that is used here
 * @property {() => Promise<void>} connect
 * @property {(sql: string, values: unknown[]) => Promise<{ rows: Record<string, unknown>[] }>} query
 * @property {() => Promise<void>} end
 * @property {(event: "error", listener: () => void) => void} on
 */

/**
 * A database as our scripts see it: a few questions, each on a connection of its own.
 * `pg` is looked up when needed, because the first run has no packages yet.
 * @param {string} url
 */
export function databaseAt(url) {
  /** @type {{ Client: new (options: object) => PgClient }} */
  const pg = createRequire(join(ROOT, "package.json"))("pg")

  /**
   * @param {string} sql
   * @param {unknown[]} [values]
   * @returns {Promise<Record<string, unknown>[]>}
   */
  async function query(sql, values = []) {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 })
    client.on("error", () => {})
    await client.connect()
    try {
      return (await client.query(sql, values)).rows
    } finally {
      await client.end()
    }
  }

  /** @param {string} table */
  const exists = async (table) =>
    (await query("select to_regclass($1) is not null as yes", [table]))[0]?.yes === true

  return {
    query,
    exists,

    /**
     * What this database was last brought to, by name. The mark lives in the database itself, so that
     * another database, a restored one or an emptied one is never taken for migrated.
     * @param {string} name
     */
    async stamp(name) {
      if (!(await exists("hanout_ops.stamp"))) return undefined
      const rows = await query("select value from hanout_ops.stamp where name = $1", [name])
      return /** @type {string | undefined} */ (rows[0]?.value)
    },

    /**
     * @param {string} name
     * @param {string} value
     */
    async setStamp(name, value) {
      await query("create schema if not exists hanout_ops")
      await query(
        "create table if not exists hanout_ops.stamp (name text primary key, value text not null, at timestamptz not null default now())"
      )
      await query(
        "insert into hanout_ops.stamp (name, value) values ($1, $2) on conflict (name) do update set value = excluded.value, at = now()",
        [name, value]
      )
    },

    /** The storefront's key, or undefined before the seed. */
    async publishableKey() {
      if (!(await exists("api_key"))) return undefined
      const rows = await query(
        "select token from api_key where type = 'publishable' and title = 'Storefront' and revoked_at is null and deleted_at is null order by created_at limit 1"
      )
      return /** @type {string | undefined} */ (rows[0]?.token)
    },

    /**
     * Whether somebody can sign in to the admin: a user, its identity and the link between the two.
     * A start killed between these leaves a part; then the answer is no and the owner is made whole.
     */
    async hasOwner() {
      if (!(await exists("provider_identity"))) return false
      const rows = await query(
        `select 1 from "user" u
         join provider_identity p on p.entity_id = u.email and p.provider = 'emailpass' and p.deleted_at is null
         join auth_identity a on a.id = p.auth_identity_id and a.app_metadata->>'user_id' = u.id and a.deleted_at is null
         where u.deleted_at is null limit 1`
      )
      return rows.length > 0
    },

    /** Seed scripts that began and never ended. */
    async unfinishedScripts() {
      if (!(await exists("script_migrations"))) return []
      const rows = await query(
        "select script_name from script_migrations where finished_at is null"
      )
      return rows.map((r) => String(r.script_name))
    },
  }
}

/** @typedef {ReturnType<typeof databaseAt>} Database */

/**
 * Creates the shop's role and database where they are missing. The role owns its database and nothing
 * else; its password is set again each time, so that a changed one never locks the shop out. `CREATE DATABASE` is atomic in PostgreSQL: killed in the middle it leaves nothing.
 * @param {string} adminUrl of a database that exists, as superuser
 * @param {{ name: string, password: string }} shop name of both; the password is base64url
 * @returns {Promise<string>} the address for the shop
 */
export async function ensureDatabase(adminUrl, { name, password }) {
  const admin = databaseAt(adminUrl)
  const roles = await admin.query("select 1 from pg_roles where rolname = $1", [name])
  const act = roles.length === 0 ? "create" : "alter"
  await admin.query(`${act} role ${name} login password '${password}'`)
  const found = await admin.query("select 1 from pg_database where datname = $1", [name])
  if (found.length === 0) await admin.query(`create database ${name} owner ${name}`)
  const url = new URL(adminUrl)
  url.username = name
  url.password = password
  url.pathname = `/${name}`
  return url.href
}

/**
 * Refuses a `DATABASE_URL` that does not work, with the reason a person can act on.
 * @param {string} url
 */
export async function checkDatabaseUrl(url) {
  try {
    const rows = await databaseAt(url).query("show server_version_num")
    const version = Number(rows[0]?.server_version_num)
    if (version < 150_000)
      throw new Refusal(
        `The database of DATABASE_URL is PostgreSQL ${Math.floor(version / 10_000)}.`,
        "This shop needs 15 or newer (17 is what it is tested with)."
      )
  } catch (error) {
    if (error instanceof Refusal) throw error
    const { code, message } = /** @type {Error & { code?: string }} */ (error)
    const name = URL.canParse(url) ? new URL(url).pathname.slice(1) : "hanout"
    throw new Refusal(
      `The database of DATABASE_URL does not answer: ${message || code}.`,
      code === "3D000"
        ? `Create it first: createdb ${name}`
        : "Check the address, the user and the password, and that PostgreSQL runs; or unset DATABASE_URL to use the built-in one.",
      error
    )
  }
}
