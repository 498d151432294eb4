import { describe, expect, it } from '@jest/globals';
import { readFirmFile, readFirmLines } from './firm-lines.js';

describe('a pasted list of firms', () => {
  it('is read line by line, whatever parts name and address, without its heading', () => {
    const text =
      'Firm;E-mail\r\nKalnsiers SIA;ilze@kalnsiers.example\n\n"Ābols, SIA"\tabols@abols.example\nb@b.example,B AS\n';
    expect(readFirmLines(text)).toEqual([
      { name: 'Kalnsiers SIA', email: 'ilze@kalnsiers.example', line: 2 },
      { name: 'Ābols, SIA', email: 'abols@abols.example', line: 4 },
      { name: 'B AS', email: 'b@b.example', line: 5 },
    ]);
  });

  it('keeps a line without an address, so that it is asked for', () => {
    expect(readFirmLines('A;a@a.example\nB')).toEqual([
      { name: 'A', email: 'a@a.example', line: 1 },
      { name: 'B', email: '', line: 2 },
    ]);
  });

  it('is read from a file in either way of writing, unless that is too large', async () => {
    expect(await readFirmFile(new Blob(['Ābols;a@a.example']))).toBe('Ābols;a@a.example');
    expect(await readFirmFile(new Blob([Uint8Array.of(0xc2, 0x62, 0x6f, 0x6c, 0x73)]))).toBe('Ābols');
    expect(await readFirmFile(new Blob([new Uint8Array(200_001)]))).toBeNull();
  });
});
