import type { Caller } from '../platform/index.js';
import { completeFacts, type WrittenFacts } from '../service-facts/index.js';
import { type FactChange, factDifferences, type ShownFacts } from './fact-differences.js';

const PAIRS_SQL = `
SELECT v.service_id, v.facts, provider.name AS provider, before.facts AS before_facts, old_provider.name AS before_provider
FROM service_versions v JOIN organisations provider ON provider.id = v.provider_id
LEFT JOIN service_versions before ON before.service_id = v.service_id AND before.number = v.number - 1
LEFT JOIN organisations old_provider ON old_provider.id = before.provider_id
WHERE v.service_id = ANY ($1) AND NOT EXISTS (
  SELECT FROM service_versions newer WHERE newer.service_id = v.service_id AND newer.number > v.number)`;
const FILE_NAMES_SQL = 'SELECT id, name FROM attachments WHERE id = ANY ($1)';

interface PairRow {
  readonly service_id: string;
  readonly facts: WrittenFacts;
  readonly provider: string;
  readonly before_facts: WrittenFacts | null;
  readonly before_provider: string | null;
}

/** What the newest version of each service changes against the one before, in the order of `serviceIds`. Two statements. */
export async function listDifferences(
  caller: Caller,
  serviceIds: readonly string[],
): Promise<FactChange[][]> {
  const db = await caller.db();
  const rows = await db.query<PairRow[]>(PAIRS_SQL, [serviceIds]);
  const byService = new Map(rows.map((row) => [row.service_id, row]));
  const ids = rows.flatMap(({ facts, before_facts: before }) => [
    ...completeFacts(facts).attachments,
    ...(before ? completeFacts(before).attachments : []),
  ]);
  const files = await db.query<{ id: string; name: string }[]>(FILE_NAMES_SQL, [ids]);
  const names = new Map(files.map(({ id, name }) => [id, name]));
  const shown = (written: WrittenFacts, provider: string): ShownFacts => {
    const facts = completeFacts(written);
    return { facts, provider, files: facts.attachments.map((id) => names.get(id) ?? '') };
  };
  return serviceIds.map((id) => {
    const row = byService.get(id);
    if (!row) return [];
    const before = row.before_facts && shown(row.before_facts, row.before_provider ?? '');
    return factDifferences(before, shown(row.facts, row.provider));
  });
}
