-- The catalogue as a user of PostGraphile would lay it out: what is filtered and sorted by is a column with an index,
-- the words of its texts in all languages
-- are one stored tsvector.
create schema app;

create table app.organisations (
  id uuid primary key,
  name text not null,
  country text
);

create table app.services (
  id uuid primary key default gen_random_uuid(),
  publisher_id uuid not null references app.organisations,
  provider_id uuid not null references app.organisations,
  sector text not null,
  title text not null,
  description text not null,
  texts jsonb not null,
  delivery_mode text not null,
  lead_time_days integer,
  languages text[] not null,
  capabilities text[] not null,
  certificates text[] not null,
  coverage text[] not null,
  interfaces text[] not null,
  temperature jsonb,
  capacities jsonb not null,
  price_type text not null,
  price_minor integer,
  currency text,
  unit text,
  published_at timestamptz not null,
  search tsvector not null generated always as (jsonb_to_tsvector('simple', texts, '"string"')) stored
)
-- The vector stays in the row: ranking reads it for every hit, and out of the row that costs PostgreSQL twice the time.
with (toast_tuple_target = 8160);
comment on column app.services.search is '@behavior -*';
comment on column app.services.texts is '@behavior +insert -select';

create table app.requests (
  id uuid primary key default gen_random_uuid(),
  service_id uuid not null references app.services,
  company text not null,
  message text not null,
  created_at timestamptz not null default now()
);
