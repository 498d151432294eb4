import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Clock } from '../src/platform/index.js';
import { AssessmentMaker, held, inDays, PEOPLE } from './assessments.js';
import { startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

describe('sets of indicators and assessments', () => {
  let server: TestApp;
  let admin: pg.Client;
  let make: AssessmentMaker;

  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    make = new AssessmentMaker(server);
  });
  beforeEach(() => admin.query("UPDATE clock SET shift = interval '0'"));
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  const action = (row: object, more: object = {}) => ({ ...held(row as never), ...more });
  const withdraw = async (id: string) => {
    const row = await make.read('publisher', id);
    return make.step(
      'publisher',
      'withdrawAssessment',
      'ReasonedAssessmentInput',
      action(row, { reason: 'Over.' }),
    );
  };

  it('goes from the self assessment to the closed result, and freezes', async () => {
    const draft = await make.begun();
    expect(draft).toMatchObject({
      state: 'DRAFT',
      set: { key: 'gold', number: 1 },
      selfScored: 0,
      revision: 1,
    });
    expect(draft.lines).toHaveLength(31);
    expect(await make.begun()).toEqual({ codes: ['ASSESSMENT_OPEN'] });
    expect(await make.step('publisher', 'submitAssessment', 'AssessmentActionInput', held(draft))).toEqual({
      codes: ['SCORES_MISSING'],
    });

    const evidence = await make.step('editor', 'addAssessmentEvidence', 'AddAssessmentEvidenceInput', {
      id: draft.id,
      indicator: 'gold.12',
      words: 'Minutes of every visit.',
    });
    expect(evidence.lines[11].evidence).toMatchObject([
      { words: 'Minutes of every visit.', source: 'cluster' },
    ]);
    expect(await make.read('operator', draft.id)).toBeNull();
    const scored = await make.scored(draft);
    const submitted = await make.step('publisher', 'submitAssessment', 'AssessmentActionInput', held(scored));
    expect(submitted).toMatchObject({ state: 'SELF_SUBMITTED', actions: ['withdraw'] });
    const late = { id: draft.id, indicator: 'gold.1', version: 1, score: 4, words: '' };
    expect(await make.step('editor', 'scoreIndicator', 'ScoreIndicatorInput', late)).toEqual({
      codes: ['SCORES_FROZEN'],
    });

    const checked = await make.step('operator', 'takeUpAssessment', 'AssessmentActionInput', held(submitted));
    const schedule = (row: object) =>
      make.step(
        'operator',
        'scheduleAssessment',
        'ScheduleAssessmentInput',
        action(row, { on: '2040-05-08' }),
      );
    expect(await schedule(checked)).toEqual({ codes: ['ASSESSOR_MISSING'] });
    const asked = await make.asked(checked);
    expect(await make.read('assessor', draft.id)).toMatchObject({ state: 'EVIDENCE_CHECK' });
    expect((await make.read('assessor', draft.id)).lines.map((line: any) => line.selfScore)).toEqual(
      Array<null>(31).fill(null),
    );
    await make.accepted(asked);
    expect((await make.read('assessor', draft.id)).lines[11]).toMatchObject({ selfScore: 3, evidence: [{}] });
    const scheduled = await schedule(checked);
    expect(scheduled).toMatchObject({ state: 'EXTERNAL_SCHEDULED', scheduledOn: '2040-05-08' });

    const first = { id: draft.id, indicator: 'gold.1', version: 0, score: 2, words: 'Less than said.' };
    await make.step('assessor', 'recordFinding', 'ScoreIndicatorInput', first);
    expect(await make.read('assessor', draft.id)).toMatchObject({ found: 1 });
    expect(await make.read('publisher', draft.id)).toMatchObject({ found: 0 });
    expect((await make.read('publisher', draft.id)).lines[0]).toMatchObject({ score: null, words: '' });
    expect((await make.read('operator', draft.id)).lines[0].score).toBeNull();
    expect(await make.step('assessor', 'completeFindings', 'AssessmentActionInput', held(scheduled))).toEqual(
      { codes: ['SCORES_MISSING'] },
    );
    const assessed = await make.found(draft.id, 4);
    expect(assessed.state).toBe('ASSESSED');
    expect((await make.read('publisher', draft.id)).lines[0]).toMatchObject({ score: 4, reached: true });
    expect(
      await make.step('assessor', 'recordFinding', 'ScoreIndicatorInput', { ...first, version: 2 }),
    ).toEqual({
      codes: ['SCORES_FROZEN'],
    });

    const closed = await make.ended(assessed);
    expect(closed).toMatchObject({ state: 'CLOSED', totalShare: 1, passed: true, actions: ['revise'] });
    expect(closed.history.map((each: any) => each.action)).toEqual([
      ...['begin', 'submit', 'take_up', 'schedule', 'assess', 'report', 'close'],
    ]);
    await server.app.get(Clock).runDue();
    expect(await make.read('assessor', draft.id)).toBeNull();
    await expect(
      admin.query("UPDATE assessments SET summary = 'Other.' WHERE state = 'closed'"),
    ).rejects.toThrow('stays as it is');
  });

  it('is corrected by a revision with all that was said, and only the newest counts', async () => {
    const list = '{ assessments(first: 1) { edges { node { id version } } } }';
    const { data } = await (await make.as('publisher')).send(list);
    const [{ node: before }] = data['assessments'].edges;
    const begin = (reason?: string) =>
      make.step('editor', 'beginAssessment', 'BeginAssessmentInput', { revisesId: before.id, reason });
    expect(await begin()).toEqual({ codes: ['INPUT_INVALID'] });
    const draft = await begin('Two groups were counted twice.');
    expect(draft).toMatchObject({ revision: 2, revises: { id: before.id }, selfScored: 31 });
    expect(draft.lines[11].evidence).toMatchObject([{ words: 'Minutes of every visit.' }]);
    expect(await begin('Again.')).toEqual({ codes: ['TRANSITION_REFUSED'] });

    const submitted = await make.step('publisher', 'submitAssessment', 'AssessmentActionInput', held(draft));
    const checked = await make.step('operator', 'takeUpAssessment', 'AssessmentActionInput', held(submitted));
    await make.accepted(await make.asked(checked));
    const input = action(checked, { on: '2040-06-08' });
    await make.step('operator', 'scheduleAssessment', 'ScheduleAssessmentInput', input);
    const carried = await make.read('assessor', draft.id);
    expect(carried.lines.map((line: any) => line.score)).toEqual(Array<number>(31).fill(4));
    const change = { id: draft.id, indicator: 'gold.26', version: 1, score: 1, words: 'Counted once.' };
    const changed = await make.step('assessor', 'recordFinding', 'ScoreIndicatorInput', change);
    const assessed = await make.step('assessor', 'completeFindings', 'AssessmentActionInput', held(changed));
    const closed = await make.ended(assessed);
    expect(closed).toMatchObject({ revision: 2, totalShare: 0.9758, passed: false });
    expect(await make.read('publisher', before.id)).toMatchObject({
      corrected: true,
      totalShare: 1,
      actions: [],
    });
    await server.app.get(Clock).runDue();
  });

  describe('assessors', () => {
    it('have no ties to the cluster, neither when they are asked nor later', async () => {
      const checked = await make.checked();
      expect(await make.asked(checked, 'publisher')).toEqual({ codes: ['ASSESSOR_HAS_TIES'] });
      expect(await make.asked(checked, 'member')).toEqual({ codes: ['ASSESSOR_HAS_TIES'] });
      const unknown = { assessmentId: checked.id, email: 'nobody@nowhere.example', accessUntil: inDays(1) };
      expect(await make.engagement('operator', 'engageAssessor', 'EngageAssessorInput', unknown)).toEqual({
        codes: ['ASSESSOR_UNKNOWN'],
      });
      expect(await make.asked(checked, 'assessor', inDays(-1))).toEqual({ codes: ['EXPIRY_INVALID'] });

      const asked = await make.asked(checked);
      const join = (way: string) =>
        admin.query(
          way === 'in'
            ? `INSERT INTO memberships (person_id, organisation_id, role) SELECT p.id, o.id, 'CLUSTER_EDITOR'
               FROM persons p, organisations o WHERE p.email = $1 AND o.slug = 'lv-log'`
            : `DELETE FROM memberships m USING persons p, organisations o WHERE p.email = $1 AND o.slug = 'lv-log'
               AND m.person_id = p.id AND m.organisation_id = o.id`,
          [PEOPLE.assessor],
        );
      await join('in');
      expect(await make.accepted(asked)).toEqual({ codes: ['ASSESSOR_HAS_TIES'] });
      await join('out');
      expect((await make.accepted(asked)).state).toBe('ACCEPTED');
      await join('in');
      const schedule = () =>
        make.step(
          'operator',
          'scheduleAssessment',
          'ScheduleAssessmentInput',
          action(checked, { on: '2040-05-08' }),
        );
      expect(await schedule()).toEqual({ codes: ['ASSESSOR_HAS_TIES'] });
      await join('out');
      await schedule();
      await join('in');
      const finding = { id: checked.id, indicator: 'gold.1', version: 0, score: 2, words: '' };
      expect(await make.step('assessor', 'recordFinding', 'ScoreIndicatorInput', finding)).toEqual({
        codes: ['ASSESSOR_HAS_TIES'],
      });
      await join('out');
      await withdraw(checked.id);
    });

    it('read until their access ends, to the second, and may be given more time', async () => {
      const checked = await make.checked();
      const until = inDays(2);
      const accepted = await make.accepted(await make.asked(checked, 'assessor', until));
      const at = async (seconds: number) => {
        await admin.query(
          'UPDATE clock SET shift = $1::timestamptz + make_interval(secs => $2) - clock_timestamp()',
          [until, seconds],
        );
      };
      await at(-5);
      expect((await make.read('assessor', checked.id)).lines[0].selfScore).toBe(3);
      await at(0.1);
      expect(await make.read('assessor', checked.id)).toBeNull();
      const input = action(accepted, { accessUntil: inDays(9) });
      const extended = await make.engagement('operator', 'extendEngagement', 'ExtendEngagementInput', input);
      expect(extended.state).toBe('ACCEPTED');
      expect((await make.read('assessor', checked.id)).lines[0].selfScore).toBe(3);
      await make.engagement('operator', 'endEngagement', 'AssessmentActionInput', held(extended));
      expect(await make.read('assessor', checked.id)).toBeNull();
      await admin.query("UPDATE clock SET shift = interval '0'");

      const second = await make.asked(await make.read('operator', checked.id), 'second', inDays(1));
      await admin.query("UPDATE clock SET shift = interval '25 hours'");
      await server.app.get(Clock).runDue();
      const { rows } = await admin.query(
        `SELECT to_state, actor FROM transitions WHERE kind = 'assessor_engagement' ORDER BY seq DESC LIMIT 1`,
      );
      expect(rows).toEqual([{ to_state: 'ended', actor: 'clock' }]);
      expect(await make.accepted(second, 'second')).toEqual({ codes: ['STALE_VERSION'] });
      await admin.query("UPDATE clock SET shift = interval '0'");
      await withdraw(checked.id);
    });

    it('share the findings, and do not overwrite each other unseen', async () => {
      const scheduled = await make.scheduled();
      await make.accepted(await make.asked(scheduled, 'second'), 'second');
      const finding = { id: scheduled.id, indicator: 'gold.1', version: 0, score: 2, words: '' };
      await make.step('assessor', 'recordFinding', 'ScoreIndicatorInput', finding);
      expect(
        await make.step('second', 'recordFinding', 'ScoreIndicatorInput', { ...finding, score: 4 }),
      ).toEqual({
        codes: ['STALE_VERSION'],
      });
      const changed = { ...finding, version: 1, score: 4 };
      await make.step('second', 'recordFinding', 'ScoreIndicatorInput', changed);
      expect((await make.read('assessor', scheduled.id)).lines[0]).toMatchObject({ score: 4, version: 2 });
      await withdraw(scheduled.id);
    });
  });

  it('comes back with reasons, and evidence can be taken back', async () => {
    const checked = await make.checked();
    const back = action(checked, { reason: 'Attach the minutes.' });
    const draft = await make.step('operator', 'returnAssessment', 'ReasonedAssessmentInput', back);
    expect(draft).toMatchObject({ state: 'DRAFT', selfScored: 0, actions: [] });
    expect(draft.lines[0].selfScore).toBeNull();
    const own = await make.read('editor', checked.id);
    expect(own).toMatchObject({ state: 'DRAFT' });
    expect(own.history.at(-1)).toMatchObject({ action: 'return', reason: 'Attach the minutes.' });
    const { lines } = await make.step('editor', 'addAssessmentEvidence', 'AddAssessmentEvidenceInput', {
      id: own.id,
      indicator: 'gold.2',
      words: 'Minutes.',
    });
    const [{ id }] = lines[1].evidence;
    expect(
      await make.step('stranger', 'removeAssessmentEvidence', 'RemoveAssessmentEvidenceInput', { id }),
    ).toEqual({ codes: ['NOT_FOUND'] });
    const after = await make.step('editor', 'removeAssessmentEvidence', 'RemoveAssessmentEvidenceInput', {
      id,
    });
    expect(after.lines[1].evidence).toEqual([]);
    await withdraw(own.id);
  });

  it('tells others who is strong by consent only, and never how strong', async () => {
    const strong = () =>
      admin.query(
        `SELECT o.slug FROM strong_peers(ARRAY['services_range']) s JOIN organisations o ON o.id = s.cluster_org_id`,
      );
    const slugs = async () => (await strong()).rows.map(({ slug }) => slug);
    expect(await slugs()).not.toContain('lv-log');
    const give = (consents: boolean, version: number) =>
      make.try('publisher', 'setPeerConsent', 'SetPeerConsentInput', 'consent { consents version }', {
        consents,
        version,
      });
    expect((await give(true, 0)).consent).toEqual({ consents: true, version: 1 });
    expect(await slugs()).toContain('lv-log');
    expect((await give(false, 0)).userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
    await give(false, 1);
    expect(await slugs()).not.toContain('lv-log');
  });

  describe('sets of indicators', () => {
    const SET = `indicatorSet { id key number state version passingShare indicatorCount actions names { language text }
    note { language text } parts { key names { language text } }
    indicators { key part topic names { language text } guide { language text } threshold } }`;
    const change = async (field: string, type: string, input: object) => {
      const payload = await make.try('operator', field, type, SET, input);
      return payload.userErrors.length > 0
        ? { codes: payload.userErrors.map(({ code }: { code: string }) => code) }
        : payload.indicatorSet;
    };

    it('are two: an interview of 36 in six parts, and 31 with thresholds and four fifths', async () => {
      const query =
        '{ indicatorSets(first: 10) { totalCount edges { node { key illustrative passingShare note { text } parts { key } indicators { key names { language } threshold } } } } }';
      const { data } = await server.browser().send(query);
      const [bronze, gold] = data['indicatorSets'].edges.map(({ node }: any) => node);
      expect(data['indicatorSets'].totalCount).toBe(2);
      expect([bronze.indicators.length, bronze.parts.length, bronze.passingShare]).toEqual([36, 6, null]);
      expect([gold.indicators.length, gold.passingShare]).toEqual([31, 0.8]);
      expect(gold.indicators.every((each: any) => each.threshold >= 1)).toBe(true);
      expect(bronze.indicators.every((each: any) => each.names.length === 4)).toBe(true);
      expect([bronze.illustrative, gold.illustrative]).toEqual([true, true]);
      expect(gold.note.some(({ text }: any) => text.includes('not the official questionnaire'))).toBe(true);
    });

    it('begin anew under a key that no other set has', async () => {
      const fromId = await make.setId('gold');
      const begin = (key: string) => change('draftIndicatorSet', 'DraftIndicatorSetInput', { fromId, key });
      expect(await begin('bronze')).toEqual({ codes: ['SET_KEY_TAKEN'] });
      const begun = await begin('regional');
      expect(begun).toMatchObject({ key: 'regional', number: 1, state: 'DRAFT', indicatorCount: 31 });
      expect(begun.actions).toEqual(['edit', 'copy', 'publish']);
      expect(await begin('regional')).toEqual({ codes: ['SET_KEY_TAKEN'] });
      expect(begun.indicators[0].key).toBe('regional.1');
    });

    it('are changed by a new version; an assessment stays with the one it began with', async () => {
      const before = await make.begun('bronze');
      const fromId = await make.setId('bronze');
      const draft = await change('draftIndicatorSet', 'DraftIndicatorSetInput', { fromId });
      expect(draft).toMatchObject({ key: 'bronze', number: 2, state: 'DRAFT', indicatorCount: 36 });
      expect(await change('draftIndicatorSet', 'DraftIndicatorSetInput', { fromId })).toEqual({
        codes: ['SET_DRAFT_EXISTS'],
      });
      expect((await server.browser().send('{ indicatorSets(first: 9) { totalCount } }')).data).toEqual({
        indicatorSets: { totalCount: 2 },
      });
      const { id, version, names, note, parts, indicators } = draft;
      const some = indicators
        .slice(1)
        .map(({ key, ...rest }: any) => ({ ...rest, key: key.split('.')[1], threshold: 2 }));
      const whole = { id, version, names, note, parts, passingShare: 0.5, indicators: some };
      const edited = await change('editIndicatorSet', 'EditIndicatorSetInput', whole);
      expect(edited).toMatchObject({ indicatorCount: 35, passingShare: 0.5, version: 2 });
      expect(await change('editIndicatorSet', 'EditIndicatorSetInput', whole)).toEqual({
        codes: ['STALE_VERSION'],
      });
      const twice = { ...whole, version: 2, indicators: [...some, some[0]] };
      expect(await change('editIndicatorSet', 'EditIndicatorSetInput', twice)).toEqual({
        codes: ['INPUT_INVALID'],
      });
      const astray = { ...whole, version: 2, parts: parts.slice(1) };
      const broken = await change('editIndicatorSet', 'EditIndicatorSetInput', astray);
      expect(await change('publishIndicatorSet', 'IndicatorSetActionInput', held(broken))).toEqual({
        codes: ['SET_INCOMPLETE'],
      });
      const mended = await change('editIndicatorSet', 'EditIndicatorSetInput', { ...whole, version: 3 });
      const published = await change('publishIndicatorSet', 'IndicatorSetActionInput', held(mended));
      expect(published).toMatchObject({ state: 'PUBLISHED', actions: ['draft', 'copy', 'retire'] });
      expect(await make.setId('bronze')).toBe(published.id);
      expect((await make.read('editor', before.id)).lines).toHaveLength(36);
      const old = await make.step('editor', 'beginAssessment', 'BeginAssessmentInput', { setId: fromId });
      expect(old).toEqual({ codes: ['SET_NOT_IN_FORCE'] });
      expect((await make.begun('bronze')).lines).toHaveLength(35);
      expect(
        await change('editIndicatorSet', 'EditIndicatorSetInput', { ...whole, version: published.version }),
      ).toEqual({ codes: ['TRANSITION_REFUSED'] });
    });
  });
});
