import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { INDICATOR_TOPICS, type IndicatorTopic } from '@fivefold/domain';
import { DEMO_PASSWORD, uuidOfName, world } from '@fivefold/world';
import pg from 'pg';
import { extractText, getDocumentProxy } from 'unpdf';
import { toGlobalId } from '../src/platform/index.js';
import { PEOPLE } from './access-stage.js';
import { type Browser, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const REPORT = `query ($id: ID!) { assessmentReport(id: $id) { id state day totalShare passingShare reached summary note pdfPath
  cluster { name } sections { key share indicators { key name topic score selfScore threshold needsImprovement medians { peers median } } }
  improvements { key score threshold } parts { key name share medians { peers median } } peers { group clusters median }
  progress { since before improved enough changes { topic before now } } } }`;
const { clusters } = world();
const cluster = (slug: string) => clusters.find((each) => each.slug === slug)!;
const LOG = cluster('lv-log');

interface Indicator {
  readonly id: string;
  readonly key: string;
  readonly part: string;
  readonly topic: IndicatorTopic;
}

describe('the report of an assessment', () => {
  let server: TestApp;
  let admin: pg.Client;
  const sets: Record<string, Indicator[]> = {};
  const browsers = new Map<string, Promise<Browser>>();
  const as = (email: string) => {
    const known = browsers.get(email) ?? server.browser().signIn(email, DEMO_PASSWORD);
    browsers.set(email, known);
    return known;
  };

  /** An assessment with a score for each indicator, as it stands once closed, or in another state. */
  async function assessed(
    name: string,
    of: { id: string; sector: string; country: string },
    {
      set = 'gold',
      score = (_at: number): number => 3,
      state = 'closed',
      daysAgo = 1,
      revises = null as string | null,
    } = {},
  ): Promise<string> {
    const id = uuidOfName(`report spec:${name}`);
    const scores = sets[set]!.map((_, at) => score(at));
    const share = scores.reduce((sum, each) => sum + each, 0) / (4 * scores.length);
    await admin.query(
      `INSERT INTO assessments (id, cluster_org_id, set_id, state, created_by, summary, total_share, sector, country, closed_at,
         revision, revises_id)
       SELECT $1, $2, s.id, $3, p.id, 'Kopumā labi.', $4, $5, $6, CASE WHEN $3 = 'closed' THEN now() - make_interval(days => $7) END,
         CASE WHEN $10::uuid IS NULL THEN 1 ELSE 2 END, $10
       FROM indicator_sets s, persons p WHERE s.key = $8 AND p.email = $9`,
      [id, of.id, state, share, of.sector, of.country, daysAgo, set, PEOPLE.publisher, revises],
    );
    await admin.query(
      `INSERT INTO assessment_findings (assessment_id, indicator_id, cluster_org_id, score, words, assessor_id, released)
       SELECT $1, row.indicator, $2, row.score, CASE row.at WHEN 1 THEN 'Žņķļ.' ELSE '' END, p.id, true
       FROM unnest($3::uuid[], $4::int[]) WITH ORDINALITY AS row (indicator, score, at), persons p WHERE p.email = $5`,
      [id, of.id, sets[set]!.map((each) => each.id), scores, PEOPLE.operator],
    );
    return id;
  }
  const report = async (email: string, id: string): Promise<any> => {
    const { data, errors } = await (await as(email)).send(REPORT, { id: toGlobalId('Assessment', id) });
    expect(errors).toBeUndefined();
    return data['assessmentReport'];
  };
  const own = { id: LOG.id, sector: 'LOGISTICS', country: 'LV' };
  /** Scores of peer number `n`: another at every indicator. */
  const peerScore = (n: number) => (at: number) => (at * 7 + n * 3) % 5;
  const median = (values: number[]) => {
    const sorted = values.toSorted((one, other) => one - other);
    const middle = Math.floor(sorted.length / 2);
    return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
  };
  let id: string;

  beforeAll(async () => {
    server = await startTestApp(WORLD);
    admin = new pg.Client({ connectionString: server.database.adminUrl });
    await admin.connect();
    await admin.query('TRUNCATE assessments CASCADE');
    for (const set of ['gold', 'bronze'])
      sets[set] = (
        await admin.query<Indicator>(
          `SELECT i.id, i.key, i.part, i.topic FROM indicators i JOIN indicator_sets s ON s.id = i.set_id
           WHERE s.key = $1 AND s.number = 1 ORDER BY i.position`,
          [set],
        )
      ).rows;
    id = await assessed('own', own, { score: (at) => (at % 3 === 0 ? 2 : 4) });
  });
  afterAll(async () => {
    await admin.end();
    await server.close();
  });

  it('has exactly five sections, every indicator in one of the first four', async () => {
    const seen = await report(PEOPLE.publisher, id);
    expect(seen.sections.map(({ key }: any) => key)).toEqual([
      'structure',
      'organisation',
      'services',
      'financing',
    ]);
    const indicators = seen.sections.flatMap(({ key, indicators: all }: any) =>
      all.map((each: any) => ({ ...each, section: key })),
    );
    expect(indicators).toHaveLength(31);
    expect(new Set(indicators.map(({ key }: any) => key)).size).toBe(31);
    for (const { topic, section } of indicators)
      expect([topic, section]).toEqual([topic, INDICATOR_TOPICS[topic as IndicatorTopic]]);
    const below = indicators.filter(({ score, threshold }: any) => score < (threshold ?? 2));
    expect(below.length).toBeGreaterThan(0);
    expect(seen.improvements.map(({ key }: any) => key).sort()).toEqual(
      below.map(({ key }: any) => key).sort(),
    );
    expect(seen).toMatchObject({
      passingShare: 0.8,
      reached: false,
      cluster: { name: LOG.name },
      progress: null,
    });
    expect(seen.totalShare).toBeCloseTo((11 * 2 + 20 * 4) / 124);
  });

  it('hides a peer group of four, whatever is asked of it, and compares with one of five', async () => {
    const others = ['se-netport', 'ee-itl', 'lv-itc', 'lv-food', 'dk-foodnet'].map((slug, n) => ({
      ...{
        id: cluster(slug).id,
        sector: n < 4 ? 'LOGISTICS' : 'FOOD',
        country: n === 2 || n === 3 ? 'LV' : 'EE',
      },
      n,
    }));
    for (const peer of others.slice(0, 4))
      await assessed(`peer ${peer.n}`, peer, { score: peerScore(peer.n) });
    const four = await report(PEOPLE.publisher, id);
    expect(four.peers).toEqual(
      ['sector', 'country', 'all'].map((group) => ({ group, clusters: null, median: null })),
    );
    expect(JSON.stringify(four)).not.toContain('"peers":"');
    const bytes = await (await as(PEOPLE.publisher)).get(`${four.pdfPath}?language=en`);
    const told = await textOf(bytes);
    expect(told.match(/fewer than five/g)).toHaveLength(3);
    expect(told).not.toContain('Median:');

    // An older one of the same cluster, one by another set, and an open one make no fifth.
    await assessed('older', others[0]!, { daysAgo: 400 });
    await assessed('other set', others[4]!, { set: 'bronze' });
    await assessed('open', others[4]!, { state: 'report_ready' });
    expect((await report(PEOPLE.publisher, id)).peers).toEqual(four.peers);
    await admin.query('DELETE FROM assessment_findings WHERE assessment_id = $1', [
      uuidOfName('report spec:open'),
    ]);
    await admin.query('DELETE FROM assessments WHERE id = $1', [uuidOfName('report spec:open')]);

    await assessed('peer 4', others[4]!, { score: peerScore(4) });
    const five = await report(PEOPLE.publisher, id);
    const scoresOf = (n: number) => sets['gold']!.map((_, at) => peerScore(n)(at));
    const shares = others.map(({ n }) => scoresOf(n).reduce((sum, each) => sum + each, 0) / 124);
    expect(five.peers).toEqual([
      { group: 'sector', clusters: null, median: null },
      { group: 'country', clusters: null, median: null },
      { group: 'all', clusters: 5, median: expect.closeTo(median(shares), 3) },
    ]);
    for (const { key, medians } of five.parts) {
      const at = sets['gold']!.flatMap((each, index) => (each.part === key ? [index] : []));
      const parts = others.map(
        ({ n }) => at.reduce((sum, index) => sum + scoresOf(n)[index]!, 0) / (4 * at.length),
      );
      expect(medians).toEqual([{ peers: 'all', median: expect.closeTo(median(parts), 6) }]);
    }
    const [first] = five.sections[0].indicators;
    const index = sets['gold']!.findIndex(({ key }) => key === first.key);
    expect(first.medians).toEqual([
      { peers: 'all', median: median(others.map(({ n }) => scoresOf(n)[index]! / 4)) },
    ]);
  });

  it.each([
    [
      'en',
      [
        'Assessment report',
        '1. Structure',
        '2. Organisation',
        '3. Services',
        '4. Financing',
        '5. Needed improvements',
        'no label follows',
      ],
    ],
    [
      'lv',
      [
        'Novērtējuma ziņojums',
        '1. Struktūra',
        '2. Organizācija',
        '3. Pakalpojumi',
        '4. Finansējums',
        '5. Nepieciešamie uzlabojumi',
      ],
    ],
    [
      'et',
      [
        'Hindamisaruanne',
        '1. Struktuur',
        '2. Korraldus',
        '3. Teenused',
        '4. Rahastamine',
        '5. Vajalikud parandused',
      ],
    ],
    [
      'sv',
      [
        'Bedömningsrapport',
        '1. Struktur',
        '2. Organisation',
        '3. Tjänster',
        '4. Finansiering',
        '5. Förbättringar som behövs',
      ],
    ],
  ] as const)(
    'is a PDF in %s with five sections in order, charts and their tables',
    async (language, words) => {
      const { pdfPath } = await report(PEOPLE.publisher, id);
      const bytes = await (await as(PEOPLE.publisher)).get(`${pdfPath}?language=${language}`);
      const text = await textOf(bytes);
      const places = words.slice(1, 6).map((each) => text.indexOf(each));
      expect(places.every((place) => place > 0)).toBe(true);
      expect(places).toEqual(places.toSorted((one, other) => one - other));
      for (const each of [words[0], LOG.name, 'Kopumā labi.', 'Žņķļ.', '82']) expect(text).toContain(each);
      expect(text.match(/(?<![\d.])[1-9]\. \p{Lu}/gu)).toHaveLength(5);
      const colours = await coloursOf(bytes);
      // The radar and four sections of bars in the cluster's colour, what is below a threshold in its own.
      expect(colours['#0072b2']).toBeGreaterThan(20);
      expect(colours['#d55e00']).toBeGreaterThanOrEqual(1);
      expect(colours['#767676']).toBeGreaterThanOrEqual(1);
    },
  );

  it('is the same to the byte', async () => {
    const { pdfPath } = await report(PEOPLE.publisher, id);
    const get = async () => (await as(PEOPLE.publisher)).get(pdfPath);
    expect((await get()).equals(await get())).toBe(true);
  });

  it('counts what has improved since the one before, by topics that both sets share', async () => {
    // 33 of the topics are asked by both; the gold scores are 2 at every third indicator and 4 else.
    await assessed('before', own, { set: 'bronze', score: () => 3, daysAgo: 500 });
    const { progress, totalShare } = await report(PEOPLE.publisher, id);
    const asked = new Set(sets['bronze']!.map(({ topic }) => topic));
    const expected = sets['gold']!.flatMap(({ topic }, at) =>
      asked.has(topic) ? [{ topic, before: 3, now: at % 3 === 0 ? 2 : 4 }] : [],
    );
    const key = ({ topic, before, now }: any) => `${topic} ${before} ${now}`;
    expect(progress.changes.map(key).sort()).toEqual(expected.map(key).sort());
    expect(progress).toMatchObject({
      before: 0.75,
      improved: expected.filter(({ now }) => now === 4).length,
      enough: true,
    });
    expect(progress.since < new Date().toISOString().slice(0, 10)).toBe(true);
    expect(totalShare).toBeCloseTo(102 / 124);

    // A correction is compared with the one before, not with what it corrects; what it corrects stays readable.
    const correction = await assessed('correction', own, {
      revises: id,
      daysAgo: 0,
      score: (at) => (at < 2 ? 4 : 3),
    });
    const corrected = await report(PEOPLE.publisher, correction);
    expect(corrected.progress).toMatchObject({ before: 0.75, improved: 2, enough: false });
    expect((await report(PEOPLE.publisher, id)).progress).toMatchObject({ before: 0.75 });
  });

  it('is read by the cluster, the operator and assessors while they have access, once it is ready', async () => {
    expect((await report(PEOPLE.operator, id)).id).toBe(toGlobalId('Assessment', id));
    for (const stranger of [PEOPLE.otherPublisher, PEOPLE.buyer, PEOPLE.otherBuyer]) {
      expect(await report(stranger, id)).toBeNull();
      const bytes = await (await as(stranger)).get(`/assessment-reports/${toGlobalId('Assessment', id)}.pdf`);
      expect(bytes.toString()).toContain('NOT_FOUND');
    }
    const guest = await server.browser().get(`/assessment-reports/${toGlobalId('Assessment', id)}.pdf`);
    expect(guest.toString()).toContain('NOT_FOUND');
    await admin.query(
      `INSERT INTO assessor_engagements (id, assessment_id, cluster_org_id, person_id, person_name, state, access_until, statement)
       SELECT gen_random_uuid(), $1, $2, p.id, p.name, 'accepted', now() + interval '1 day', 'None.' FROM persons p WHERE p.email = $3`,
      [id, LOG.id, PEOPLE.otherPublisher],
    );
    expect((await report(PEOPLE.otherPublisher, id)).peers[2].clusters).toBe(5);
    await admin.query("UPDATE clock SET shift = interval '25 hours'");
    expect(await report(PEOPLE.otherPublisher, id)).toBeNull();
    await admin.query("UPDATE clock SET shift = interval '0'");
    const early = await assessed('early', own, { state: 'assessed' });
    expect(await report(PEOPLE.publisher, early)).toBeNull();
    expect(await report(PEOPLE.operator, early)).toBeNull();
  });
});

async function textOf(pdf: Buffer): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return text.replaceAll(/[\s\u00a0\u202f]+/g, ' ');
}

/** How often each colour is set in a PDF: charts draw in colours that text and tables do not have. */
async function coloursOf(pdf: Buffer): Promise<Record<string, number>> {
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const colours: Record<string, number> = {};
  for (let number = 1; number <= document.numPages; number += 1) {
    const { argsArray } = await (await document.getPage(number)).getOperatorList();
    for (const args of argsArray)
      if (typeof args?.[0] === 'string' && /^#[0-9a-f]{6}$/.test(args[0]))
        colours[args[0]] = (colours[args[0]] ?? 0) + 1;
  }
  return colours;
}
