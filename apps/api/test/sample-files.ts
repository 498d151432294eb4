import { crc32, deflateSync } from 'node:zlib';

/** Small whole files of every type that is taken, for tests. */

function chunk(type: string, body: Buffer): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(body.length);
  head.write(type, 4, 'latin1');
  const tail = Buffer.alloc(4);
  tail.writeUInt32BE(crc32(Buffer.concat([head.subarray(4), body])) >>> 0);
  return Buffer.concat([head, body, tail]);
}

/** A white square of one pixel; `text` stands in a comment. */
export function png(text = ''): Buffer {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    ...(text === '' ? [] : [chunk('tEXt', Buffer.from(`Comment\0${text}`, 'latin1'))]),
    chunk('IDAT', deflateSync(Buffer.from([0, 255]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const GREY_PIXEL =
  '/9j/4AAQSkZJRgABAQEAYABgAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==';

/** A picture of one pixel; `text` stands in a comment. */
export function jpeg(text = ''): Buffer {
  const picture = Buffer.from(GREY_PIXEL, 'base64');
  if (text === '') return picture;
  const comment = Buffer.from(`\xff\xfe\0\0${text}`, 'latin1');
  comment.writeUInt16BE(comment.length - 2, 2);
  return Buffer.concat([picture.subarray(0, 2), comment, picture.subarray(2)]);
}

/** A picture of one pixel; `text` stands in its metadata. */
export function webp(text = ''): Buffer {
  const picture = Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64');
  if (text === '') return picture;
  const body = Buffer.from(text.length % 2 ? `${text} ` : text, 'latin1');
  const head = Buffer.from('XMP \0\0\0\0', 'latin1');
  head.writeUInt32LE(body.length, 4);
  const whole = Buffer.concat([picture, head, body]);
  whole.writeUInt32LE(whole.length - 8, 4);
  return whole;
}

/** One empty page; `objects` are added, `packed` in an object stream. */
export function pdf({ objects = '', packed = '' }: { objects?: string; packed?: string } = {}): Buffer {
  const stream = packed === '' ? Buffer.alloc(0) : deflateSync(Buffer.from(packed, 'latin1'));
  const opening = `9 0 obj\n<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${stream.length} >>\nstream\n`;
  return Buffer.concat([
    Buffer.from(
      `%PDF-1.5\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] >>\nendobj\n${objects}`,
      'latin1',
    ),
    ...(packed === '' ? [] : [Buffer.from(opening, 'latin1'), stream, Buffer.from('\nendstream\nendobj\n')]),
    Buffer.from('trailer\n<< /Root 1 0 R /Size 4 >>\nstartxref\n0\n%%EOF\n'),
  ]);
}

/** An archive without files, as the end of any archive looks. */
export const EMPTY_ZIP = Buffer.concat([Buffer.from('PK\u0005\u0006', 'latin1'), Buffer.alloc(18)]);
