import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CatalogueIndex, ConceptEvidence, type SnapshotDraft } from '@fivefold/matching';
import { world } from '@fivefold/world';
import { pino } from 'pino';
import { IndexKeeper } from './index-keeper.js';

const services = world().services.slice(0, 10);

/** @param isWhole whether what was learned stands in it as well */
function draftOf(isWhole: boolean): SnapshotDraft {
  const drafting = CatalogueIndex.build(services).draft((to) => {
    if (isWhole) ConceptEvidence.learn(services).save(to);
  });
  for (;;) {
    const { done, value } = drafting.next();
    if (done) return value;
  }
}

describe('the keeper of the file of the index', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'fivefold-keeper-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const keeperOf = (draft: () => SnapshotDraft) =>
    new IndexKeeper(
      path.join(folder, 'index.snapshot'),
      {
        position: () => Promise.resolve({ seq: 7, mark: 'service 1', migrations: 80 }),
        since: () => Promise.resolve(new Map()),
      },
      pino({ level: 'silent' }),
      () => Promise.resolve().then(draft),
    );

  it('writes what a failed attempt left unwritten', async () => {
    const drafts = [
      () => {
        throw new Error('no room left');
      },
      () => draftOf(true),
    ];
    const keeper = keeperOf(() => drafts.shift()!());
    keeper.note();
    await keeper.end();
    expect(readdirSync(folder)).toEqual([]);
    await keeper.end();
    expect(readdirSync(folder)).toEqual(['index.snapshot']);
    await keeper.end();
    expect(drafts).toEqual([]);
  });

  it.each([
    [true, services.length],
    [false, null],
  ])(
    'gives what is restored of a file that holds everything (%s), nothing of another',
    async (isWhole, size) => {
      const keeper = keeperOf(() => draftOf(isWhole));
      keeper.note();
      await keeper.end();
      const found = await keeper.read(['service'], (saved) => {
        ConceptEvidence.fromSnapshot(saved);
        return CatalogueIndex.fromSnapshot(saved).size;
      });
      expect(found && found.restored).toBe(size);
      await keeper.close();
    },
  );
});
