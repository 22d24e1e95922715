/** Messages to send, people who wait, and the visits that come back every year. */
export const MESSAGES: readonly string[] = [
  `create table if not exists "booking_message" (
    "id" text primary key,
    "key" text not null,
    "kind" text not null,
    "channel" text not null check ("channel" in ('email', 'sms', 'telegram')),
    "recipient" text not null,
    "audience" text not null check ("audience" in ('customer', 'technician', 'staff')),
    "locale" text not null check ("locale" in ('fr', 'ar', 'en')),
    "block_id" text null,
    "data" jsonb not null default '{}',
    "status" text not null default 'pending' check ("status" in ('pending', 'sending', 'sent', 'cancelled', 'failed')),
    "due_at" timestamptz not null default now(),
    "expires_at" timestamptz null,
    "claimed_until" timestamptz null,
    "attempts" integer not null default 0,
    "reason" text null,
    "sent_at" timestamptz null,
    "created_at" timestamptz not null default now(),
    "updated_at" timestamptz not null default now()
  );`,
  `create unique index if not exists "IDX_booking_message_key" on "booking_message" ("key");`,
  `create index if not exists "IDX_booking_message_due" on "booking_message" ("due_at") where "status" in ('pending', 'sending');`,
  `create index if not exists "IDX_booking_message_recipient" on "booking_message" (regexp_replace(lower("recipient"), '[+][^@]*@', '@'), "created_at");`,
  `create index if not exists "IDX_booking_message_block" on "booking_message" ("block_id") where "block_id" is not null;`,

  `create table if not exists "booking_request" (
    "id" text primary key,
    "kind" text not null check ("kind" in ('callback', 'waitlist')),
    "status" text not null default 'open' check ("status" in ('open', 'told', 'closed')),
    "service_id" text null,
    "wilaya_code" text not null,
    "commune_code" text not null,
    "contact" jsonb not null,
    "phone" text not null,
    "locale" text not null check ("locale" in ('fr', 'ar', 'en')),
    "from_date" text null,
    "until_date" text null,
    "note" text null,
    "closed_by" text null,
    "created_at" timestamptz not null default now(),
    "updated_at" timestamptz not null default now()
  );`,
  `create index if not exists "IDX_booking_request_open" on "booking_request" ("kind", "created_at") where "status" = 'open';`,

  `create table if not exists "booking_series" (
    "id" text primary key,
    "first_block_id" text not null references "appointment_block" ("id"),
    "service_id" text not null,
    "months" integer not null check ("months" between 1 and 36),
    "anchor_date" text not null check ("anchor_date" ~ '^\\d{4}-\\d{2}-\\d{2}$'),
    "status" text not null default 'active' check ("status" in ('active', 'ended')),
    "created_at" timestamptz not null default now(),
    "updated_at" timestamptz not null default now()
  );`,
  `create unique index if not exists "IDX_booking_series_first" on "booking_series" ("first_block_id");`,
  `create table if not exists "booking_proposal" (
    "id" text primary key,
    "series_id" text not null references "booking_series" ("id") on delete cascade,
    "occurrence" integer not null check ("occurrence" >= 1),
    "due_date" text not null,
    "status" text not null default 'proposed' check ("status" in ('proposed', 'accepted', 'skipped')),
    "block_id" text null,
    "created_at" timestamptz not null default now(),
    "updated_at" timestamptz not null default now()
  );`,
  `create unique index if not exists "IDX_booking_proposal_occurrence" on "booking_proposal" ("series_id", "occurrence");`,
]
