import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEMO_PASSWORD, JUDGED_NEEDS } from '@fivefold/world';
import { BundleComposer, ThreadFault } from '../src/discovery/bundle-composer.js';
import { statementsOf } from './statements.js';
import { type GraphqlAnswer, startTestApp, type TestApp } from './test-app.js';
import { WORLD } from './world.js';

const N01 = JUDGED_NEEDS.find(({ id }) => id === 'N01')!.text;
const N19 = JUDGED_NEEDS.find(({ id }) => id === 'N19')!.text;
const BUYER = 'ilze.rudzukalna@kalnsiers.example';
const PROVIDER = 'artis.sniegalauks@vesvalde.example';

/** Titles of OF016, OF018, OF053 and OF052. */
const STORE = 'Chilled storage and cross-dock in Riga';
const TRUCKS = 'Chilled groupage in the Baltics';
const EDI = 'EDI (EDIFACT) connection to retail chains';
const SENSORS = 'IoT temperature monitoring for cold chains';

const ANSWERS = 'clauseId key hard answer because';
const MATCH = `query ($input: MatchNeedInput!) { matchNeed(input: $input) {
  algorithm tookMs
  understanding { text language
    capabilities { capability { concept label } stance confidence origin because spans { from to text } }
    clauses { id key label value hard appliesTo { concept } span { from to text } origin text }
    suggestions { capability { concept } relation of { concept } because } notUnderstood { from to text } }
  capabilities { capability { concept } offered gap
    matches { service { id title(language: "en") } score because parts { name points } answers { ${ANSWERS} } }
    nearMisses { service { title(language: "en") } violates because answers { ${ANSWERS} } loosen { clauseId value opens } }
    substitutes { service { title(language: "en") } capability { concept } because } }
  bundle { status gap because conflict passedOver { service { title(language: "en") } capability { concept } because } answers { ${ANSWERS} } cost { amountMinor currency } costUnknown { title } gaps { concept }
    choices { service { title(language: "en") publisher { slug country } provider { name } } capabilities { concept } because cost { amountMinor } } }
} }`;

const OTHER = 'because providers unstated choices { leg { port } service { title(language: "en") } }';
const OTHERS = `query ($input: MatchNeedInput!) { matchNeed(input: $input) { bundle { frontierProven
  choices { leg { from { code } } service { title(language: "en") } } others { ${OTHER} } frontier { ${OTHER} } } } }`;

interface Found {
  readonly capability: { readonly concept: string };
  readonly stance: string;
  readonly spans: { readonly from: number; readonly to: number; readonly text: string }[];
}
interface WireClause {
  readonly id: string;
  readonly key: string;
  readonly value: Record<string, unknown>;
  readonly hard: boolean;
  readonly appliesTo: { readonly concept: string }[] | null;
  readonly span: { readonly from: number; readonly to: number } | null;
  readonly origin: string;
  readonly text: string;
}
interface Answered {
  readonly clauseId: string;
  readonly key: string;
  readonly answer: string;
  readonly because: string;
}
interface Run {
  readonly tookMs: number;
  readonly understanding: {
    readonly language: string;
    readonly capabilities: Found[];
    readonly clauses: WireClause[];
  };
  readonly capabilities: {
    readonly capability: { readonly concept: string };
    readonly offered: number;
    readonly gap: string | null;
    readonly matches: {
      service: { title: string };
      score: number;
      parts: { points: number }[];
      answers: Answered[];
    }[];
    readonly nearMisses: {
      service: { title: string };
      violates: string[];
      because: string;
      loosen: unknown;
    }[];
  }[];
  readonly bundle: {
    readonly status: string;
    readonly choices: { service: { title: string; publisher: { slug: string } } }[];
    readonly gaps: { concept: string }[];
    readonly because: string;
  };
}

describe('matching a need', () => {
  let server: TestApp;
  beforeAll(async () => {
    server = await startTestApp(WORLD);
  });
  afterAll(() => server.close());

  const send = (
    input: Record<string, unknown>,
    browser = server.browser(),
  ): Promise<GraphqlAnswer<{ matchNeed: Run }>> => browser.send(MATCH, { input });
  const match = async (input: Record<string, unknown>, browser = server.browser()): Promise<Run> => {
    const { data, errors } = await send(input, browser);
    expect(errors).toBeUndefined();
    return data.matchNeed;
  };
  const bundleOf = ({ bundle }: Run) => bundle.choices.map(({ service }) => service.title).sort();
  const of = (run: Run, concept: string) =>
    run.capabilities.find(({ capability }) => capability.concept === concept)!;
  const asInputs = ({ capabilities, clauses }: Run['understanding']) => ({
    capabilities: capabilities.map(({ capability, stance, spans }) => {
      return { concept: capability.concept, stance, spans: spans.map(({ from, to }) => ({ from, to })) };
    }),
    clauses: clauses.map(({ id, value, hard, appliesTo, span }) => {
      const words = span && { from: span.from, to: span.to };
      return { id, value, hard, appliesTo: appliesTo?.map(({ concept }) => concept) ?? null, span: words };
    }),
  });

  it('answers the cheese maker of Vidzeme with four services of three sectors', async () => {
    const run = await match({ text: N01, region: 'LV00C', sector: 'FOOD', language: 'en' });
    expect(run.understanding.language).toBe('lv');
    expect(run.capabilities.map(({ capability }) => capability.concept)).toEqual([
      'log.store.chilled',
      'log.move.road_chilled',
      'ict.edi.edifact',
      'ict.iot.temp_monitor',
    ]);
    expect(run.bundle.status).toBe('OPTIMAL');
    expect(bundleOf(run)).toEqual([STORE, TRUCKS, EDI, SENSORS].sort());
    expect(run.bundle.gaps).toEqual([]);
    expect(new Set(run.bundle.choices.map(({ service }) => service.publisher.slug)).size).toBeGreaterThan(1);
  });

  it('shows the words behind each capability and each clause, with its scope', async () => {
    const { understanding } = await match({ text: N01, region: 'LV00C', language: 'en' });
    for (const { spans } of understanding.capabilities) {
      expect(spans.length).toBeGreaterThan(0);
      for (const { from, to, text } of spans) expect(N01.slice(from, to)).toBe(text);
    }
    const scopes = (key: string) =>
      understanding.clauses
        .filter((clause) => clause.key === key)
        .map(({ value, appliesTo }) => [value, appliesTo?.map(({ concept }) => concept)]);
    expect(scopes('temperature')).toEqual([
      [{ key: 'temperature', minC: 2, maxC: 4 }, ['log.store.chilled']],
      [{ key: 'temperature', minC: 2, maxC: 6 }, ['log.move.road_chilled']],
    ]);
    expect(scopes('capacity')).toEqual([
      [{ key: 'capacity', kind: 'stock', unit: 'EUR_PALLET', qty: 40, period: null }, ['log.store.chilled']],
      [
        { key: 'capacity', kind: 'flow', unit: 'EUR_PALLET', qty: 20, period: 'week' },
        ['log.move.road_chilled'],
      ],
    ]);
    expect(understanding.clauses.find(({ key }) => key === 'temperature')?.text).toBe(
      'Between 2\u00a0°C and 4\u00a0°C.',
    );
  });

  it('answers every clause and names the one that rejected a service', async () => {
    const run = await match({ text: N01, region: 'LV00C', language: 'en' });
    const [best] = of(run, 'log.store.chilled').matches;
    expect(best?.service.title).toBe(STORE);
    expect(best?.answers.map(({ answer }) => answer)).toEqual(best?.answers.map(() => 'MET'));
    expect(best?.parts.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(best?.score ?? 0, 5);
    const route = run.understanding.clauses.find(({ key }) => key === 'route')!;
    const missed = of(run, 'log.move.road_chilled').nearMisses;
    expect(missed.map(({ service, violates }) => [service.title, violates])).toContainEqual([
      'Multi-temperature rounds in Vidzeme',
      [route.id],
    ]);
    expect(missed[0]?.because).toMatch(/one condition/);
  });

  it('finds the next best bundles and the trades where they are asked for', async () => {
    const ask = async (more: object) => {
      const { data } = await server.browser().send(OTHERS, {
        input: { text: N19, region: 'LV00A', ...more },
      });
      return data['matchNeed'].bundle;
    };
    expect(await ask({})).toMatchObject({ others: [], frontier: [] });
    const { choices, others, frontier, frontierProven } = await ask({ otherBundles: 2, frontier: true });
    const titles = (bundle: { choices: { service: { title: string } }[] }) =>
      bundle.choices.map(({ service }) => service.title).sort();
    expect(others.length).toBeGreaterThan(0);
    for (const other of others) expect(titles(other)).not.toEqual(titles({ choices }));
    expect(frontierProven).toBe(true);
    expect(frontier.length).toBeGreaterThan(0);
  });

  it('explains in the language asked for', async () => {
    const [english, latvian] = await Promise.all(
      ['en', 'lv'].map((language) => match({ text: N01, region: 'LV00C', language })),
    );
    expect(bundleOf(latvian!)).toHaveLength(4);
    expect(latvian!.bundle.because).not.toBe(english!.bundle.because);
  });

  it('takes edited parts as they are, in place of what the text says', async () => {
    const { understanding } = await match({ text: N01, region: 'LV00C', language: 'en' });
    const parts = asInputs(understanding);
    const base = { text: N01, region: 'LV00C', language: 'en' };

    const same = await match({ ...base, ...parts });
    expect(bundleOf(same)).toEqual([STORE, TRUCKS, EDI, SENSORS].sort());
    expect(same.understanding.clauses.map(({ origin }) => origin)).toEqual(
      understanding.clauses.map(({ origin }) => origin),
    );

    const fewer = parts.capabilities.filter(({ concept }) => concept.startsWith('log.'));
    expect(bundleOf(await match({ ...base, ...parts, capabilities: fewer }))).toEqual([STORE, TRUCKS].sort());

    const moreRoom = parts.clauses.map((clause) =>
      clause.value['kind'] === 'stock' ? { ...clause, value: { ...clause.value, qty: 5000 } } : clause,
    );
    const tooMuch = await match({ ...base, ...parts, clauses: moreRoom });
    expect(tooMuch.bundle.gaps).toEqual([{ concept: 'log.store.chilled' }]);
    expect(of(tooMuch, 'log.store.chilled')).toMatchObject({ matches: [], gap: expect.any(String) });
    expect(tooMuch.understanding.clauses.find(({ value }) => value['qty'] === 5000)?.origin).toBe('ADDED');

    const added = [...parts.capabilities, { concept: 'log.clear.customs', stance: 'WANTED', spans: [] }];
    expect(bundleOf(await match({ ...base, ...parts, capabilities: added }))).toHaveLength(5);
    const none = await match({ ...base, capabilities: [], clauses: [] });
    expect(none.capabilities).toEqual([]);
    expect(none.bundle.choices).toEqual([]);
  });

  it('uses what it knows of the firm, and never offers a firm its own services', async () => {
    const buyer = await server.browser().signIn(BUYER, DEMO_PASSWORD);
    expect(bundleOf(await match({ text: N01, language: 'en' }, buyer))).toEqual(
      [STORE, TRUCKS, EDI, SENSORS].sort(),
    );
    const provider = await server.browser().signIn(PROVIDER, DEMO_PASSWORD);
    const own = await match({ text: N01, language: 'en' }, provider);
    expect(
      own.capabilities.flatMap(({ matches }) => matches).map(({ service }) => service.title),
    ).not.toContain(STORE);
    expect(of(own, 'log.store.chilled').matches).toEqual([]);
  });

  it('takes no SQL for a guest, and says how long it took', async () => {
    await match({ text: N01 });
    let tookMs = 0;
    const statements = await statementsOf(server.app, async () => ({ tookMs } = await match({ text: N01 })));
    expect(statements).toEqual([]);
    expect(tookMs).toBeGreaterThan(0);
  });

  it('answers that the service is unavailable, and nothing else, when the solver is lost', async () => {
    const composer = server.app.get(BundleComposer);
    const works = composer.compose;
    composer.compose = () => Promise.reject(new ThreadFault('lost with secrets'));
    const { status, errors, data } = await send({ text: N01 });
    composer.compose = works;
    expect(status).toBe(503);
    expect(data).toBeNull();
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['INTERNAL']);
    expect(JSON.stringify(errors)).not.toContain('secrets');
    expect(bundleOf(await match({ text: N01, region: 'LV00C' }))).toHaveLength(4);
  });

  it('takes a text apart without matching it', async () => {
    const query =
      'query ($text: String!) { understandNeed(text: $text, language: "en") { language capabilities { capability { concept } } } }';
    const { data } = await server.browser().send(query, { text: N01 });
    expect(data['understandNeed']).toMatchObject({ language: 'lv', capabilities: { length: 4 } });
  });

  it.each([
    ['emoji', '🧀🚚❄️'],
    ['nonsense', 'asdf qwer zxcv'],
    ['another script', '我们需要一个冷库'],
    ['markup and quotes', '"; DROP TABLE needs; -- \\ %s {{x}} ${y}'],
    ['impossible figures', '-40 pallets at 1e308 °C by 99.99.9999'],
    ['one word of 10,000 letters', 'ā'.repeat(10_000)],
    ['a number of 10,000 digits', '9'.repeat(10_000)],
    ['10,000 characters', 'chilled store '.repeat(714)],
  ])('takes %s as any other text', async (_, text) => {
    const run = await match({ text, language: 'en' });
    expect(run.bundle.status).toMatch(/OPTIMAL|INFEASIBLE/);
  });

  const capability = (concept: string) => ({ concept, stance: 'WANTED' });
  const clause = (value: object) => ({ clauses: [{ value }] });
  it.each<[string, Record<string, unknown>, string, string[]]>([
    ['an empty text', { text: '' }, 'NEED_EMPTY', ['text']],
    ['a blank text', { text: ' \n\t ' }, 'NEED_EMPTY', ['text']],
    ['a text of 100,000', { text: 'so cold '.repeat(12_500) }, 'NEED_TOO_LONG', ['text']],
    ['NUL', { text: 'a\0b' }, 'INPUT_INVALID', ['text']],
    ['a lone surrogate', { text: 'a\ud800b' }, 'INPUT_INVALID', ['text']],
    ['an unknown region', { region: 'XX1' }, 'REGION_UNKNOWN', ['region']],
    ['no service at all', { first: 0 }, 'INPUT_INVALID', ['first']],
    ['too many services', { first: 41 }, 'INPUT_INVALID', ['first']],
    ['a negative number of services', { first: -1 }, 'INPUT_INVALID', ['first']],
    [
      'an unknown capability',
      { capabilities: [capability('no.such')] },
      'CONCEPT_UNKNOWN',
      ['capabilities', '0', 'concept'],
    ],
    [
      '31 capabilities',
      { capabilities: Array.from({ length: 31 }, () => capability('log.move.adr')) },
      'INPUT_INVALID',
      ['capabilities'],
    ],
    [
      'a capability twice',
      { capabilities: [capability('log.move.adr'), { concept: 'log.move.adr' }] },
      'INPUT_INVALID',
      ['capabilities', '1'],
    ],
    [
      'a span beyond the text',
      { capabilities: [{ concept: 'log.move.adr', spans: [{ from: 0, to: 99 }] }] },
      'INPUT_INVALID',
      ['capabilities', '0', 'spans'],
    ],
    [
      'an upside-down band',
      clause({ key: 'temperature', minC: 5, maxC: 1 }),
      'CLAUSE_INVALID',
      ['clauses', '0', 'value'],
    ],
    [
      'a region that is none',
      clause({ key: 'site', anyOf: ['LV9'] }),
      'REGION_UNKNOWN',
      ['clauses', '0', 'value', 'anyOf', '0'],
    ],
    [
      'a negative quantity',
      clause({ key: 'capacity', kind: 'stock', unit: 'EUR_PALLET', qty: -1, period: null }),
      'CLAUSE_INVALID',
      ['clauses', '0', 'value', 'qty'],
    ],
    [
      'a clause on an unknown capability',
      { clauses: [{ value: { key: 'same_provider' }, appliesTo: ['no.such'] }] },
      'CONCEPT_UNKNOWN',
      ['clauses', '0', 'appliesTo', '0'],
    ],
    [
      'the id of the implicit clause',
      { clauses: [{ id: 'implicit', value: { key: 'same_provider' } }] },
      'INPUT_INVALID',
      ['clauses', '0', 'id'],
    ],
    [
      '61 clauses',
      { clauses: Array.from({ length: 61 }, () => ({ value: { key: 'same_provider' } })) },
      'INPUT_INVALID',
      ['clauses'],
    ],
  ])('refuses %s at the field', async (_, input, code, inputPath) => {
    const { status, errors } = await send({ text: 'cold store', ...input });
    expect(status).toBe(400);
    expect(errors?.[0]?.extensions).toMatchObject({ code, inputPath });
  });
});
