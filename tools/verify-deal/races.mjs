import pg from 'pg';
import { castOf } from './cast.mjs';
import { Person } from './person.mjs';
import { ACCEPT_QUOTE, offer, SEE_REQUEST, SEND_QUOTE, SEND_REQUESTS } from './wire.mjs';

const RIVALS = 4;
/** Races at the same time. */
const LANES = 4;
const SAFEGUARDS_SQL = `
SELECT indexrelid::regclass::text AS name FROM pg_index
WHERE indisunique AND pg_get_expr(indpred, indrelid) LIKE '%accepted%' AND indrelid = 'quotes'::regclass`;
const CHECK_SQL = 'SELECT r.state FROM requests r JOIN quotes q ON q.request_id = r.id WHERE q.id = $1';
const ACT_SQL = `
WITH accepted AS (UPDATE quotes SET state = 'accepted' WHERE id = $1 RETURNING request_id)
UPDATE requests SET state = 'accepted' WHERE id IN (SELECT request_id FROM accepted)`;
const WINNERS_SQL = `
SELECT r.id, r.state, count(q.id) FILTER (WHERE q.state = 'accepted')::int AS accepted,
  count(q.id) FILTER (WHERE q.state = 'sent')::int AS open
FROM requests r LEFT JOIN quotes q ON q.request_id = r.id GROUP BY r.id, r.state`;

/**
 * A planted acceptance that checks first and acts later, on a database without the index that forbids a second accepted quote:
 * the check of the races has to see it.
 */
export async function plantCheckThenAct({ admin, adminUrl }) {
  const { rows } = await admin.query(SAFEGUARDS_SQL);
  if (rows.length === 0) throw new Error('no index forbids a second accepted quote');
  for (const { name } of rows) await admin.query(`DROP INDEX ${name}`);
  const pool = new pg.Pool({ connectionString: adminUrl, max: RIVALS * LANES });
  const keyOf = (globalId) => Buffer.from(globalId, 'base64url').toString().split(':')[1];
  return {
    async accept(_buyer, { quoteId }) {
      const seen = await pool.query(CHECK_SQL, [keyOf(quoteId)]);
      if (seen.rows[0].state !== 'quoted') return 'ALREADY_ACCEPTED';
      await pool.query(ACT_SQL, [keyOf(quoteId)]);
      return 'ACCEPTED';
    },
    end: () => pool.end(),
  };
}

/**
 * Races of four parallel accepts of four quotes of one request: in each, exactly one answer is a success and exactly one quote
 * of the request is stored as accepted, whatever the others were told.
 *
 * @param served a running API and a superuser's connection to its database
 * @param options.accept how an offer is accepted: ACCEPTED, or the code of the refusal
 * @returns races run, how many had no winner or several by the answers and by the rows, other answers by their code
 */
export async function runRaces(served, { count, accept = acceptByApi, tell = () => {} }) {
  const cast = await castOf(served.admin);
  const rivals = cast.providers.slice(0, RIVALS);
  const signIn = ({ email }) => new Person(served.baseUrl).signIn(email, cast.password);
  const [buyer, ...providers] = await Promise.all([cast.requester, ...rivals].map(signIn));
  const answers = new Map();
  let begun = 0;
  let finished = 0;
  let wrong = 0;

  async function race() {
    const parts = [{ items: rivals.map(({ serviceId }) => ({ serviceId, concepts: [] })) }];
    const [{ id, recipients }] = (await done(buyer, SEND_REQUESTS, { message: 'Four offers.', parts }))
      .requests;
    for (const recipient of recipients) {
      const provider = providers[rivals.findIndex((rival) => rival.organisationId === recipient.provider.id)];
      const input = { recipientId: recipient.id, version: recipient.version, ...offer(Date.now(), 10) };
      await done(provider, SEND_QUOTE, input);
    }
    const { request } = await buyer.send(SEE_REQUEST, { id });
    const quotes = request.recipients.flatMap((recipient) => recipient.quotes);
    if (quotes.length !== RIVALS) throw new Error(`${quotes.length} offers instead of ${RIVALS}`);
    const outcomes = await Promise.all(
      quotes.map((quote) => accept(buyer, { quoteId: quote.id, version: request.version })),
    );
    for (const outcome of outcomes) answers.set(outcome, (answers.get(outcome) ?? 0) + 1);
    if (outcomes.filter((outcome) => outcome === 'ACCEPTED').length !== 1) wrong += 1;
    finished += 1;
    if (finished % 50 === 0) tell(`${finished} of ${count} races`);
  }
  async function lane() {
    while (begun < count) {
      begun += 1;
      await race();
    }
  }
  await Promise.all(Array.from({ length: Math.min(LANES, count) }, lane));

  const { rows } = await served.admin.query(WINNERS_SQL);
  const wrongRows = rows.filter(
    ({ state, accepted, open }) => state !== 'accepted' || accepted !== 1 || open > 0,
  );
  return {
    holds: wrong === 0 && wrongRows.length === 0 && rows.length === count,
    races: finished,
    wrongByAnswers: wrong,
    wrongByRows: wrongRows.length,
    answers: Object.fromEntries([...answers].sort()),
  };
}

/** The payload of a step that nothing speaks against. */
async function done(person, document, input) {
  const { done: payload } = await person.send(document, { input });
  if (payload.userErrors.length > 0) throw new Error(payload.userErrors[0].message);
  return payload;
}

/** ACCEPTED, or the code of the refusal. */
async function acceptByApi(buyer, input) {
  try {
    const { done: payload } = await buyer.send(ACCEPT_QUOTE, { input });
    return payload.userErrors[0]?.code ?? 'ACCEPTED';
  } catch (error) {
    return error.code ?? error.message;
  }
}
