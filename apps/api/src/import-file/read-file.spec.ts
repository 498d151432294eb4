import { crc32, deflateRawSync } from 'node:zlib';
import { DomainError } from '@fivefold/domain';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { COLUMNS, columnOfFact } from './columns.js';
import { decodeText } from './decode-text.js';
import { readCsv } from './read-csv.js';
import { readApart } from './read-apart.js';
import { readFile } from './read-file.js';

import { unpackXlsx } from './unpack-xlsx.js';

const READER = new URL('../../test/import-reader.mjs', import.meta.url);

/** A zip archive of one deflated part; `claimed` is what its directory says of its size. */
function zip(name: string, content: Buffer, claimed = content.length): Buffer {
  const packed = deflateRawSync(content);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(8, 8);
  header.writeUInt32LE(crc32(content), 14);
  header.writeUInt32LE(packed.length, 18);
  header.writeUInt32LE(claimed, 22);
  header.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(crc32(content), 16);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(claimed, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([header, Buffer.from(name), packed, entry, Buffer.from(name), end]);
}

describe('unpackXlsx', () => {
  it('hands over each part', () => {
    const parts: [string, string][] = [];
    unpackXlsx(zip('xl/a.xml', Buffer.from('<row/>')), (name, content) =>
      parts.push([name, content.toString()]),
    );
    expect(parts).toEqual([['xl/a.xml', '<row/>']]);
  });

  it.each([
    ['that tells its size', undefined],
    ['that claims to be small', 10],
  ])('refuses a bomb %s', (_, claimed) => {
    const bomb = zip('xl/worksheets/sheet1.xml', Buffer.alloc(120 * 1024 * 1024), claimed);
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(() => unpackXlsx(bomb, () => undefined)).toThrow('over 40 MB');
  });

  it('refuses any damaged archive with a message of its own', () => {
    const whole = zip('xl/a.xml', Buffer.from('<row/>'.repeat(50)));
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const damaged = Buffer.from(whole);
        damaged[at] = byte;
        try {
          unpackXlsx(damaged, () => undefined);
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError);
        }
      }),
    );
  });
});

describe('readCsv', () => {
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const cell = fc
    .string({ unit: 'grapheme', maxLength: 12 })
    .filter((text) => !text.includes('\0') && !text.trim().startsWith('='));

  it('gives back what was written, whatever the separator and the quotes', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 }),
        (delimiter, end, table) => {
          const lines = [['external_id', 'title_en', 'sector'], ...table];
          const text = lines.map((cells) => cells.map(quoted).join(delimiter)).join(end);
          const { rows } = readCsv(Buffer.from(text));
          const expected = table.map((cells) => cells.map((each) => each.trim()));
          expect(rows.map((row) => row.cells)).toEqual(
            expected.filter((cells) => cells.some((each) => each !== '')),
          );
        },
      ),
    );
  });

  it('counts lines over cells of several lines and empty ones', () => {
    const { rows } = readCsv(Buffer.from('external_id,title_en\nA,"two\nlines"\n\nB,one\n'));
    expect(rows.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [2, 'A'],
      [5, 'B'],
    ]);
  });

  it('tells a line that has more cells than the heading', () => {
    const { rows } = readCsv(Buffer.from('external_id,title_en\nA,b,c\n'));
    expect(rows[0]?.cells[0]).toEqual({ fault: 'the line has more cells than the heading', value: 'c' });
  });
});

describe('decodeText', () => {
  it('answers any bytes with a text or a refusal', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        try {
          expect(decodeText(bytes).text).not.toContain('\0');
        } catch (error) {
          expect((error as DomainError).code).toBe('IMPORT_UNREADABLE');
        }
      }),
    );
  });
});

describe('readFile', () => {
  const header = COLUMNS.map((column) => column.name).join(',');

  it('names each missing required column', async () => {
    for (const column of COLUMNS.filter((each) => each.required)) {
      const without = header.replace(column.name, 'something');
      await expect(readFile('a.csv', Buffer.from(without), 'lv-log')).rejects.toThrow(column.name);
    }
  });

  it('answers any JSON with rows or a refusal', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (json) => {
        const list = JSON.stringify([json, { id: 1, title: json, price_model: json, capacity: json }]);
        const { rows } = await readFile('a.json', Buffer.from(list), 'lv-log');
        expect(rows).toHaveLength(2);
      }),
    );
  });

  it('refuses a workbook with an endless text, but none for the sake of a picture', async () => {
    const endless = Buffer.alloc(2 * 1024 * 1024, 'x');
    const read = (part: string) => readFile('a.xlsx', zip(part, endless), 'lv-log');
    const why = (words: string) => ({ params: { why: expect.stringContaining(words) } });
    await expect(read('xl/sharedStrings.xml')).rejects.toMatchObject(why('over a megabyte'));
    await expect(read('xl/media/image1.png')).rejects.toMatchObject(why('It is'));
  });

  it('finds the column of each fact', () => {
    expect(columnOfFact(['price', 'tiers', '0', 'fromQty'])).toBe('price_tiers');
    expect(columnOfFact(['titles', 'fi'])).toBe('title_fi');
    expect(columnOfFact(['titles'])).toBe('title_en');
    expect(columnOfFact(['temperature', 'maxC'])).toBe('temperature_max_c');
  });
});

describe('readApart', () => {
  const order = (text: string) => ({ fileName: 'a.csv', bytes: Buffer.from(text), clusterSlug: 'lv-log' });
  const header = 'external_id,title_en,sector,delivery_mode,price_type';

  it('answers as the calling process would', async () => {
    const file = order(`${header}\nA,Store,LOGISTICS,network,quote\n`);
    const apart = await readApart(file, READER);
    expect(apart.rows).toHaveLength(1);
    expect(apart).toEqual(await readApart(file, null));
  });

  it('passes a refusal on', async () => {
    await expect(readApart(order('external_id\nA\n'), READER)).rejects.toMatchObject({
      code: 'IMPORT_COLUMN_MISSING',
      params: { column: 'sector' },
    });
  });

  it('gives up after its time and lets the next file in', async () => {
    const limits = { memoryMb: 400, timeMs: 1 };
    const tries = Array.from({ length: 4 }, () => readApart(order(header), READER, limits));
    for (const each of await Promise.allSettled(tries)) {
      const code = expect.stringMatching(/^(IMPORT_UNREADABLE|TOO_MANY_REQUESTS)$/);
      expect(each).toMatchObject({ status: 'rejected', reason: { code } });
    }
    expect((await readApart(order(`${header}\n`), READER)).rows).toEqual([]);
  });

  it.each([
    ['objects without end', `[${'{},'.repeat(600_000)}{}]`, 'values'],
    ['lists in each other', '['.repeat(1000), 'deep'],
  ])('counts %s before it makes anything of them', async (_what, text, why) => {
    const bytes = Buffer.from(text);
    await expect(readFile('a.json', bytes, 'lv-log')).rejects.toThrow(why);
    await expect(
      readFile('a.json', Buffer.from(JSON.stringify([{ id: text }])), 'lv-log'),
    ).resolves.toBeDefined();
  });

  it('does not take the process with it when memory runs out', async () => {
    const table = order(`${header}\n${`${','.repeat(1000)}\n`.repeat(9000)}`);
    await expect(readApart(table, READER, { memoryMb: 60, timeMs: 30_000 })).rejects.toThrow(
      'too much memory',
    );
  });
});
