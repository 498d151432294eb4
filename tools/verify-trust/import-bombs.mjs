import { deflateRawSync } from 'node:zlib';
import { zip } from './zip.mjs';

/** Bytes that a file may have; every bomb is as large as it is let in. */
const LARGEST = 10 * 1024 * 1024;
const MEGABYTE = 1024 * 1024;
export const HEADINGS = 'external_id;title_en;sector;delivery_mode;price_type';
const ROW = 'A-1;Store;LOGISTICS;network;quote';

/** A text of about `bytes` made of one piece. */
const filled = (piece, bytes = LARGEST - 4096) => piece.repeat(Math.floor(bytes / piece.length));
const csv = (...lines) => Buffer.from(lines.join('\n'));

/** Names of files that nobody may find after an import, wherever the import leaves them. */
export const CANARY = 'fivefold-import-canary';

/**
 * Files made to take memory, time or a place outside: `[name of the file, what it is, bytes]`, at least 60.
 * Each is made when it is asked for, so that only one is kept in memory.
 */
export function bombs() {
  return [...tables(), ...json(), ...workbooks(), ...archives()];
}

function tables() {
  const table = (what, make) => ['bomb.csv', what, () => Buffer.from(make()).subarray(0, LARGEST)];
  return [
    table('a million rows', () => csv(HEADINGS, filled('a;b\n'))),
    table('a million empty rows', () => csv(HEADINGS, filled('\n'))),
    table('rows that end with CR', () => csv(HEADINGS, filled('a\r'))),
    table('rows that end with CR LF', () => csv(HEADINGS, filled('\r\n'))),
    table('a million headings', () => filled('a;')),
    table('a million known headings', () => filled('external_id;')),
    table('a million columns in one row', () => csv(HEADINGS, filled('x;'))),
    table('ten thousand rows of a thousand cells', () => csv(HEADINGS, filled(`${';'.repeat(1000)}\n`))),
    table('ten thousand rows of long cells', () => csv(HEADINGS, filled(`${'x'.repeat(1000)}\n`))),
    table('ten thousand whole rows', () => csv(HEADINGS, filled(`${ROW}\n`, ROW.length * 10_000))),
    table('one cell of ten megabytes', () => csv(HEADINGS, filled('x'))),
    table('one quoted cell of ten megabytes', () => csv(HEADINGS, `"${filled('x')}"`)),
    table('a quote that never ends', () => csv(HEADINGS, `"${filled('a;b\n')}`)),
    table('quotes alone', () => csv(HEADINGS, filled('"'))),
    table('quotes within quotes', () => csv(HEADINGS, filled('"a"b"'))),
    table('a quote at the end of each line', () => csv(HEADINGS, filled('a;b"\n'))),
    table('quoted line ends', () => csv(HEADINGS, filled('"\n";'))),
    table('a heading in quotes without end', () => `"${filled('external_id;')}`),
    table('commas', () => filled(',')),
    table('tabs', () => filled('\t')),
    table('NUL', () => csv(HEADINGS, filled('\0'))),
    table('bytes that are no UTF-8', () =>
      Buffer.concat([csv(`${HEADINGS}\n`), Buffer.alloc(LARGEST / 2, 0xff)]),
    ),
    table('half of a UTF-16 sign', () =>
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.alloc(LARGEST / 2 + 1, 0x61)]),
    ),
    table('UTF-16 of a million rows', () =>
      Buffer.from(`\ufeff${HEADINGS}\n${filled('a\n', LARGEST / 2 - 4096)}`, 'utf16le'),
    ),
    table('byte order marks', () => filled('\ufeff', LARGEST / 3)),
    table('combining marks on one letter', () => csv(HEADINGS, `a${filled('\u0301', LARGEST / 2 - 4096)};b`)),
  ];
}

function json() {
  const text = (what, make) => ['bomb.json', what, () => Buffer.from(make()).subarray(0, LARGEST)];
  const list = (piece) => `[${filled(`${piece},`)}${piece}]`;
  return [
    text('a million lists in each other', () => filled('[', LARGEST / 2) + filled(']', LARGEST / 2)),
    text('objects in each other', () => filled('{"a":')),
    text('a million objects', () => list('{}')),
    text('a million lists', () => list('[]')),
    text('numbers', () => list('0')),
    text('nothing', () => list('null')),
    text('one key a million times', () => `[{${filled('"a":1,')}"a":1}]`),
    text('a million keys', () => `[{${Array.from({ length: 700_000 }, (_, at) => `"k${at}":1`).join(',')}}]`),
    text('a number of ten megabytes', () => `[${filled('9')}]`),
    text('a text of ten megabytes', () => `[{"id":"${filled('x')}"}]`),
    text('escapes', () => `[{"id":"${filled('\\u0041')}"}]`),
    text('a prototype', () => '[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}]'),
    text(
      'capabilities without end',
      () => `[{"id":"a","title":{"en":"x"},"capabilities":[${filled('"a",')}"a"]}]`,
    ),
    text('titles without end', () => `[{"id":"a","title":{${filled('"en":"x",')}"en":"x"}}]`),
  ];
}

const TYPES = `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>`;
const RELS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const BOOK = `<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`;
const BOOK_RELS = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`;
const OPEN =
  '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>';
const CLOSE = '</sheetData></worksheet>';
const HEAD = `<row r="1">${HEADINGS.split(';')
  .map((name, at) => `<c r="${'ABCDE'[at]}1" t="inlineStr"><is><t>${name}</t></is></c>`)
  .join('')}</row>`;
const number = '<c r="F2"><v>1</v></c>';

/** A workbook of one sheet. @param more parts beside, or in place of those of every workbook */
function book(sheet, more = []) {
  const parts = [
    { name: '[Content_Types].xml', content: TYPES },
    { name: '_rels/.rels', content: RELS },
    { name: 'xl/workbook.xml', content: BOOK },
    { name: 'xl/_rels/workbook.xml.rels', content: BOOK_RELS },
    { name: 'xl/worksheets/sheet1.xml', content: sheet },
  ].filter(({ name }) => !more.some((other) => other.name === name));
  return zip([...parts, ...more]);
}

function workbooks() {
  const workbook = (what, make) => ['bomb.xlsx', what, make];
  const sheet = (...rows) => `${OPEN}${HEAD}${rows.join('')}${CLOSE}`;
  const cell = (text) => `<row r="2"><c r="A2" t="inlineStr"><is><t>${text}</t></is></c></row>`;
  const laughs = (levels) =>
    `<!DOCTYPE x [<!ENTITY e0 "ha">${Array.from({ length: levels }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(10)}">`).join('')}]>`;
  const withDoctype = (doctype, entity) => book(sheet(cell(`&${entity};`)).replace('?>', `?>${doctype}`));
  const strings = (content) => [
    { name: 'xl/sharedStrings.xml', content },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: BOOK_RELS.replace(
        '</Rel',
        '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Rel',
      ),
    },
  ];
  return [
    workbook('a million rows', () => book(sheet(filled(`<row r="2">${number}</row>`, 39 * MEGABYTE)))),
    workbook('a million rows without a value', () => book(sheet(filled('<row r="2"></row>', 39 * MEGABYTE)))),
    workbook('a million columns', () => book(sheet(`<row r="2">${filled(number, 15 * MEGABYTE)}</row>`))),
    workbook('a million headings', () =>
      book(`${OPEN}<row r="1">${filled(number, 15 * MEGABYTE)}</row>${CLOSE}`),
    ),
    workbook('nine thousand rows of two hundred cells', () =>
      book(sheet(filled(`<row r="2">${number.repeat(200)}</row>`, 9000 * (200 * number.length + 17)))),
    ),
    workbook('a row at the end of the world', () =>
      book(sheet('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>')),
    ),
    workbook('a row beyond it', () =>
      book(sheet('<row r="999999999"><c r="ZZZZZZ999999999"><v>1</v></c></row>')),
    ),
    workbook('merged cells over all', () =>
      book(`${OPEN}${HEAD}</sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells></worksheet>`),
    ),
    workbook('many merged cells', () =>
      book(
        `${OPEN}${HEAD}</sheetData><mergeCells>${filled('<mergeCell ref="A2:ZZ900"/>', MEGABYTE)}</mergeCells></worksheet>`,
      ),
    ),
    workbook('columns without end', () =>
      book(
        `${OPEN.replace('<sheetData>', `<cols>${filled('<col min="1" max="16384" width="9"/>', 2 * MEGABYTE)}</cols><sheetData>`)}${HEAD}${CLOSE}`,
      ),
    ),
    workbook('rules for every cell', () =>
      book(
        `${OPEN}${HEAD}</sheetData><dataValidations><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a"</formula1></dataValidation></dataValidations></worksheet>`,
      ),
    ),
    workbook('tags in each other', () => book(sheet(filled('<row r="2">', 20 * MEGABYTE)))),
    workbook('attributes without end', () =>
      book(sheet(`<row r="2" ${Array.from({ length: 500_000 }, (_, at) => `a${at}="1"`).join(' ')}></row>`)),
    ),
    workbook('one text of forty megabytes', () => book(sheet(cell(filled('x', 39 * MEGABYTE))))),
    workbook('a million shared texts', () =>
      book(sheet(), strings(`<sst>${filled('<si><t>x</t></si>', 39 * MEGABYTE)}</sst>`)),
    ),
    workbook('laughs of ten levels', () => withDoctype(laughs(10), 'e10')),
    workbook('laughs of a hundred levels', () => withDoctype(laughs(100), 'e100')),
    workbook('one entity a million times', () =>
      withDoctype(
        `<!DOCTYPE x [<!ENTITY a "${'x'.repeat(60_000)}">]>`,
        'a;'.repeat(1000).slice(0, -1).replaceAll(';', ';&').slice(0, -1),
      ),
    ),
    workbook('an entity that is a file', () =>
      withDoctype('<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]>', 'f'),
    ),
    workbook('entities among the shared texts', () =>
      book(
        sheet('<row r="2"><c r="A2" t="s"><v>0</v></c></row>'),
        strings(`<?xml version="1.0"?>${laughs(12)}<sst><si><t>&e12;</t></si></sst>`),
      ),
    ),
  ];
}

function archives() {
  const archive = (what, make) => ['bomb.xlsx', what, make];
  const zeros = (size) => Buffer.alloc(size);
  const sheetName = 'xl/worksheets/sheet1.xml';
  return [
    archive('a part of a gigabyte', () =>
      zip([{ name: sheetName, content: '', packed: deflatedZeros(1024), claimed: 1024 * MEGABYTE }]),
    ),
    archive('a part of a gigabyte that claims ten bytes', () =>
      zip([{ name: sheetName, content: '', packed: deflatedZeros(1024), claimed: 10 }]),
    ),
    archive('a thousand parts of ten megabytes', () => {
      const packed = deflatedZeros(10);
      return zip(
        Array.from({ length: 999 }, (_, at) => ({ name: `xl/p${at}.xml`, content: '', packed, claimed: 10 })),
      );
    }),
    archive('sixty thousand parts', () =>
      zip(Array.from({ length: 60_000 }, (_, at) => ({ name: `${at}`, content: '', method: 0 }))),
    ),
    archive('an archive within an archive', () =>
      zip([{ name: sheetName, content: zip([{ name: sheetName, content: zeros(MEGABYTE) }]) }]),
    ),
    archive('one part twice', () =>
      book(`${OPEN}${HEAD}${CLOSE}`, [
        { name: sheetName, content: zeros(MEGABYTE) },
        { name: sheetName, content: zeros(50 * MEGABYTE) },
      ]),
    ),
    archive('a name that climbs', () =>
      book(`${OPEN}${HEAD}${CLOSE}`, [{ name: `../../../../../../../../tmp/${CANARY}`, content: 'x' }]),
    ),
    archive('a name that is absolute', () =>
      book(`${OPEN}${HEAD}${CLOSE}`, [{ name: `/tmp/${CANARY}`, content: 'x' }]),
    ),
    archive('a name that climbs backwards', () =>
      book(`${OPEN}${HEAD}${CLOSE}`, [{ name: `..\\..\\..\\tmp\\${CANARY}`, content: 'x' }]),
    ),
    archive('a part that points outside', () =>
      book(`${OPEN}${HEAD}${CLOSE}`, [
        {
          name: 'xl/_rels/workbook.xml.rels',
          content: BOOK_RELS.replace('worksheets/sheet1.xml', '../../../../etc/passwd'),
        },
      ]),
    ),
    archive('a name of a prototype', () =>
      book(`${OPEN}${HEAD}${CLOSE}`, [
        { name: '__proto__', content: 'x' },
        { name: 'constructor', content: 'x' },
      ]),
    ),
    archive('a directory that begins nowhere', () => {
      const bytes = book(`${OPEN}${HEAD}${CLOSE}`);
      bytes.writeUInt32LE(0xfffffff0, bytes.length - 6);
      return bytes;
    }),
    archive('a part of unusual packing', () => zip([{ name: sheetName, content: 'x', method: 12 }])),
  ];
}

/** So many megabytes of zeros, packed. */
function deflatedZeros(megabytes) {
  return deflateRawSync(Buffer.alloc(megabytes * MEGABYTE), { level: 9 });
}

/** A sound workbook of one service, made as the bombs are: what is refused of those is not their shape. */
export function soundWorkbook() {
  const cells = ['A-1', 'Store', 'LOGISTICS', 'network', 'quote'].map(
    (text, at) => `<c r="${'ABCDE'[at]}2" t="inlineStr"><is><t>${text}</t></is></c>`,
  );
  return book(`${OPEN}${HEAD}<row r="2">${cells.join('')}</row>${CLOSE}`);
}
