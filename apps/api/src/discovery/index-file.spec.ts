import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CatalogueIndex, ConceptEvidence } from '@fivefold/matching';
import { world } from '@fivefold/world';
import { FileRefused, IndexFile } from './index-file.js';

const POSITION = { seq: 7, mark: 'service 1', migrations: 80 };

describe('the file of the index', () => {
  const services = world().services.slice(0, 40);
  let folder: string;
  let where: string;
  let file: IndexFile;
  beforeEach(async () => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'fivefold-index-'));
    where = path.join(folder, 'data', 'index.snapshot');
    file = new IndexFile(where);
  });
  afterEach(async () => {
    await file.close();
    rmSync(folder, { recursive: true });
  });

  const write = async () => {
    const learned = ConceptEvidence.learn(services);
    const drafting = CatalogueIndex.build(services).draft((to) => learned.save(to));
    for (;;) {
      const { done, value } = drafting.next();
      if (done) return file.write(value, POSITION);
    }
  };
  const read = async () => {
    const head = await file.head();
    return head && { head, sections: await file.read(head) };
  };

  it('gives back what was written, with its position', async () => {
    expect(await read()).toBeNull();
    await write();
    const { head, sections } = (await read())!;
    expect(head.position).toEqual(POSITION);
    const index = CatalogueIndex.fromSnapshot(sections);
    expect([...index.all()].map(({ id }) => id).sort()).toEqual(services.map(({ id }) => id).sort());
    const learned = ConceptEvidence.learn(services);
    expect(ConceptEvidence.fromSnapshot(sections).sharesOf('storage', 'en')).toEqual(
      learned.sharesOf('storage', 'en'),
    );
  });

  it('is read by place, and stays the same while another takes its place', async () => {
    await write();
    const { sections } = (await read())!;
    const index = CatalogueIndex.fromSnapshot(sections);
    rmSync(where);
    writeFileSync(where, 'another');
    for (const service of services) expect(index.get(service.id)).toEqual(service);
    expect(index.toSnapshot()).toEqual(CatalogueIndex.build(services).toSnapshot());
  });

  it('takes away what an earlier writer left behind, not what another one is at', async () => {
    await write();
    for (const name of ['1', '2']) writeFileSync(`${where}.${name}.part`, 'x');
    utimesSync(`${where}.1.part`, 0, 0);
    await write();
    expect(readdirSync(path.dirname(where)).sort()).toEqual(['index.snapshot', 'index.snapshot.2.part']);
  });

  it.each([
    ['a bit of its end', (bytes: Buffer) => void (bytes[bytes.length - 1]! ^= 1)],
    ['a bit of its middle', (bytes: Buffer) => void (bytes[bytes.length >> 1]! ^= 1)],
    ['a bit of its list of parts', (bytes: Buffer) => void (bytes[4096 + 40]! ^= 1)],
    ['a bit of its head', (bytes: Buffer) => void (bytes[40]! ^= 1)],
    ['its end', (bytes: Buffer) => bytes.subarray(0, bytes.length - 8)],
    ['all but its head', (bytes: Buffer) => bytes.subarray(0, 4096)],
    ['everything', () => Buffer.alloc(0)],
    ['what it is', () => Buffer.from('nothing of the kind')],
  ])('is refused where it lost %s', async (_what, spoil) => {
    await write();
    const bytes = readFileSync(where);
    writeFileSync(where, spoil(bytes) ?? bytes);
    const refused = await read().catch((error: unknown) => error);
    expect(
      refused instanceof FileRefused || (refused as { code?: string }).code === 'SNAPSHOT_INCOMPATIBLE',
    ).toBe(true);
  });

  it('is refused where another program wrote it', async () => {
    await write();
    const bytes = readFileSync(where);
    const { program } = (await file.head())!;
    const length = bytes.readUInt32LE(8);
    const json = Buffer.from(
      bytes.toString('utf8', 16, 16 + length).replace(program, program.replace(/./g, '0')),
    );
    json.copy(bytes, 16);
    bytes.writeUInt32LE(crc32(json), 12);
    writeFileSync(where, bytes);
    await expect(file.head()).rejects.toThrow('another version of the program');
  });
});
