import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EMPTY_ZIP, jpeg, pdf, png, webp } from '../../test/sample-files.js';
import { typeOfContent } from './file-type.js';

const text = (content: string) => Buffer.from(content, 'utf8');
const SCRIPT = '<script>alert(1)</script>';

describe('the type of a file', () => {
  it.each([
    ['application/pdf', pdf()],
    [
      'application/pdf',
      pdf({ objects: '4 0 obj\n<< /Title (JavaScript) /JSX 1 >>\nendobj\n', packed: '5 0 << /A 1 >>' }),
    ],
    ['image/png', png('made by hand')],
    ['image/jpeg', jpeg('made by hand')],
    ['image/jpeg', Buffer.concat([jpeg(), jpeg(), Buffer.alloc(3)])],
    ['image/webp', webp()],
    ['image/webp', webp('made by hand')],
    ['text/plain', text('Sveiki! 5 < 6, un ēka ir silta.\r\n')],
    ['text/plain', text('\uFEFFTere')],
    ['text/csv', text('name;qty\r\n"Piens; biezpiens";2\r\n')],
  ])('%s is told by its content', async (type, bytes) => {
    expect(await typeOfContent(bytes)).toBe(type);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a GIF', Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')],
    ['an SVG', text(`<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`)],
    ['an SVG behind a declaration', text('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a page', text('<!DOCTYPE html><p>Hello')],
    ['any markup', text('  <a href="javascript:alert(1)">x</a>')],
    ['text with a script in it', text(`Dear all,\n${SCRIPT}`)],
    ['text with control characters', text('a\u0000b')],
    ['text of another encoding', Buffer.from('f\xf6rs\xe4ljning', 'latin1')],
    ['an archive', EMPTY_ZIP],
    ['a program', Buffer.from('MZ\x90\0\x03\0\0\0\x04\0\0\0\xff\xff', 'latin1')],
    ['a picture with a page in a comment', jpeg(`<html>${SCRIPT}`)],
    ['a PNG with a script in a comment', png(SCRIPT)],
    ['a WebP with a script in its metadata', webp(SCRIPT)],
    ['a PNG with an archive behind', Buffer.concat([png(), EMPTY_ZIP])],
    ['a PNG with a PDF behind', Buffer.concat([png(), pdf()])],
    ['a JPEG with words behind', Buffer.concat([jpeg(), text('more')])],
    ['a WebP with bytes behind', Buffer.concat([webp(), text('more')])],
    ['half a PNG', png().subarray(0, 40)],
    ['half a JPEG', jpeg().subarray(0, 100)],
    ['a PDF behind a picture header', Buffer.concat([text('GIF89a'), pdf()])],
    ['a PDF behind a page', Buffer.concat([text('<html>'), pdf()])],
    ['a PDF with an archive behind', Buffer.concat([pdf(), EMPTY_ZIP])],
    ['a PDF with words behind', Buffer.concat([pdf(), text('more')])],
    [
      'a PDF with a script',
      pdf({ objects: '4 0 obj\n<< /S /JavaScript /JS (app.alert\\(1\\)) >>\nendobj\n' }),
    ],
    ['a PDF with a script spelt otherwise', pdf({ objects: '4 0 obj\n<< /S /J#61vaScript >>\nendobj\n' })],
    [
      'a PDF with a script in a packed object',
      pdf({ packed: '4 0 << /S /JavaScript /JS (app.alert\\(1\\)) >>' }),
    ],
    ['a PDF that starts a program', pdf({ objects: '4 0 obj\n<< /S /Launch /F (x) >>\nendobj\n' })],
    ['a PDF with a password', pdf({ objects: '4 0 obj\n<< /Encrypt 5 0 R >>\nendobj\n' })],
  ])('refuses %s', async (_, bytes) => {
    expect(await typeOfContent(bytes)).toBeNull();
  });

  it('takes no picture that was cut short or has something behind it', async () => {
    const whole = fc.constantFrom(png(), png('text'), webp(), webp('text'), jpeg(), jpeg('text'));
    await fc.assert(
      fc.asyncProperty(
        whole,
        fc.nat(),
        fc.uint8Array({ minLength: 1, maxLength: 50 }),
        async (file, cut, tail) => {
          const isPicture = async (bytes: Buffer) =>
            (await typeOfContent(bytes))?.startsWith('image/') ?? false;
          expect(await isPicture(file.subarray(0, cut % file.length))).toBe(false);
          fc.pre(tail.some((byte) => byte !== 0));
          expect(await isPicture(Buffer.concat([file, tail]))).toBe(false);
        },
      ),
    );
  });

  it('answers for any bytes', async () => {
    const heads = fc.constantFrom(
      Buffer.alloc(0),
      ...[png(), webp(), jpeg(), pdf()].flatMap((file) => [file, file.subarray(0, 30)]),
    );
    await fc.assert(
      fc.asyncProperty(heads, fc.uint8Array({ maxLength: 300 }), async (head, tail) => {
        await typeOfContent(Buffer.concat([head, tail]));
      }),
    );
  });
});
