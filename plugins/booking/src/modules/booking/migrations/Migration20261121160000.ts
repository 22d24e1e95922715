import { Migration } from "@medusajs/framework/mikro-orm/migrations"
import { BLOCKS } from "../schema/blocks"
import { MESSAGES } from "../schema/messages"
import { PLANNING } from "../schema/planning"

/**
 * Who works when and where, what can be booked, the blocks that cannot overlap, and what is written
 * beside them. Written by hand: Medusa's model language knows neither ranges nor exclusion.
 */
export class Migration20261121160000 extends Migration {
  override async up(): Promise<void> {
    // "trusted" since PostgreSQL 13: CREATE on the database is enough.
    this.addSql(`create extension if not exists btree_gist;`)
    for (const statement of [...PLANNING, ...BLOCKS, ...MESSAGES]) this.addSql(statement)
  }
}
