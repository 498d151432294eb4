import { crc32, deflateRawSync } from 'node:zlib';

/**
 * A zip archive that says of its parts what it is told to say.
 *
 * @param parts `{ name, content, claimed }`: `claimed` is the unpacked size in its directory, where that is to be a lie
 */
export function zip(parts) {
  const bodies = [];
  const directory = [];
  let offset = 0;
  for (const { name, content, claimed, method = 8, packed: given } of parts) {
    const bytes = Buffer.from(content);
    const title = Buffer.from(name);
    const packed = given ?? (method === 8 ? deflateRawSync(bytes, { level: 9 }) : bytes);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(method, 8);
    header.writeUInt32LE(crc32(bytes), 14);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt32LE(claimed ?? bytes.length, 22);
    header.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(crc32(bytes), 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(claimed ?? bytes.length, 24);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(offset, 42);
    bodies.push(header, title, packed);
    directory.push(entry, title);
    offset += header.length + title.length + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(
    directory.reduce((sum, part) => sum + part.length, 0),
    12,
  );
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, ...directory, end]);
}
