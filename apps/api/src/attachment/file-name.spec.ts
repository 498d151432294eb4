import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { contentDisposition } from '../documents/index.js';
import { cleanName } from './file-name.js';

describe('names of files', () => {
  it.each([
    ['Rēķins 12.pdf', 'Rēķins 12.pdf'],
    ['C:\\Users\\me\\offer.PDF', 'offer.pdf'],
    ['../../etc/passwd', 'passwd.pdf'],
    ['invoice.exe', 'invoice.exe.pdf'],
    ['a\u202Efdp.exe', 'afdp.exe.pdf'],
    ['page.html', 'page.html.pdf'],
    ['', 'file.pdf'],
    ['...', 'file.pdf'],
    ['\u0000\r\nx"<>|*?:.pdf', 'x.pdf'],
    ['.pdf', 'pdf.pdf'],
  ])('%j becomes %j', (given, cleaned) => {
    expect(cleanName(given, 'application/pdf')).toBe(cleaned);
  });

  it('are short, end as their type wants and fit into a header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (given) => {
        const name = cleanName(given, 'image/jpeg');
        expect([...name].length).toBeLessThanOrEqual(120);
        expect(name).toMatch(/[^.]\.jpe?g$/);
        expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}]/u);
        expect(contentDisposition('attachment', name)).toMatch(
          /^attachment; filename="[\x20-\x21\x23-\x7e]*"; filename\*=UTF-8''[\w%.!~-]+$/,
        );
      }),
    );
  });
});
