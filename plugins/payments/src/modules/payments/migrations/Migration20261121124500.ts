import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** What the methods without a gateway keep: transfers and their proofs, calls, cash, receipts sent. */
export class Migration20261121124500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`create table if not exists "payment_transfer" (
      "id" text primary key,
      "session_id" text not null,
      "payment_collection_id" text not null,
      "order_id" text null,
      "reference" text not null check ("reference" ~ '^[0-9A-HJKMNP-TV-Z]{8}$'),
      "amount_centimes" bigint not null check ("amount_centimes" > 0),
      "currency" text not null,
      "state" text not null default 'awaiting_transfer' check ("state" in (
        'awaiting_transfer', 'proof_submitted', 'awaiting_second', 'confirmed', 'rejected',
        'expired', 'canceled')),
      "rejections" integer not null default 0,
      "reject_reason" text null,
      "received_centimes" bigint null check ("received_centimes" > 0),
      "first_by" text null,
      "first_at" timestamptz null,
      "confirmed_by" text null,
      "confirmed_at" timestamptz null,
      "settled_at" timestamptz null,
      "version" integer not null default 1,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now(),
      check ("state" <> 'confirmed' or ("confirmed_by" is not null and "received_centimes" is not null))
    );`)
    this.addSql(
      `create unique index if not exists "IDX_payment_transfer_session" on "payment_transfer" ("session_id");`
    )
    this.addSql(
      `create unique index if not exists "IDX_payment_transfer_reference" on "payment_transfer" ("reference");`
    )
    this.addSql(
      `create index if not exists "IDX_payment_transfer_order" on "payment_transfer" ("order_id", "created_at");`
    )
    this.addSql(
      `create index if not exists "IDX_payment_transfer_list" on "payment_transfer" ("state", "created_at");`
    )
    this.addSql(
      `create index if not exists "IDX_payment_transfer_unsettled" on "payment_transfer" ("confirmed_at") where "state" = 'confirmed' and "settled_at" is null;`
    )

    // The files are here and not with the File module: everything that module stores locally is
    // public, and a proof shows a person's name and account.
    this.addSql(`create table if not exists "payment_transfer_proof" (
      "id" text primary key,
      "transfer_id" text not null references "payment_transfer" ("id") on delete cascade,
      "order_id" text not null,
      "slot" integer not null check ("slot" between 1 and 5),
      "sha256" text not null check ("sha256" ~ '^[0-9a-f]{64}$'),
      "copy" boolean not null default false,
      "mime_type" text not null,
      "size" integer not null check ("size" > 0),
      "content" bytea not null,
      "sender_name" text null,
      "sender_last4" text null,
      "transfer_number" text null,
      "paid_on" text null,
      "submitted_at" timestamptz not null default now()
    );`)
    this.addSql(
      `create unique index if not exists "IDX_payment_transfer_proof_slot" on "payment_transfer_proof" ("order_id", "slot");`
    )
    // One file proves one payment; a copy is kept for the merchant to see, marked as one.
    this.addSql(
      `create unique index if not exists "IDX_payment_transfer_proof_file" on "payment_transfer_proof" ("sha256") where not "copy";`
    )
    this.addSql(
      `create index if not exists "IDX_payment_transfer_proof_number" on "payment_transfer_proof" ("transfer_number") where "transfer_number" is not null;`
    )
    this.addSql(
      `create index if not exists "IDX_payment_transfer_proof_transfer" on "payment_transfer_proof" ("transfer_id");`
    )

    this.addSql(`create table if not exists "payment_transfer_account" (
      "id" text primary key,
      "kind" text not null check ("kind" in ('rip', 'ccp', 'baridimob', 'bank')),
      "holder" text not null,
      "rip" text null check ("rip" ~ '^[0-9]{20}$'),
      "ccp" text null check ("ccp" ~ '^[0-9]{1,10}$'),
      "bank" text null,
      "active" boolean not null default true,
      "qr_file_id" text null,
      "qr_url" text null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now()
    );`)

    this.addSql(`create table if not exists "payment_cod_call" (
      "id" text primary key,
      "order_id" text not null,
      "number" integer not null,
      "outcome" text not null check ("outcome" in ('confirmed', 'no_answer', 'unreachable',
        'postponed', 'canceled', 'wrong_number', 'duplicate', 'fake', 'refused')),
      "status" text not null check ("status" in ('call_back', 'unreachable', 'confirmed', 'canceled')),
      "note" text null,
      "call_back_at" timestamptz null,
      "actor_id" text null,
      "at" timestamptz not null default now()
    );`)
    this.addSql(
      `create unique index if not exists "IDX_payment_cod_call_number" on "payment_cod_call" ("order_id", "number");`
    )

    // Refusals of a phone are looked for at every checkout.
    this.addSql(
      `create index if not exists "IDX_payment_cod_call_refused" on "payment_cod_call" ("at") where "outcome" in ('refused', 'fake', 'unreachable', 'no_answer');`
    )

    this.addSql(`create table if not exists "payment_cash_collection" (
      "order_id" text primary key,
      "payment_id" text not null,
      "courier" text not null,
      "amount_centimes" bigint not null check ("amount_centimes" > 0),
      "currency" text not null,
      "note" text null,
      "collected_by" text null,
      "collected_at" timestamptz not null default now()
    );`)
    this.addSql(
      `create index if not exists "IDX_payment_cash_collection_day" on "payment_cash_collection" ("collected_at", "courier");`
    )

    // Three addresses a receipt: a stranger who finds the link must not mail it around. Hashed: who
    // got one is nobody's business afterwards.
    this.addSql(`create table if not exists "payment_receipt_mail" (
      "attempt_id" text not null,
      "slot" integer not null check ("slot" between 1 and 3),
      "address_hash" text not null,
      "created_at" timestamptz not null default now(),
      primary key ("attempt_id", "slot")
    );`)
    this.addSql(
      `create unique index if not exists "IDX_payment_receipt_mail_address" on "payment_receipt_mail" ("attempt_id", "address_hash");`
    )
  }

  override async down(): Promise<void> {
    for (const table of [
      "payment_receipt_mail",
      "payment_cash_collection",
      "payment_cod_call",
      "payment_transfer_account",
      "payment_transfer_proof",
      "payment_transfer",
    ]) {
      this.addSql(`drop table if exists "${table}" cascade;`)
    }
  }
}
