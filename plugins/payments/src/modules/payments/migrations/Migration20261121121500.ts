import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/** The ledger: attempts, their events, alerts, refunds, webhooks, and who works on an order. */
export class Migration20261121121500 extends Migration {
  override async up(): Promise<void> {
    // Ten digits. The random start keeps two installations on one terminal, and a shop that was
    // installed again, from minting the same numbers.
    this.addSql(`do $$ begin
      if to_regclass('payment_order_number_seq') is null then
        execute format(
          'create sequence payment_order_number_seq minvalue 1000000000 maxvalue 9999999999 start with %s cycle',
          1000000000 + floor(random() * 8000)::bigint * 1000000
        );
      end if;
    end $$;`)
    this.addSql(`create table if not exists "payment_attempt" (
      "id" text primary key,
      "provider_id" text not null,
      "gateway" text not null,
      "mode" text not null check ("mode" in ('test', 'live')),
      "session_id" text not null,
      "payment_collection_id" text not null,
      "order_id" text not null,
      "order_number" text not null check ("order_number" ~ '^[0-9]{10}$'),
      "gateway_order_id" text null,
      "amount_centimes" bigint not null check ("amount_centimes" > 0),
      "currency" text not null,
      "locale" text not null check ("locale" in ('fr', 'ar', 'en')),
      "return_token_hash" text not null,
      "redirect_url" text null,
      "state" text not null default 'draft' check ("state" in (
        'draft', 'registered', 'paid', 'declined', 'cancelled', 'expired', 'refunded',
        'partially_refunded', 'reversed', 'review', 'refused', 'abandoned')),
      "state_reason" text null,
      "message" text null,
      "response_code" text null,
      "approval_code" text null,
      "pan_masked" text null,
      "deposited_centimes" bigint null check ("deposited_centimes" >= 0),
      "terms_accepted_at" timestamptz not null,
      "registered_at" timestamptz null,
      "expires_at" timestamptz null,
      "next_poll_at" timestamptz null,
      "polls" integer not null default 0,
      "last_read_at" timestamptz null,
      "unreadable_since" timestamptz null,
      "paid_at" timestamptz null,
      "claimed_at" timestamptz null,
      "settled_at" timestamptz null,
      "version" integer not null default 1,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now()
    );`)
    this.addSql(
      `create unique index if not exists "IDX_payment_attempt_number" on "payment_attempt" ("gateway", "order_number");`
    )
    this.addSql(
      `create unique index if not exists "IDX_payment_attempt_gateway_order" on "payment_attempt" ("gateway", "gateway_order_id") where "gateway_order_id" is not null;`
    )
    this.addSql(
      `create unique index if not exists "IDX_payment_attempt_token" on "payment_attempt" ("return_token_hash");`
    )
    // One attempt's money pays an order: the second to claim it is a duplicate payment.
    this.addSql(
      `create unique index if not exists "IDX_payment_attempt_claim" on "payment_attempt" ("order_id") where "claimed_at" is not null;`
    )
    this.addSql(
      `create index if not exists "IDX_payment_attempt_order" on "payment_attempt" ("order_id", "created_at");`
    )
    this.addSql(
      `create index if not exists "IDX_payment_attempt_session" on "payment_attempt" ("session_id");`
    )
    this.addSql(
      `create index if not exists "IDX_payment_attempt_due" on "payment_attempt" ("gateway", "next_poll_at") where "next_poll_at" is not null;`
    )

    this.addSql(`create table if not exists "payment_event" (
      "id" bigint generated always as identity primary key,
      "attempt_id" text null,
      "order_id" text null,
      "kind" text not null,
      "from_state" text null,
      "to_state" text null,
      "source" text not null,
      "actor_id" text null,
      "detail" jsonb not null default '{}',
      "at" timestamptz not null default now()
    );`)
    this.addSql(
      `create index if not exists "IDX_payment_event_attempt" on "payment_event" ("attempt_id", "id");`
    )
    this.addSql(
      `create index if not exists "IDX_payment_event_order" on "payment_event" ("order_id", "id");`
    )

    this.addSql(`create table if not exists "payment_alert" (
      "id" text primary key,
      "kind" text not null,
      "status" text not null default 'open' check ("status" in ('open', 'resolved')),
      "attempt_id" text null,
      "order_id" text null,
      "amount_centimes" bigint null,
      "detail" jsonb not null default '{}',
      "resolution" text null check ("resolution" in ('captured', 'refunded', 'handled')),
      "reason" text null,
      "resolved_by" text null,
      "resolved_at" timestamptz null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now()
    );`)
    this.addSql(
      `create unique index if not exists "IDX_payment_alert_open" on "payment_alert" ("kind", coalesce("attempt_id", ''), coalesce("order_id", '')) where "status" = 'open';`
    )
    this.addSql(
      `create index if not exists "IDX_payment_alert_list" on "payment_alert" ("status", "created_at");`
    )
    this.addSql(
      `create index if not exists "IDX_payment_alert_attempt" on "payment_alert" ("attempt_id");`
    )

    this.addSql(`create table if not exists "payment_refund_intent" (
      "key" text primary key,
      "attempt_id" text not null,
      "amount_centimes" bigint not null check ("amount_centimes" > 0),
      "deposited_before" bigint null,
      "state" text not null default 'asked' check ("state" in ('asked', 'done', 'refused', 'unclear')),
      "manual_reference" text null,
      "recorded_as" text null,
      "created_at" timestamptz not null default now(),
      "updated_at" timestamptz not null default now()
    );`)
    this.addSql(
      `create index if not exists "IDX_payment_refund_intent_attempt" on "payment_refund_intent" ("attempt_id", "created_at");`
    )
    this.addSql(`create table if not exists "payment_webhook_event" (
      "gateway" text not null,
      "event_id" text not null,
      "type" text not null,
      "gateway_order_id" text null,
      "processed_at" timestamptz null,
      "received_at" timestamptz not null default now(),
      primary key ("gateway", "event_id")
    );`)
    // Who works on an order's money now. In the database, so that it holds between processes that
    // share no locking provider; with an end, so that a dead process blocks nothing for good.
    this.addSql(`create table if not exists "payment_order_lease" (
      "order_id" text primary key,
      "holder" text not null,
      "until" timestamptz not null
    );`)
  }

  override async down(): Promise<void> {
    for (const table of [
      "payment_order_lease",
      "payment_webhook_event",
      "payment_refund_intent",
      "payment_alert",
      "payment_event",
      "payment_attempt",
    ]) {
      this.addSql(`drop table if exists "${table}" cascade;`)
    }
    this.addSql(`drop sequence if exists payment_order_number_seq;`)
  }
}
