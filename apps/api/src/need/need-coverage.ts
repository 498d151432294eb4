import { type ConceptId, NEED_STATES, type NeedAction, type NeedState } from '@fivefold/domain';
import type { FoundCapability } from '@fivefold/matching';
import { Injectable } from '@nestjs/common';
import { type Caller, nextState, recordTransition } from '../platform/index.js';

/** The capabilities that accepted requests of a need cover, as the caller may see them: the SME or the worker. */
export type CoverageReader = (caller: Caller, needId: string) => Promise<readonly ConceptId[]>;

const LOCK_SQL = `
SELECT n.state, n.requester_org_id, n.covered, v.capabilities FROM needs n
JOIN need_versions v ON v.need_id = n.id AND v.version = n.version WHERE n.id = $1 FOR UPDATE OF n`;
const CHANGE_SQL = `
UPDATE needs SET state = $2, covered = $3, coverage_due_at = NULL, updated_at = app_now(),
  match_due_at = CASE WHEN $2 = 'open' THEN app_now() ELSE match_due_at END WHERE id = $1`;
const DUE_SQL = 'SELECT need_coverage_due($1)';

interface CoveredRow {
  readonly state: NeedState;
  readonly requester_org_id: string;
  readonly covered: ConceptId[];
  readonly capabilities: FoundCapability[];
}

/** Which capabilities of a need accepted requests cover, and the state that follows from it. */
@Injectable()
export class NeedCoverage {
  private read: CoverageReader | null = null;

  /** The room of the requests tells here once how accepted capabilities are read. */
  readBy(reader: CoverageReader): void {
    this.read = reader;
  }

  /**
   * Works out anew what is covered, after a request of the need was accepted, cancelled or withdrawn; audited.
   *
   * In the transaction of the SME and of the worker the need has its new state at once. A provider or operator may not write
   * a need of the SME: for them it is noted, and the clock rule `need.coverage` does it in the worker's next round.
   * A need that is a draft, closed, expired or withdrawn keeps its state. Takes the need's lock, after those of requests and
   * quotes. Two to four statements.
   */
  async update(caller: Caller, needId: string): Promise<void> {
    const db = await caller.db();
    const [row] = await db.query<CoveredRow[]>(LOCK_SQL, [needId]);
    if (!row) {
      await db.query(DUE_SQL, [needId]);
      return;
    }
    if (!this.read) throw new Error('nobody tells what is covered');
    const accepted = new Set(await this.read(caller, needId));
    const { all, some, covered } = coverageOf(row.capabilities, accepted);
    const isSame = covered.join() === [...row.covered].sort().join();
    const isLess = row.covered.some((concept) => !covered.includes(concept));
    const action = isSame ? null : stepFrom(row.state, { all, some, isLess });
    const byRequester = caller.organisationId === row.requester_org_id;
    const to = action
      ? await nextState('need', NEED_STATES, row.state, action, [byRequester ? 'requester' : 'system'], {})
      : row.state;
    await db.query(CHANGE_SQL, [needId, to, covered]);
    if (!action) return;
    const visibleTo = [row.requester_org_id];
    await recordTransition(caller, {
      kind: 'need',
      subjectId: needId,
      action,
      from: row.state,
      to,
      visibleTo,
    });
  }
}

/**
 * What `accepted` covers of the wanted capabilities: of alternatives one is enough.
 * @returns `covered` sorted; `all` and `some` count each group of alternatives as one
 */
export function coverageOf(
  capabilities: readonly FoundCapability[],
  accepted: ReadonlySet<ConceptId>,
): { readonly covered: ConceptId[]; readonly all: boolean; readonly some: boolean } {
  const wanted = capabilities.filter(({ stance }) => stance === 'wanted');
  const groups = new Map<string, boolean>();
  for (const { concept, alternative } of wanted) {
    const group = alternative === null ? concept : `alternative ${alternative}`;
    groups.set(group, (groups.get(group) ?? false) || accepted.has(concept));
  }
  const met = [...groups.values()].filter(Boolean).length;
  const covered = [...new Set(wanted.map(({ concept }) => concept))]
    .filter((one) => accepted.has(one))
    .sort();
  return { covered, all: met > 0 && met === groups.size, some: met > 0 };
}

/** `isLess`: something that was covered no longer is. */
function stepFrom(
  state: NeedState,
  { all, some, isLess }: { readonly all: boolean; readonly some: boolean; readonly isLess: boolean },
): NeedAction | null {
  const rising = state === 'open' || state === 'matched';
  if (!rising && state !== 'partly_covered' && state !== 'covered') return null;
  if (all) return state === 'covered' ? null : 'cover';
  if (some) return state === 'covered' || (isLess && !rising) ? 'uncover_part' : 'cover_part';
  return rising ? null : 'uncover';
}
