import { isDeepStrictEqual } from 'node:util';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { DomainError, type ServiceState, textIn } from '@fivefold/domain';
import {
  type ImportProblem,
  problemAt,
  type SourceFile,
  type SourceRow,
  toImportProblem,
} from '../import-file/index.js';
import { isStorable } from '../platform/index.js';
import { checkFacts, completeFacts, type StoredFacts, type WrittenFacts } from '../service-facts/index.js';

export type ImportOutcome = 'NEW' | 'CHANGED' | 'UNCHANGED' | 'REJECTED';

/** The newest version of a service that an import may meet. */
export interface NewestVersion {
  readonly serviceId: string;
  readonly versionId: string;
  readonly number: number;
  readonly state: ServiceState;
  readonly lock: number;
  readonly facts: WrittenFacts;
  readonly providerId: string;
}

/** What applying a row writes. */
export interface ImportPlan {
  readonly facts: StoredFacts;
  readonly providerId: string;
  /** Lock of the newest version when the row was judged; null where there was no service. */
  readonly baseLock: number | null;
}

export interface JudgedRow {
  readonly line: number;
  readonly externalId: string | null;
  readonly title: string | null;
  readonly outcome: ImportOutcome;
  readonly errors: readonly ImportProblem[];
  /** Present for NEW and CHANGED. */
  readonly plan: ImportPlan | null;
}

/** What rows are judged against. */
export interface Present {
  readonly clusterId: string;
  /** By external id. */
  readonly newest: ReadonlyMap<string, NewestVersion>;
  /** Row ids of the cluster and its members by slug. */
  readonly providers: ReadonlyMap<string, string>;
  /** `YYYY-MM-DD`. */
  readonly today: string;
  /** Keys of the sectors of the network. */
  readonly sectors: readonly string[];
}

const MAX_ID = 100;
const ROWS_A_TURN = 200;

/**
 * Judges every row of a file: what it would do, or what is wrong with it at which column. A fact that the file has no column
 * for stays as it is. Lets other work run between groups of rows.
 *
 * @param onProgress hears how many rows are judged
 * @returns one judgement per row, in their order
 */
export async function judgeRows(
  file: SourceFile,
  present: Present,
  onProgress: (done: number) => void = () => undefined,
): Promise<JudgedRow[]> {
  const firstLines = new Map<string, number>();
  const judged: JudgedRow[] = [];
  for (const row of file.rows) {
    judged.push(judgeRow(row, present, firstLines));
    if (judged.length % ROWS_A_TURN !== 0) continue;
    onProgress(judged.length);
    await nextTurn();
  }
  onProgress(judged.length);
  return judged;
}

/** What a valid plan does to the newest version as it is now; used at the preview and again when it is applied. */
export function outcomeOf(
  plan: ImportPlan,
  newest: NewestVersion | undefined,
): Exclude<ImportOutcome, 'REJECTED'> | DomainError {
  if (!newest) return plan.baseLock === null ? 'NEW' : new DomainError('STALE_VERSION', {});
  const isSame =
    newest.providerId === plan.providerId && isDeepStrictEqual(completeFacts(newest.facts), plan.facts);
  if (isSame) return 'UNCHANGED';
  if (newest.lock !== plan.baseLock) return new DomainError('STALE_VERSION', {});
  const { state } = newest;
  const isEditable = state === 'draft' || state === 'published' || state === 'suspended';
  return isEditable
    ? 'CHANGED'
    : new DomainError('TRANSITION_REFUSED', { what: 'service', from: state, action: 'import' });
}

function judgeRow(row: SourceRow, present: Present, firstLines: Map<string, number>): JudgedRow {
  const errors = [...row.problems];
  if (!row.candidate) {
    return { line: row.line, externalId: null, title: null, outcome: 'REJECTED', errors, plan: null };
  }
  const externalId = checkedId(row, firstLines, errors);
  const newest = externalId === null ? undefined : present.newest.get(externalId);
  const { facts, problems } = checkFacts(
    { ...newest?.facts, ...row.candidate },
    present.today,
    present.sectors,
  );
  // A cell that could not be read is no value as well; it is told once.
  const told = new Set(errors.map((error) => error.column));
  errors.push(
    ...problems.map((each) => toImportProblem(row, each)).filter((error) => !told.has(error.column)),
  );

  const providerId =
    row.provider === null ? (newest?.providerId ?? present.clusterId) : present.providers.get(row.provider);
  if (providerId === undefined) {
    errors.push(
      problemAt(
        row.line,
        'provider',
        'must be the slug of your cluster or of one of its members',
        row.provider,
      ),
    );
  }
  const title = titleOf(row.candidate);
  const base = { line: row.line, externalId, title };
  if (errors.length > 0 || !facts || providerId === undefined)
    return { ...base, outcome: 'REJECTED', errors, plan: null };
  const plan = { facts, providerId, baseLock: newest?.lock ?? null };
  const outcome = outcomeOf(plan, newest);
  if (outcome instanceof DomainError)
    return {
      ...base,
      outcome: 'REJECTED',
      errors: [atRow(row.line, outcome, externalId, row.idColumn)],
      plan: null,
    };
  return { ...base, outcome, errors, plan: outcome === 'UNCHANGED' ? null : plan };
}

/** A refusal of a whole row, told at its external id. */
export function atRow(
  line: number,
  { code, message }: DomainError,
  externalId: string | null,
  column = 'external_id',
): ImportProblem {
  return { line, column, code, message, value: externalId };
}

function checkedId(row: SourceRow, firstLines: Map<string, number>, errors: ImportProblem[]): string | null {
  const id = row.externalId;
  const refuse = (problem: string) => errors.push(problemAt(row.line, row.idColumn, problem, id));
  if (id === null) {
    refuse('a value is wanted');
    return null;
  }
  if (id.length > MAX_ID || !isStorable(id)) {
    refuse(`at most ${MAX_ID} valid characters are kept`);
    return null;
  }
  const first = firstLines.get(id);
  if (first !== undefined) refuse(`stands in line ${first} already`);
  else firstLines.set(id, row.line);
  return id;
}

/** The title for people who look through the rows, whether or not it is valid. */
function titleOf({ titles }: Readonly<Record<string, unknown>>): string | null {
  if (typeof titles !== 'object' || titles === null) return null;
  const texts = Object.entries(titles).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const title = textIn(Object.fromEntries(texts), 'en').slice(0, 200).replaceAll('\0', '').toWellFormed();
  return title === '' ? null : title;
}
