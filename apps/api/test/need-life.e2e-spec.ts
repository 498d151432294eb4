import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD } from '@fivefold/world';
import pg from 'pg';
import { coverageOf, NeedCoverage } from '../src/need/need-coverage.js';
import { Clock, Worker } from '../src/platform/index.js';
import { PEOPLE } from './access-stage.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const NEED = `id version lock state actions visibility showsIdentity horizon expiresAt confirmedAt outcome outcomeNote
  covered { concept } versions { version text confirmedAt confirmedBy clauses { key } } history { action by reason }`;
const DAY = 86_400_000;

describe('the life of a need', () => {
  let server: TestApp;
  let admin: pg.Client;
  let buyer: Browser;
  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    buyer = await server.browser().signIn(PEOPLE.buyer, DEMO_PASSWORD);
  });
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  const send = async (field: string, type: string, input: object) => {
    const query = `mutation ($input: ${type}!) { ${field}(input: $input) { need { ${NEED} } userErrors { code path } } }`;
    const { data, errors } = await buyer.send(query, { input });
    expect(errors).toBeUndefined();
    return data[field];
  };
  const save = async (more: object = {}) =>
    (
      await send('saveNeed', 'SaveNeedInput', {
        text: 'Chilled storage in Riga',
        capabilities: [{ concept: 'log.store.chilled' }, { concept: 'log.move.road_chilled' }],
        clauses: [{ value: { key: 'site', anyOf: ['LV00A'] } }],
        ...more,
      })
    ).need;
  const read = async (id: string) =>
    (await buyer.send(`query ($id: ID!) { need(id: $id) { ${NEED} } }`, { id })).data['need'];
  const later = async (by: string) => {
    await admin.query('UPDATE clock SET shift = shift + $1::interval', [by]);
    await server.app.get(Clock).runDue();
  };
  const told = async (kind: string, id: string) =>
    (await admin.query('SELECT FROM notices WHERE kind = $1 AND subject_id = $2', [kind, keyOf(id)]))
      .rowCount;

  it('keeps each version as it was written, and who confirmed it when', async () => {
    const draft = await save({ confirm: false });
    expect(draft).toMatchObject({
      state: 'DRAFT',
      confirmedAt: null,
      versions: [{ version: 1, confirmedBy: null }],
    });
    const confirmed = (await send('confirmNeed', 'NeedActionInput', { id: draft.id, version: 1 })).need;
    expect(confirmed).toMatchObject({
      state: 'OPEN',
      versions: [{ confirmedBy: expect.stringContaining('Ilze') }],
    });
    const next = await save({ id: draft.id, version: 1, clauses: [], confirm: false });
    expect(next).toMatchObject({
      state: 'DRAFT',
      confirmedAt: null,
      versions: [
        { version: 2, clauses: [], confirmedAt: null },
        { version: 1, clauses: [{ key: 'site' }], confirmedAt: expect.any(String) },
      ],
    });
    const key = keyOf(draft.id);
    for (const statement of [
      "UPDATE need_versions SET text = 'other' WHERE need_id = $1",
      "UPDATE need_versions SET clauses = '[1]' WHERE need_id = $1 AND version = 2",
      'UPDATE need_versions SET confirmed_at = NULL, confirmed_by = NULL WHERE need_id = $1 AND version = 1',
      'DELETE FROM need_versions WHERE need_id = $1',
    ])
      await expect(admin.query(statement, [key])).rejects.toThrow('never changed');
  });

  it('sets the date by the horizon, reminds before it, expires, and is renewed in one step', async () => {
    const need = await save({ terms: { horizon: 'NOW' } });
    const days = Math.round((Date.parse(need.expiresAt) - (await now())) / DAY);
    expect(days).toBe(90);
    const set = (lock: number, terms: object) =>
      send('setNeedTerms', 'SetNeedTermsInput', { id: need.id, lock, terms });
    const year = (await set(need.lock, { horizon: 'YEAR' })).need;
    expect(Math.round((Date.parse(year.expiresAt) - (await now())) / DAY)).toBe(365);
    expect(
      (await set(year.lock, { expiresAt: new Date((await now()) - DAY).toISOString() })).userErrors,
    ).toMatchObject([{ code: 'EXPIRY_INVALID' }]);
    expect(
      (await set(year.lock, { expiresAt: new Date((await now()) + 3000 * DAY).toISOString() })).userErrors,
    ).toMatchObject([{ code: 'EXPIRY_INVALID' }]);
    const soon = (await set(year.lock, { expiresAt: new Date((await now()) + 20 * DAY).toISOString() })).need;
    await later('5 days');
    expect(await told('need_expires_soon', need.id)).toBe(0);
    await later('6 days');
    expect(await told('need_expires_soon', need.id)).toBe(1);
    await later('8 days');
    expect((await read(need.id)).state).not.toBe('EXPIRED');
    await later('2 days');
    const expired = await read(need.id);
    expect(expired).toMatchObject({ state: 'EXPIRED', actions: ['revise', 'renew'] });
    expect(expired.history.at(-1)).toMatchObject({ action: 'expire', by: 'CLOCK' });
    expect([await told('need_expires_soon', need.id), await told('need_expired', need.id)]).toEqual([1, 1]);
    const renewed = (await send('renewNeed', 'NeedActionInput', { id: need.id, version: soon.version })).need;
    expect(renewed.state).toBe('OPEN');
    expect(Math.round((Date.parse(renewed.expiresAt) - (await now())) / DAY)).toBe(365);
    await set(renewed.lock, { expiresAt: new Date((await now()) + 20 * DAY).toISOString() });
    const open = await read(need.id);
    expect(open.actions).toContain('renew');
    await send('renewNeed', 'NeedActionInput', { id: need.id, version: open.version });
    const running = await read(need.id);
    expect(running).toMatchObject({ state: open.state });
    expect(Math.round((Date.parse(running.expiresAt) - (await now())) / DAY)).toBe(365);
    expect(running.history.at(-1)).toMatchObject({ action: 'renew' });
  });

  it('is closed with an outcome, and is then not changed any more', async () => {
    const need = await save();
    const closed = await send('closeNeed', 'CloseNeedInput', {
      id: need.id,
      version: 1,
      outcome: 'MET_ELSEWHERE',
      note: ' A friend. ',
    });
    expect(closed.need).toMatchObject({
      state: 'CLOSED',
      outcome: 'MET_ELSEWHERE',
      outcomeNote: 'A friend.',
      actions: [],
    });
    for (const field of ['withdrawNeed', 'renewNeed', 'confirmNeed', 'restoreNeed'])
      expect((await send(field, 'NeedActionInput', { id: need.id, version: 1 })).userErrors).toMatchObject([
        { code: 'TRANSITION_REFUSED' },
      ]);
    const terms = { visibility: 'ALL_CLUSTERS' };
    expect(
      (await send('setNeedTerms', 'SetNeedTermsInput', { id: need.id, lock: closed.need.lock, terms }))
        .userErrors,
    ).toMatchObject([{ code: 'TRANSITION_REFUSED' }]);
  });

  it('is withdrawn and taken back to where it was', async () => {
    const need = await save();
    await send('withdrawNeed', 'NeedActionInput', { id: need.id, version: 1 });
    expect((await send('restoreNeed', 'NeedActionInput', { id: need.id, version: 1 })).need.state).toBe(
      'OPEN',
    );
    const draft = await save({ confirm: false });
    await send('withdrawNeed', 'NeedActionInput', { id: draft.id, version: 1 });
    expect((await send('restoreNeed', 'NeedActionInput', { id: draft.id, version: 1 })).need.state).toBe(
      'DRAFT',
    );
  });

  it('follows what is covered, up and down, also when somebody else changed the deal', async () => {
    const need = await save();
    const coverage = server.app.get(NeedCoverage);
    let covered: string[] = [];
    const given = (coverage as unknown as { read: unknown }).read;
    coverage.readBy(async () => covered);
    const update = async (...concepts: string[]) => {
      covered = concepts;
      await server.app.get(Worker).act((caller) => coverage.update(caller, keyOf(need.id)));
      const { state, covered: now } = await read(need.id);
      return [state, now.map(({ concept }: { concept: string }) => concept)];
    };
    expect(await update('log.store.chilled')).toEqual(['PARTLY_COVERED', ['log.store.chilled']]);
    expect(await update('log.store.chilled', 'log.move.road_chilled', 'ict.sys.erp')).toEqual([
      'COVERED',
      ['log.move.road_chilled', 'log.store.chilled'],
    ]);
    expect(await update('log.move.road_chilled')).toEqual(['PARTLY_COVERED', ['log.move.road_chilled']]);
    expect(await update('log.store.chilled')).toEqual(['PARTLY_COVERED', ['log.store.chilled']]);
    expect((await update())[0]).toBe('OPEN');
    const { rows } = await admin.query<{ action: string }>(
      "SELECT action FROM transitions WHERE kind = 'need' AND subject_id = $1 ORDER BY seq",
      [keyOf(need.id)],
    );
    expect(rows.slice(2).map(({ action }) => action)).toEqual([
      'cover_part',
      'cover',
      'uncover_part',
      'uncover_part',
      'uncover',
    ]);
    // A provider may not write the need: it is noted, and the clock does it.
    covered = ['log.store.chilled'];
    const app = new pg.Client({ connectionString: server.database.appUrl });
    await app.connect();
    await app.query('SELECT need_coverage_due($1)', [keyOf(need.id)]);
    await app.end();
    await server.app.get(Clock).runDue();
    expect((await read(need.id)).state).toBe('PARTLY_COVERED');
    coverage.readBy(given as never);
  });

  it('counts alternatives as one', () => {
    const one = (concept: string, alternative: number | null) =>
      ({
        concept,
        alternative,
        stance: 'wanted',
        confidence01: 1,
        spans: [],
        origin: 'added',
        because: '',
      }) as const;
    const wanted = [one('a', 1), one('b', 1), one('c', null)];
    expect(coverageOf(wanted, new Set(['a']))).toEqual({ covered: ['a'], all: false, some: true });
    expect(coverageOf(wanted, new Set(['b', 'c']))).toEqual({ covered: ['b', 'c'], all: true, some: true });
    expect(coverageOf([], new Set(['a']))).toEqual({ covered: [], all: false, some: false });
  });

  async function now(): Promise<number> {
    const { rows } = await admin.query<{ at: Date }>('SELECT app_now() AS at');
    return rows[0]!.at.getTime();
  }
});

function keyOf(globalId: string): string {
  return Buffer.from(globalId, 'base64url').toString().split(':')[1]!;
}
