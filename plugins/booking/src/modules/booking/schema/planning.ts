const DATES = `
  "created_at" timestamptz not null default now(),
  "updated_at" timestamptz not null default now(),
  "deleted_at" timestamptz null`

const NAMES = `
  "name_fr" text not null,
  "name_ar" text not null,
  "name_en" text not null`

/** Technicians, their time, zones, services and the trade's words: what the merchant edits. */
export const PLANNING: readonly string[] = [
  `create table if not exists "booking_technician" (
    "id" text primary key,
    "user_id" text null,
    "name" text not null,
    "phone" text null,
    "email" text null,
    "telegram_chat_id" text null,
    "locale" text not null default 'fr' check ("locale" in ('fr', 'ar', 'en')),
    "color" text not null default '#0f766e' check ("color" ~ '^#[0-9a-f]{6}$'),
    "time_zone" text not null default 'Africa/Algiers',
    "home_commune_code" text null,
    "weight" integer not null default 1 check ("weight" between 1 and 10),
    "position" integer not null default 0,
    "active" boolean not null default true,
    "dispatcher" boolean not null default false,
    "feed_token_hash" text null,
    ${DATES}
  );`,
  `create unique index if not exists "IDX_booking_technician_user" on "booking_technician" ("user_id") where "user_id" is not null and "deleted_at" is null;`,
  `create unique index if not exists "IDX_booking_technician_feed" on "booking_technician" ("feed_token_hash") where "feed_token_hash" is not null;`,

  `create table if not exists "booking_skill" (
    "id" text primary key,
    "code" text not null,
    ${NAMES},
    ${DATES}
  );`,
  `create unique index if not exists "IDX_booking_skill_code" on "booking_skill" ("code") where "deleted_at" is null;`,

  `create table if not exists "booking_technician_skill" (
    "id" text primary key,
    "technician_id" text not null references "booking_technician" ("id") on delete cascade,
    "skill_code" text not null,
    "certified_until" text null check ("certified_until" ~ '^\\d{4}-\\d{2}-\\d{2}$'),
    ${DATES}
  );`,
  `create unique index if not exists "IDX_booking_technician_skill" on "booking_technician_skill" ("technician_id", "skill_code") where "deleted_at" is null;`,

  `create table if not exists "booking_technician_zone" (
    "id" text primary key,
    "technician_id" text not null references "booking_technician" ("id") on delete cascade,
    "zone_id" text not null,
    ${DATES}
  );`,
  `create unique index if not exists "IDX_booking_technician_zone" on "booking_technician_zone" ("technician_id", "zone_id") where "deleted_at" is null;`,

  `create table if not exists "booking_hours" (
    "id" text primary key,
    "technician_id" text not null references "booking_technician" ("id") on delete cascade,
    "weekday" integer not null check ("weekday" between 0 and 6),
    "kind" text not null check ("kind" in ('work', 'break')),
    "from_min" integer not null check ("from_min" >= 0),
    "until_min" integer not null check ("until_min" <= 1440),
    ${DATES},
    constraint "CK_booking_hours_order" check ("from_min" < "until_min")
  );`,
  `create index if not exists "IDX_booking_hours_technician" on "booking_hours" ("technician_id") where "deleted_at" is null;`,

  `create table if not exists "booking_exception" (
    "id" text primary key,
    "technician_id" text not null references "booking_technician" ("id") on delete cascade,
    "date" text not null check ("date" ~ '^\\d{4}-\\d{2}-\\d{2}$'),
    "ranges" jsonb not null default '[]',
    "note" text null,
    ${DATES}
  );`,
  `create unique index if not exists "IDX_booking_exception_day" on "booking_exception" ("technician_id", "date") where "deleted_at" is null;`,

  `create table if not exists "booking_zone" (
    "id" text primary key,
    "code" text not null,
    ${NAMES},
    "surcharge" numeric not null default 0 check ("surcharge" >= 0),
    "raw_surcharge" jsonb not null default '{"value": "0", "precision": 20}',
    "travel_min" integer not null default 0 check ("travel_min" between 0 and 600),
    "position" integer not null default 0,
    "active" boolean not null default true,
    ${DATES}
  );`,
  `create unique index if not exists "IDX_booking_zone_code" on "booking_zone" ("code") where "deleted_at" is null;`,

  `create table if not exists "booking_zone_place" (
    "id" text primary key,
    "zone_id" text not null references "booking_zone" ("id") on delete cascade,
    "wilaya_code" text not null check ("wilaya_code" ~ '^\\d{2}$'),
    "commune_code" text null,
    ${DATES}
  );`,
  `create unique index if not exists "IDX_booking_zone_place" on "booking_zone_place" ("zone_id", "wilaya_code", coalesce("commune_code", '')) where "deleted_at" is null;`,
  `create index if not exists "IDX_booking_zone_place_wilaya" on "booking_zone_place" ("wilaya_code") where "deleted_at" is null;`,

  `create table if not exists "booking_zone_travel" (
    "id" text primary key,
    "from_zone_id" text not null references "booking_zone" ("id") on delete cascade,
    "to_zone_id" text not null references "booking_zone" ("id") on delete cascade,
    "minutes" integer not null check ("minutes" between 0 and 600),
    ${DATES}
  );`,
  `create unique index if not exists "IDX_booking_zone_travel" on "booking_zone_travel" ("from_zone_id", "to_zone_id") where "deleted_at" is null;`,

  `create table if not exists "booking_service" (
    "id" text primary key,
    "code" text not null,
    "kind" text not null,
    ${NAMES},
    "note_fr" text null,
    "note_ar" text null,
    "note_en" text null,
    "duration_min" integer not null check ("duration_min" between 5 and 1440),
    "buffer_before_min" integer not null default 0 check ("buffer_before_min" between 0 and 480),
    "buffer_after_min" integer not null default 0 check ("buffer_after_min" between 0 and 480),
    "min_notice_min" integer not null default 0 check ("min_notice_min" >= 0),
    "window_days" integer not null default 60 check ("window_days" between 1 and 366),
    "slot_step_min" integer not null default 30 check ("slot_step_min" between 5 and 720),
    "spans_breaks" boolean not null default false,
    "needs_approval" boolean not null default false,
    "cancel_free_hours" integer not null default 24 check ("cancel_free_hours" >= 0),
    "price" numeric not null check ("price" >= 0),
    "raw_price" jsonb not null,
    "deposit" numeric not null default 0 check ("deposit" >= 0),
    "raw_deposit" jsonb not null default '{"value": "0", "precision": 20}',
    "deposit_variant_id" text null,
    "repeat_months" integer null check ("repeat_months" between 1 and 36),
    "skills" text[] not null default '{}',
    "required_info" text[] not null default '{}',
    "position" integer not null default 0,
    "active" boolean not null default true,
    ${DATES}
  );`,
  `create unique index if not exists "IDX_booking_service_code" on "booking_service" ("code") where "deleted_at" is null;`,

  `create table if not exists "booking_fault" (
    "id" text primary key,
    "code" text not null,
    ${NAMES},
    "suggests" text[] not null default '{}',
    "emergency_stop" boolean not null default false,
    "message_fr" text null,
    "message_ar" text null,
    "message_en" text null,
    "position" integer not null default 0,
    "active" boolean not null default true,
    ${DATES}
  );`,
  `create unique index if not exists "IDX_booking_fault_code" on "booking_fault" ("code") where "deleted_at" is null;`,

  `create table if not exists "booking_brand" (
    "id" text primary key,
    "name" text not null,
    "models" text[] not null default '{}',
    "position" integer not null default 0,
    ${DATES}
  );`,
  `create unique index if not exists "IDX_booking_brand_name" on "booking_brand" (lower("name")) where "deleted_at" is null;`,

  `create table if not exists "booking_error_code" (
    "id" text primary key,
    "brand" text not null,
    "code" text not null,
    "meaning_fr" text not null,
    "meaning_ar" text null,
    "meaning_en" text null,
    "fault" text null,
    ${DATES}
  );`,
  `create unique index if not exists "IDX_booking_error_code" on "booking_error_code" (lower("brand"), lower("code")) where "deleted_at" is null;`,

  `create table if not exists "booking_closure" (
    "id" text primary key,
    "zone_id" text null references "booking_zone" ("id") on delete cascade,
    "from_date" text not null check ("from_date" ~ '^\\d{4}-\\d{2}-\\d{2}$'),
    "until_date" text not null check ("until_date" ~ '^\\d{4}-\\d{2}-\\d{2}$'),
    "reason" text not null,
    ${DATES},
    constraint "CK_booking_closure_order" check ("from_date" <= "until_date")
  );`,
  `create table if not exists "booking_holiday" (
    "id" text primary key,
    "date" text not null check ("date" ~ '^\\d{4}-\\d{2}-\\d{2}$'),
    ${NAMES},
    "tentative" boolean not null default false,
    "closed" boolean not null default true,
    ${DATES}
  );`,
  `create unique index if not exists "IDX_booking_holiday_date" on "booking_holiday" ("date") where "deleted_at" is null;`,

  `create table if not exists "booking_setting" (
    "id" text primary key,
    "values" jsonb not null default '{}',
    ${DATES}
  );`,

  `create table if not exists "booking_change" (
    "id" bigserial primary key,
    "entity" text not null,
    "entity_id" text not null,
    "action" text not null check ("action" in ('created', 'updated', 'removed')),
    "actor_id" text null,
    "detail" jsonb not null default '{}',
    "at" timestamptz not null default now()
  );`,
  `create index if not exists "IDX_booking_change_entity" on "booking_change" ("entity", "entity_id", "id");`,
]
