import { Migration } from "@medusajs/framework/mikro-orm/migrations"

export class Migration20261121020646 extends Migration {
  override async up(): Promise<void> {
    this.addSql(
      `alter table if exists "delivery_tariff" drop constraint if exists "delivery_tariff_wilaya_code_mode_unique";`
    )
    this.addSql(
      `create table if not exists "delivery_setting" ("id" text not null, "free_from" numeric null, "raw_free_from" jsonb null, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "delivery_setting_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_setting_deleted_at" ON "delivery_setting" ("deleted_at") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "delivery_tariff" ("id" text not null, "wilaya_code" text not null, "mode" text check ("mode" in ('home', 'stop_desk')) not null, "price" numeric not null, "included_kg" integer not null default 5, "extra_kg_price" numeric not null default 0, "min_days" integer not null, "max_days" integer not null, "available" boolean not null default true, "raw_price" jsonb not null, "raw_extra_kg_price" jsonb not null default '{"value":"0","precision":20}', "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "delivery_tariff_pkey" primary key ("id"), constraint CK_delivery_tariff_wilaya_code check (wilaya_code ~ '^[0-9]{2}\$'), constraint CK_delivery_tariff_money check (price >= 0 AND extra_kg_price >= 0), constraint CK_delivery_tariff_limits check (included_kg >= 0 AND min_days >= 0 AND min_days <= max_days));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_delivery_tariff_deleted_at" ON "delivery_tariff" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE UNIQUE INDEX IF NOT EXISTS "IDX_delivery_tariff_wilaya_code_mode_unique" ON "delivery_tariff" ("wilaya_code", "mode") WHERE deleted_at IS NULL;`
    )

    this.addSql(
      `create table if not exists "stop_desk" ("id" text not null, "wilaya_code" text not null, "commune_code" text not null, "name_fr" text not null, "name_ar" text not null, "address_fr" text not null, "address_ar" text not null, "phone" text null, "active" boolean not null default true, "created_at" timestamptz not null default now(), "updated_at" timestamptz not null default now(), "deleted_at" timestamptz null, constraint "stop_desk_pkey" primary key ("id"));`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_stop_desk_deleted_at" ON "stop_desk" ("deleted_at") WHERE deleted_at IS NULL;`
    )
    this.addSql(
      `CREATE INDEX IF NOT EXISTS "IDX_stop_desk_wilaya_code" ON "stop_desk" ("wilaya_code") WHERE deleted_at IS NULL;`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`drop table if exists "delivery_setting" cascade;`)

    this.addSql(`drop table if exists "delivery_tariff" cascade;`)

    this.addSql(`drop table if exists "stop_desk" cascade;`)
  }
}
