/**
 * Time that is taken. Holds, visits and time off are rows of one table under one constraint, so
 * that nothing written by anybody, in any order, makes two of one technician overlap.
 *
 * `status` decides: `held`, `pending_payment`, `pending_approval`, `confirmed`, `en_route`,
 * `in_progress` and `blocked` take the time, the others give it back. A row without a technician
 * (unassigned) and a row of kind `overbook` (forced by staff, with its reason) exclude nothing.
 */
export const BLOCKS: readonly string[] = [
  `create table if not exists "appointment_block" (
    "id" text primary key,
    "technician_id" text null references "booking_technician" ("id"),
    "kind" text not null check ("kind" in ('visit', 'time_off', 'external', 'overbook')),
    "status" text not null check ("status" in (
      'held', 'pending_payment', 'pending_approval', 'confirmed', 'en_route', 'in_progress', 'blocked',
      'completed', 'no_show', 'cancelled_by_customer', 'cancelled_by_company', 'expired', 'slot_lost',
      'released')),
    "starts_at" timestamptz not null,
    "ends_at" timestamptz not null,
    "blocked_from" timestamptz not null,
    "blocked_until" timestamptz not null,
    "version" integer not null default 1,

    "reference" text null,
    "sequence" integer not null default 0,
    "link_version" integer not null default 1,
    "hold_token_hash" text null,
    "hold_expires_at" timestamptz null,
    "hold_extended" boolean not null default false,
    "client_key" text null,
    "client_address" text null,

    "service_id" text null,
    "service" jsonb null,
    "zone_id" text null,
    "wilaya_code" text null,
    "commune_code" text null,
    "customer_id" text null,
    "contact" jsonb null,
    "phone" text null,
    "address" jsonb null,
    "problem" jsonb null,
    "locale" text not null default 'fr' check ("locale" in ('fr', 'ar', 'en')),
    "asked_technician" boolean not null default false,
    "assigned_because" jsonb null,

    "currency_code" text not null default 'dzd',
    "price" numeric not null default 0,
    "deposit" numeric not null default 0,
    "cart_id" text null,
    "order_id" text null,
    "line_item_id" text null,
    "deposit_state" text null check ("deposit_state" in (
      'awaiting', 'paid', 'late', 'kept', 'refund_due', 'refunded')),
    "decide_by" timestamptz null,

    "confirmed_at" timestamptz null,
    "en_route_at" timestamptz null,
    "started_at" timestamptz null,
    "completed_at" timestamptz null,
    "closed_at" timestamptz null,
    "close_reason" text null,
    "report" jsonb null,
    "staff_note" text null,
    "overbook_reason" text null,

    "created_by" text null,
    "created_at" timestamptz not null default now(),
    "updated_at" timestamptz not null default now(),
    "deleted_at" timestamptz null,
    constraint "CK_appointment_block_order" check (
      "blocked_from" <= "starts_at" and "starts_at" < "ends_at" and "ends_at" <= "blocked_until"),
    constraint "CK_appointment_block_technician" check (
      "technician_id" is not null or "status" not in ('held', 'en_route', 'in_progress', 'blocked')),
    constraint "CK_appointment_block_overbook" check (
      "kind" <> 'overbook' or "overbook_reason" is not null),
    constraint "CK_appointment_block_hold" check (
      "status" <> 'held' or ("hold_token_hash" is not null and "hold_expires_at" is not null)),
    constraint "EX_appointment_block_no_overlap" exclude using gist (
      "technician_id" with =,
      tstzrange("blocked_from", "blocked_until", '[)') with &&
    ) where (
      "deleted_at" is null and "kind" <> 'overbook' and "status" in (
        'held', 'pending_payment', 'pending_approval', 'confirmed', 'en_route', 'in_progress', 'blocked'))
  );`,
  `create unique index if not exists "IDX_appointment_block_reference" on "appointment_block" ("reference") where "reference" is not null;`,
  `create unique index if not exists "IDX_appointment_block_hold_token" on "appointment_block" ("hold_token_hash") where "hold_token_hash" is not null;`,
  `create unique index if not exists "IDX_appointment_block_line" on "appointment_block" ("line_item_id") where "line_item_id" is not null;`,
  `create index if not exists "IDX_appointment_block_cart" on "appointment_block" ("cart_id") where "cart_id" is not null;`,
  `create index if not exists "IDX_appointment_block_deposit" on "appointment_block" ("updated_at") where "order_id" is not null and "deposit_state" in ('awaiting', 'late', 'refund_due');`,
  `create index if not exists "IDX_appointment_block_order" on "appointment_block" ("order_id") where "order_id" is not null;`,
  `create index if not exists "IDX_appointment_block_expiry" on "appointment_block" ("hold_expires_at") where "status" = 'held';`,
  `create index if not exists "IDX_appointment_block_client" on "appointment_block" ("client_key") where "status" = 'held';`,
  `create index if not exists "IDX_appointment_block_address" on "appointment_block" ("client_address") where "status" = 'held';`,
  `create index if not exists "IDX_appointment_block_start" on "appointment_block" ("starts_at") where "deleted_at" is null;`,
  `create index if not exists "IDX_appointment_block_overbook" on "appointment_block" ("technician_id", "starts_at") where "kind" = 'overbook' and "deleted_at" is null;`,
  `create index if not exists "IDX_appointment_block_abandoned" on "appointment_block" ("closed_at") where "status" in ('expired', 'released') and "contact" is not null;`,
  `create index if not exists "IDX_appointment_block_customer" on "appointment_block" ("customer_id", "starts_at" desc) where "customer_id" is not null;`,
  `create index if not exists "IDX_appointment_block_phone" on "appointment_block" ("phone", "starts_at" desc) where "phone" is not null;`,

  `create table if not exists "booking_event" (
    "id" bigserial primary key,
    "block_id" text not null,
    "kind" text not null,
    "from_status" text null,
    "to_status" text null,
    "actor_type" text not null check ("actor_type" in ('customer', 'staff', 'technician', 'system')),
    "actor_id" text null,
    "detail" jsonb not null default '{}',
    "at" timestamptz not null default now()
  );`,
  `create index if not exists "IDX_booking_event_block" on "booking_event" ("block_id", "id");`,

  `create table if not exists "booking_photo" (
    "id" text primary key,
    "block_id" text not null references "appointment_block" ("id") on delete cascade,
    "kind" text not null check ("kind" in ('problem', 'before', 'after', 'signature')),
    "mime" text not null,
    "bytes" integer not null,
    "width" integer not null,
    "height" integer not null,
    "sha256" text not null,
    "content" bytea not null,
    "added_by" text not null check ("added_by" in ('customer', 'staff', 'technician')),
    "created_at" timestamptz not null default now()
  );`,
  `create unique index if not exists "IDX_booking_photo_once" on "booking_photo" ("block_id", "kind", "sha256");`,

  `create table if not exists "booking_idempotency" (
    "scope" text not null,
    "key" text not null,
    "request_hash" text not null,
    "status" integer null,
    "response" jsonb null,
    "created_at" timestamptz not null default now(),
    primary key ("scope", "key")
  );`,
]
