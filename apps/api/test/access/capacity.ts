import { randomUUID } from 'node:crypto';
import { uuidOfName } from '@fivefold/world';
import pg from 'pg';
import { type AccessRow, mutation, ownOnly, ownToChange } from '../access-row.js';
import { CANARY, PEOPLE, serviceId, type Stage } from '../access-stage.js';

const { buyer, editor, provider, otherBuyer, otherEditor, otherPublisher } = PEOPLE;
const STORE = 'OF016';
const LIST = 'totalCount edges { node { state requester { name } history { action } } }';

const ORGANISATION_SQL = `
SELECT m.organisation_id AS id FROM memberships m JOIN persons p ON p.id = m.person_id WHERE p.email = $1`;
const HOLD_SQL = "SELECT capacity_hold('quote', $1, $2, $3, app_now() + interval '1 day')";
const BOOKABLE_SQL =
  "UPDATE capacity_plans SET slot_minutes = 30, weekdays = '{1,2,3,4,5,6,7}' WHERE service_id = $1";
const FREE_SQL =
  "SELECT starts_at, ends_at FROM capacity_slots($1, app_today() + 1, 62) WHERE state = 'free' ORDER BY starts_at LIMIT 1";
const NOTE_SQL = `
INSERT INTO capacity_blackouts (id, service_id, publisher_org_id, provider_org_id, from_day, until_day, note)
SELECT new_uuid7(), service_id, publisher_org_id, provider_org_id, '2040-01-01', '2040-01-02', $2
FROM capacity_plans p WHERE service_id = $1 AND NOT EXISTS (SELECT FROM capacity_blackouts b WHERE b.service_id = p.service_id AND b.note = $2)`;

async function behind<Result>(stage: Stage, work: (admin: pg.Client) => Promise<Result>): Promise<Result> {
  const admin = new pg.Client({ connectionString: stage.server.database.adminUrl });
  await admin.connect();
  try {
    return await work(admin);
  } finally {
    await admin.end();
  }
}

/** A hold of the buyer on the provider's store, as a quote makes one. */
function held(stage: Stage): Promise<unknown> {
  const line = {
    serviceId: uuidOfName(`service:${STORE}`),
    unit: 'EUR_PALLET',
    quantity: 1,
    from: '2040-02-01',
    to: '2040-02-02',
  };
  return behind(stage, async (admin) => {
    const { rows } = await admin.query<{ id: string }>(ORGANISATION_SQL, [buyer]);
    await admin.query(HOLD_SQL, [randomUUID(), rows[0]?.id, JSON.stringify([line])]);
  });
}

/** The store made bookable, with its next free time. */
function freeTime(
  stage: Stage,
): Promise<{ serviceId: string; startsAt: string; endsAt: string; note: string }> {
  return behind(stage, async (admin) => {
    const key = uuidOfName(`service:${STORE}`);
    await admin.query(BOOKABLE_SQL, [key]);
    const { rows } = await admin.query<{ starts_at: Date; ends_at: Date }>(FREE_SQL, [key]);
    const [startsAt, endsAt] = [rows[0]!.starts_at.toISOString(), rows[0]!.ends_at.toISOString()];
    return { serviceId: serviceId(STORE), startsAt, endsAt, note: CANARY };
  });
}

const HOLD = mutation('holdSlot', 'HoldSlotInput', 'booking { id version note }');

async function slot(stage: Stage): Promise<{ bookingId: string; version: number }> {
  const input = await freeTime(stage);
  const browser = await stage.as(buyer);
  const { data } = await browser.send(HOLD.document, { input });
  const { id, version } = data['holdSlot'].booking;
  return { bookingId: id, version };
}

async function plan(stage: Stage): Promise<{ serviceId: string; version: number }> {
  await behind(stage, (admin) => admin.query(NOTE_SQL, [uuidOfName(`service:${STORE}`), CANARY]));
  const browser = await stage.as(editor);
  const { data } = await browser.send(
    'query ($id: ID!) { capacityPlan(serviceId: $id) { serviceId version } }',
    {
      id: serviceId(STORE),
    },
  );
  return data['capacityPlan'];
}

const SLOT = 'booking { id state note }';
export const CAPACITY: readonly AccessRow[] = [
  {
    field: 'capacityPlan',
    document:
      'query ($id: ID!) { capacityPlan(serviceId: $id) { version blackouts { note } history { reason } } }',
    variables: async (stage) => ({ id: (await plan(stage)).serviceId }),
    owner: editor,
    stranger: otherEditor,
    expected: ownOnly,
  },
  {
    ...mutation('changeCapacityPlan', 'ChangeCapacityPlanInput', 'plan { version blackouts { note } }'),
    variables: async (stage) => ({
      input: {
        ...(await plan(stage)),
        seasons: [],
        blackouts: [{ from: '2040-01-01', to: '2040-01-02', note: CANARY }],
      },
    }),
    owner: editor,
    stranger: otherEditor,
    expected: ownToChange,
  },
  {
    field: 'bookings',
    document: `{ bookings(first: 5, side: GIVEN, serviceId: "${serviceId(STORE)}") { ${LIST} } }`,
    variables: async (stage) => ({ done: void (await held(stage)) }),
    owner: provider,
    stranger: otherPublisher,
    expected: ownOnly,
  },
  {
    field: 'slotBookings',
    document: `{ slotBookings(first: 5, side: GIVEN) { totalCount edges { node { note requester { name } } } } }`,
    variables: async (stage) => ({ done: void (await slot(stage)) }),
    owner: provider,
    stranger: otherPublisher,
    expected: ownOnly,
  },
  {
    ...HOLD,
    variables: async (stage) => ({ input: await freeTime(stage) }),
    owner: buyer,
    stranger: editor,
    expected: { owner: 'given', stranger: 'NOT_ALLOWED', anonymous: 'SIGN_IN_REQUIRED' },
  },
  {
    ...mutation('confirmSlot', 'SlotActionInput', SLOT),
    variables: async (stage) => ({ input: await slot(stage) }),
    owner: provider,
    stranger: otherBuyer,
    expected: ownToChange,
  },
  {
    ...mutation('releaseSlot', 'SlotActionInput', SLOT),
    variables: async (stage) => ({ input: await slot(stage) }),
    owner: buyer,
    stranger: otherBuyer,
    expected: ownToChange,
  },
];
