CREATE TABLE clusters (id uuid PRIMARY KEY, name text NOT NULL, country text NOT NULL);
CREATE TABLE services (
  id uuid PRIMARY KEY,
  cluster_id uuid NOT NULL,
  provider_id uuid NOT NULL,
  provider_name text NOT NULL,
  sector text NOT NULL,
  title text NOT NULL,
  description text NOT NULL,
  delivery_mode text NOT NULL,
  lead_time_days integer,
  languages text[] NOT NULL,
  published_at timestamptz NOT NULL,
  price_type text NOT NULL,
  price_amount_minor double precision,
  price_currency text,
  price_unit text,
  capabilities text[] NOT NULL,
  certificates text[] NOT NULL,
  coverage text[] NOT NULL,
  interfaces text[] NOT NULL,
  temperature jsonb,
  capacities jsonb NOT NULL,
  search tsvector NOT NULL
);
CREATE TABLE requests (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  requester_id uuid NOT NULL,
  service_id uuid NOT NULL,
  message text NOT NULL,
  state text NOT NULL DEFAULT 'submitted',
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE TABLE quotes (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  request_id uuid NOT NULL,
  total_minor bigint NOT NULL,
  state text NOT NULL DEFAULT 'sent'
);
CREATE TABLE events (
  seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL,
  subject_id uuid NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
