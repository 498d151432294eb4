import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { templateCsv, templateJson } from './import-template.js';
import { toBase64 } from './read-file.js';

describe('import files', () => {
  it('are sent byte by byte', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect([...Buffer.from(toBase64(bytes), 'base64')]).toEqual([...bytes]);
      }),
    );
    const large = new Uint8Array(100_000).map((_, index) => index % 256);
    expect(Buffer.from(toBase64(large), 'base64').equals(large)).toBe(true);
  });

  it('have a template whose cells survive separators and quotes', () => {
    const csv = templateCsv([
      { name: 'external_id', example: 'A-1' },
      { name: 'concepts', example: 'a; b' },
      { name: 'title_en', example: 'The "cold" store, Riga' },
    ]);
    expect(csv).toBe('\uFEFFexternal_id,concepts,title_en\r\nA-1,"a; b","The ""cold"" store, Riga"\r\n');
    expect(JSON.parse(templateJson())).toHaveLength(1);
  });
});
