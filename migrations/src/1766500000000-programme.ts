import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Courses, and the events of clusters with their sessions and places. */
export class Programme1766500000000 implements MigrationInterface {
  name = 'Programme1766500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(COURSES);
    await runner.query(FOUNDING, [JSON.stringify(MODULES)]);
    for (const statement of [EVENTS, POLICIES, GRANTS]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE event_sessions, events, courses');
  }
}

/** A course without an organisation belongs to the whole network; the operator keeps it. */
const COURSES = `
CREATE TABLE courses (
  id uuid CONSTRAINT courses_pkey PRIMARY KEY,
  organisation_id uuid CONSTRAINT courses_organisation_id_fkey REFERENCES organisations,
  titles jsonb NOT NULL,
  summaries jsonb NOT NULL,
  hours smallint NOT NULL CONSTRAINT courses_hours_check CHECK (hours BETWEEN 1 AND 400),
  topics text[] NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT app_now()
);
CREATE INDEX courses_organisation_id_idx ON courses (organisation_id);
CREATE INDEX courses_topics_idx ON courses USING gin (topics);
`;

const FOUNDING = `
INSERT INTO courses (id, titles, summaries, hours, topics)
SELECT id, titles, summaries, hours, topics
FROM jsonb_to_recordset($1) AS row (id uuid, titles jsonb, summaries jsonb, hours smallint, topics text[])`;

/** The four modules with which the network began; the words are the project's own. */
const MODULES = [
  {
    id: '01990000-0000-7000-8000-00000000c001',
    titles: {
      en: 'Cluster economics',
      lv: 'Klasteru ekonomika',
      et: 'Klastrite majandus',
      sv: 'Klusterekonomi',
    },
    summaries: {
      en: 'Why firms near each other do better together, what a cluster organisation adds, and who pays for it.',
      lv: 'Kāpēc tuvumā esošiem uzņēmumiem kopā veicas labāk, ko dod klastera organizācija un kas par to maksā.',
      et: 'Miks lähestikku tegutsevad ettevõtted koos paremini edenevad, mida klastriorganisatsioon lisab ja kes selle eest maksab.',
      sv: 'Varför företag nära varandra klarar sig bättre tillsammans, vad en klusterorganisation bidrar med och vem som betalar.',
    },
    hours: 16,
    topics: [
      'roles',
      'strategy_building',
      'private_share',
      'own_income',
      'financial_controlling',
      'funding_prospects',
    ],
  },
  {
    id: '01990000-0000-7000-8000-00000000c002',
    titles: {
      en: 'Industry analysis and segmentation',
      lv: 'Nozares analīze un segmentēšana',
      et: 'Tööstusharu analüüs ja segmentimine',
      sv: 'Branschanalys och segmentering',
    },
    summaries: {
      en: 'Who is in the industry, which members want what, and where to concentrate.',
      lv: 'Kas darbojas nozarē, ko vēlas kuri biedri un kur koncentrēt spēkus.',
      et: 'Kes valdkonnas tegutsevad, mida millised liikmed soovivad ja millele keskenduda.',
      sv: 'Vilka som finns i branschen, vad olika medlemmar vill ha och var man ska koncentrera sig.',
    },
    hours: 16,
    topics: [
      'composition',
      'concentration',
      'strategic_focus',
      'strategy_documentation',
      'participation',
      'newcomers',
    ],
  },
  {
    id: '01990000-0000-7000-8000-00000000c003',
    titles: {
      en: 'Value chain analysis',
      lv: 'Vērtību ķēdes analīze',
      et: 'Väärtusahela analüüs',
      sv: 'Värdekedjeanalys',
    },
    summaries: {
      en: 'Draw the chain from raw material to customer, find the missing links and turn them into services and groups.',
      lv: 'Uzzīmējiet ķēdi no izejvielas līdz klientam, atrodiet trūkstošos posmus un pārvērtiet tos pakalpojumos un grupās.',
      et: 'Joonista ahel toorainest kliendini, leia puuduvad lülid ja tee neist teenused ja rühmad.',
      sv: 'Rita kedjan från råvara till kund, hitta de saknade länkarna och gör tjänster och grupper av dem.',
    },
    hours: 24,
    topics: [
      'cooperation',
      'services_range',
      'services_intensity',
      'working_groups',
      'other_sectors',
      'contacts',
    ],
  },
  {
    id: '01990000-0000-7000-8000-00000000c004',
    titles: {
      en: 'Benchmarking and internationalisation',
      lv: 'Salīdzinošā vērtēšana un internacionalizācija',
      et: 'Võrdlusanalüüs ja rahvusvahelistumine',
      sv: 'Benchmarking och internationalisering',
    },
    summaries: {
      en: 'Measure the cluster against others, choose what to improve, and take members to foreign partners.',
      lv: 'Salīdziniet klasteri ar citiem, izvēlieties, ko uzlabot, un vediet biedrus pie ārvalstu partneriem.',
      et: 'Mõõda klastrit teiste suhtes, vali, mida parandada, ja vii liikmed välispartnerite juurde.',
      sv: 'Mät klustret mot andra, välj vad som ska förbättras och för medlemmarna till utländska partner.',
    },
    hours: 16,
    topics: [
      'performance_monitoring',
      'strategy_review',
      'market_access',
      'international_impact',
      'cooperation_requests',
      'success_stories',
      'satisfaction',
    ],
  },
];

/** Places that are given and people who wait are counted by the registrations; no statement of a caller writes the counts. */
const EVENTS = `
CREATE TABLE events (
  id uuid CONSTRAINT events_pkey PRIMARY KEY,
  organiser_id uuid NOT NULL CONSTRAINT events_organiser_id_fkey REFERENCES organisations,
  course_id uuid CONSTRAINT events_course_id_fkey REFERENCES courses,
  project_id uuid CONSTRAINT events_project_id_fkey REFERENCES projects,
  kind text NOT NULL CONSTRAINT events_kind_check CHECK (kind IN ('course', 'workshop', 'conference')),
  state text NOT NULL CONSTRAINT events_state_check CHECK (state IN ('draft', 'published', 'called_off', 'discarded')),
  title text NOT NULL,
  summary text NOT NULL,
  language text NOT NULL,
  place text NOT NULL,
  time_zone text NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  closes_at timestamptz NOT NULL,
  places integer NOT NULL CONSTRAINT events_max_places_check CHECK (places BETWEEN 1 AND 5000),
  taken integer NOT NULL DEFAULT 0,
  waiting integer NOT NULL DEFAULT 0 CONSTRAINT events_waiting_check CHECK (waiting >= 0),
  attended integer NOT NULL DEFAULT 0 CONSTRAINT events_attended_check CHECK (attended BETWEEN 0 AND taken),
  needs_approval boolean NOT NULL DEFAULT false,
  reason text,
  version integer NOT NULL DEFAULT 1,
  published_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT app_now(),
  CONSTRAINT events_places_check CHECK (taken BETWEEN 0 AND places),
  CONSTRAINT events_times_check CHECK (starts_at < ends_at AND closes_at <= ends_at),
  CONSTRAINT events_course_check CHECK (course_id IS NULL OR kind = 'course'),
  CONSTRAINT events_published_check CHECK (published_at IS NOT NULL OR state NOT IN ('published', 'called_off')),
  CONSTRAINT events_id_organiser_id_key UNIQUE (id, organiser_id)
);
CREATE INDEX events_organiser_id_idx ON events (organiser_id, starts_at);
CREATE INDEX events_course_id_idx ON events (course_id);
CREATE INDEX events_project_id_idx ON events (project_id);
CREATE INDEX events_starts_at_idx ON events (starts_at, id);
CREATE INDEX events_ends_at_idx ON events (ends_at);
CREATE INDEX events_waiting_idx ON events (starts_at) WHERE waiting > 0;

CREATE TABLE event_sessions (
  id uuid CONSTRAINT event_sessions_pkey PRIMARY KEY,
  event_id uuid NOT NULL,
  organiser_id uuid NOT NULL,
  title text NOT NULL,
  speaker text,
  room text,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  CONSTRAINT event_sessions_times_check CHECK (starts_at < ends_at),
  CONSTRAINT event_sessions_event_id_fkey FOREIGN KEY (event_id, organiser_id) REFERENCES events (id, organiser_id)
);
CREATE INDEX event_sessions_event_id_idx ON event_sessions (event_id, organiser_id);
`;

const POLICIES = `
ALTER TABLE courses ENABLE ROW LEVEL SECURITY;
ALTER TABLE courses FORCE ROW LEVEL SECURITY;
CREATE POLICY courses_read ON courses FOR SELECT USING (true);
CREATE POLICY courses_add ON courses FOR INSERT WITH CHECK (organisation_id = app_org() OR (organisation_id IS NULL AND app_operator()));
CREATE POLICY courses_change ON courses FOR UPDATE USING (organisation_id = app_org() OR (organisation_id IS NULL AND app_operator()));
ALTER TABLE events ENABLE ROW LEVEL SECURITY;
ALTER TABLE events FORCE ROW LEVEL SECURITY;
CREATE POLICY events_read ON events FOR SELECT USING (published_at IS NOT NULL OR organiser_id = app_org());
CREATE POLICY events_add ON events FOR INSERT WITH CHECK (organiser_id = app_org());
CREATE POLICY events_change ON events FOR UPDATE USING (organiser_id = app_org());
CREATE POLICY events_owner ON events FOR ALL TO fivefold_owner USING (true);
ALTER TABLE event_sessions ENABLE ROW LEVEL SECURITY;
ALTER TABLE event_sessions FORCE ROW LEVEL SECURITY;
CREATE POLICY event_sessions_read ON event_sessions FOR SELECT USING (organiser_id = app_org()
  OR EXISTS (SELECT FROM events e WHERE e.id = event_id AND e.published_at IS NOT NULL));
CREATE POLICY event_sessions_add ON event_sessions FOR INSERT WITH CHECK (organiser_id = app_org());
CREATE POLICY event_sessions_remove ON event_sessions FOR DELETE USING (organiser_id = app_org());
`;

const GRANTS = `
GRANT SELECT, INSERT, UPDATE (titles, summaries, hours, topics, version) ON courses TO fivefold_app;
GRANT SELECT, INSERT (id, organiser_id, course_id, project_id, kind, state, title, summary, language, place, time_zone, starts_at, ends_at,
    closes_at, places, needs_approval),
  UPDATE (course_id, project_id, kind, state, title, summary, language, place, time_zone, starts_at, ends_at, closes_at, places, needs_approval,
    reason, version, published_at) ON events TO fivefold_app;
GRANT SELECT, INSERT, DELETE ON event_sessions TO fivefold_app;
GRANT SELECT ON events, courses TO fivefold_worker;
`;
