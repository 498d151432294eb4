import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import {
  amountText,
  type DocumentLanguage,
  pdfPaper,
  renderPdf,
  TABLE_TYPES,
  writeTable,
} from '../src/documents/index.js';
import { ACCESS_ROWS } from './access-rows.js';
import { canariesIn } from './matrix/canaries.js';
import { planOf } from './matrix/documents.js';
import { textOf } from './matrix/files.js';
import { Matrix } from './matrix/matrix.js';
import { tryMutants } from './matrix/sensitivity.js';
import { type MatrixStage, prepareMatrix } from './matrix/stage.js';

const LANGUAGES: readonly DocumentLanguage[] = ['en', 'lv', 'et', 'sv'];

/** Columns that hold codes and ids in JSON and no words of people. */
const WITHOUT_CANARY: readonly string[] = [
  'clarifications.demand',
  'clarifications.fact',
  'matches.asked',
  'notices.audience',
  'notification_settings.before_unsubscribe',
  'notification_settings.choices',
  'replacements.items',
  'requests.items',
  'saved_searches.filter',
];

/** The whole run is a row of `verify:trust`; here are what it asks, what the database itself gives everybody, and what it sees. */
describe('the access matrix', () => {
  let stage: MatrixStage;
  beforeAll(async () => {
    stage = await prepareMatrix();
  }, 300_000);
  afterAll(() => stage?.close());

  it('has a canary in every private column', () => {
    expect(stage.planting.empty.filter((column) => !WITHOUT_CANARY.includes(column))).toEqual([]);
    expect(stage.planting.canaries.size).toBeGreaterThan(5000);
  });

  it('asks every field of the schema, and knows who may call each', () => {
    const plan = planOf(stage.app.get(GraphQLSchemaHost).schema);
    expect(plan.unselected).toEqual([]);
    expect(plan.fields).toBeGreaterThan(1500);
    const closed = ACCESS_ROWS.filter(({ expected }) => expected.anonymous === 'SIGN_IN_REQUIRED');
    const rules = closed.map(({ field }) => [field, stage.rules.get(field)] as const);
    expect(rules.filter(([, rule]) => rule === undefined)).toEqual([]);
    // They ask for the session by themselves: its person may act for no organisation yet, or is not through the second step.
    expect(rules.filter(([, rule]) => rule === 'anyone').map(([field]) => field)).toEqual([
      'switchOrganisation',
      'startAuthenticator',
      'proveCode',
    ]);
  });

  it('finds a canary in every kind of file', async () => {
    const text = 'zq0000000qz';
    const amount = [...stage.planting.canaries.keys()].find((name) => name.startsWith('19'))!;
    const written = LANGUAGES.map((language) => amountText(Number(amount), 'EUR', language));
    const narrow = pdfPaper({
      ...{ title: 'Paper', author: 'Fivefold', language: 'en', madeAt: new Date(0), foot: 'Paper' },
      content: [{ columns: [{ width: 30, text }] }, ...written],
    });
    const sheet = { name: 'Sheet', head: ['Text'], rows: [[text], ...written.map((each) => [each])] };
    const calendar = `BEGIN:VEVENT\r\nSUMMARY:${text.slice(0, 5)}\r\n ${text.slice(5)}\r\nDESCRIPTION:${written.join(' ')}`;
    const html = `<p>${text}</p>${written.map((each) => each.replaceAll(/\s/g, '&nbsp;')).join('<br>')}`;
    const files = [
      { type: 'application/pdf', bytes: await renderPdf(narrow) },
      { type: TABLE_TYPES.xlsx, bytes: await writeTable('xlsx', [sheet]) },
      { type: TABLE_TYPES.csv, bytes: await writeTable('csv', [sheet]) },
      { type: 'text/calendar; charset=utf-8', bytes: Buffer.from(calendar) },
      { type: 'text/html; charset=utf-8', bytes: Buffer.from(html) },
    ];
    for (const file of files) {
      const found = canariesIn(await textOf(file), stage.planting).map(([name]) => name);
      expect({ type: file.type, found: found.toSorted() }).toEqual({
        type: file.type,
        found: [amount, text],
      });
    }
    const each = await Promise.all(
      written.map((it) => textOf({ type: 'text/plain', bytes: Buffer.from(it) })),
    );
    expect(each.map((it) => canariesIn(it, stage.planting).map(([name]) => name))).toEqual(
      written.map(() => [amount]),
    );
  });

  it('is given by the database no row of anybody else', async () => {
    const matrix = new Matrix(stage, { full: false });
    await matrix.compareRows();
    expect(matrix.figures.leaks).toEqual([]);
    expect(matrix.figures.rowsCompared).toBeGreaterThan(100_000);
  }, 120_000);

  it('sees each wall that is taken down', async () => {
    const tried = await tryMutants(stage, false);
    expect(tried.length).toBeGreaterThanOrEqual(10);
    expect(tried.filter(({ foundBy }) => foundBy === null)).toEqual([]);
    const callers = ['guest', 'company admin', 'provider', 'foreign company admin'];
    const only = { tables: ['needs'], kinds: ['Need'] as const, fields: [], callers };
    expect((await new Matrix(stage, { full: false, only }).run()).leaks).toEqual([]);
  }, 300_000);
});
