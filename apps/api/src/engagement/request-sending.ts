import {
  type Clause,
  type ConceptId,
  DomainError,
  REQUEST_STATES,
  type RequestState,
} from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { MatchBook } from '../need-match/index.js';
import { Notices } from '../notification/index.js';
import {
  type Book,
  BY_ID,
  type Caller,
  type Change,
  changeWithTrail,
  nextState,
  toGlobalId,
} from '../platform/index.js';
import type { StoredItem, StoredLine } from './request.graphql.js';
import { OWN_COLUMNS, type RequestRow, type SeenRequest } from './request.reads.js';
import { partiesOf, stale } from './request-moves.js';

/** All that is asked before requests are sent, by one statement: the services, the need, who asks, and whether there is time. */
const CIRCUMSTANCES_SQL = `
SELECT (SELECT o.name FROM organisations o WHERE o.id = app_org()) AS requester,
  $3::timestamptz IS NULL OR $3::timestamptz > app_now() AS is_ahead,
  (SELECT jsonb_agg(jsonb_build_object('service_id', v.service_id, 'number', v.number, 'publisher_id', v.publisher_id,
      'provider_id', v.provider_id, 'titles', v.facts->'titles', 'concepts', v.facts->'concepts'))
    FROM service_versions v WHERE v.service_id = ANY ($1) AND v.state = 'published') AS published,
  (SELECT jsonb_build_object('version', v.version, 'text', v.text, 'clauses', v.clauses, 'confirmed', v.confirmed_at IS NOT NULL)
    FROM needs n JOIN need_versions v ON v.need_id = n.id AND v.version = n.version
    WHERE n.id = $2 AND n.state <> 'withdrawn') AS need`;
const SAVED: Book = {
  name: 'saved_requests',
  sql: `
INSERT INTO requests AS r (id, bundle_id, requester_org_id, party_org_ids, need_id, need_version, need_text, clauses, items, message,
  state, reply_by, sealed, created_by)
SELECT c.id, c.bundle_id, c.requester_org_id, c.party_org_ids, c.need_id, c.need_version, c.need_text, c.clauses, c.items, c.message,
  c.state, c.reply_by, c.sealed, c.created_by
FROM jsonb_to_recordset($1) AS c (id uuid, bundle_id uuid, requester_org_id uuid, party_org_ids uuid[], need_id uuid,
  need_version integer, need_text text, clauses jsonb, items jsonb, message text, state text, reply_by timestamptz, sealed boolean,
  created_by uuid)
RETURNING ${OWN_COLUMNS}`,
};
/** Parties before recipients, and by a statement before: the policy of a recipient looks for them. */
const ADDRESSED: Book = {
  name: 'addressed_requests',
  sql: `
UPDATE requests r SET party_org_ids = c.party_org_ids, need_version = c.need_version, need_text = c.need_text, clauses = c.clauses
FROM jsonb_to_recordset($1) AS c (id uuid, party_org_ids uuid[], need_version integer, need_text text, clauses jsonb)
WHERE ${BY_ID('r')} AND r.id = c.id RETURNING r.id`,
};
const SUBMITTED: Book = {
  name: 'submitted_requests',
  sql: `
UPDATE requests r SET state = c.state, version = r.version + 1, updated_at = app_now(), submitted_at = app_now()
FROM jsonb_to_recordset($1) AS c (id uuid, version integer, state text)
WHERE ${BY_ID('r')} AND r.id = c.id AND r.version = c.version RETURNING ${OWN_COLUMNS}`,
};
const ASKED: Book = {
  name: 'asked',
  sql: `
INSERT INTO recipients (id, request_id, requester_org_id, provider_org_id, publisher_org_id, lines, state)
SELECT c.id, c.request_id, c.requester_org_id, c.provider_org_id, c.publisher_org_id, c.lines, c.state
FROM jsonb_to_recordset($1) AS c (id uuid, request_id uuid, requester_org_id uuid, provider_org_id uuid, publisher_org_id uuid,
  lines jsonb, state text) RETURNING id`,
};

/** What is written to make a draft. */
type Draft = Pick<
  RequestRow,
  'id' | 'bundle_id' | 'requester_org_id' | 'need_id' | 'items' | 'message' | 'reply_by' | 'sealed'
> & { readonly need?: AskedNeed | null; readonly created_by: string };

/** As much of a draft as sending looks at. */
type Unsent = Pick<
  RequestRow,
  'id' | 'version' | 'state' | 'requester_org_id' | 'need_id' | 'items' | 'message' | 'reply_by'
>;

/** A draft that nothing speaks against sending, with what is written then. */
export interface Addressed {
  readonly row: Unsent;
  readonly to: RequestState;
  readonly address: ReturnType<typeof wordsOf> & { readonly party_org_ids: readonly string[] };
  readonly addressees: readonly Addressee[];
}

interface PublishedRow {
  readonly service_id: string;
  readonly number: number;
  readonly publisher_id: string;
  readonly provider_id: string;
  readonly titles: Record<string, string>;
  readonly concepts: ConceptId[];
}

interface AskedNeed {
  readonly version: number;
  readonly text: string;
  readonly clauses: Clause[];
  readonly confirmed: boolean;
}

/** What is known before requests are sent. */
export interface Circumstances {
  /** What the caller's organisation is called. */
  readonly requester: string;
  /** Whether the deadline, where there is one, lies ahead by the clock of the database. */
  readonly is_ahead: boolean;
  readonly published: readonly PublishedRow[] | null;
  readonly need: AskedNeed | null;
}

/** A provider to be asked, with what is asked of it. */
interface Addressee {
  readonly providerId: string;
  readonly publisherId: string;
  readonly lines: StoredLine[];
}

/** Writes drafts and sends them. */
@Injectable()
export class RequestSending {
  constructor(
    private readonly notices: Notices,
    private readonly matches: MatchBook,
  ) {}

  /** What has to be known to send requests for these services, with one need and one deadline. One statement. */
  async ask(
    caller: Caller,
    serviceIds: readonly string[],
    { need_id, reply_by }: Pick<RequestRow, 'need_id' | 'reply_by'>,
  ): Promise<Circumstances> {
    const db = await caller.db();
    const [found] = await db.query<[Circumstances]>(CIRCUMSTANCES_SQL, [serviceIds, need_id, reply_by]);
    return found;
  }

  /**
   * Names who is asked by drafts of one need and one deadline, locked or still to be written. No statement.
   *
   * @param pathOf where the input of a draft stands, for refusals
   * @throws DomainError SERVICE_NOT_QUOTABLE, OWN_SERVICE, TRANSITION_REFUSED, INPUT_INVALID (a capability that the service lacks, a
   * deadline that has passed), and as {@link needOf}
   */
  async address(
    rows: readonly Unsent[],
    known: Circumstances,
    pathOf: (at: number) => readonly string[],
  ): Promise<Addressed[]> {
    const addressed: Addressed[] = [];
    for (const [at, row] of rows.entries()) {
      if (!known.is_ahead) throw invalid('replyBy', 'It must lie ahead.', ['input', 'replyBy']);
      const { addressees, gone, own } = address(row, known.published ?? [], pathOf(at));
      const words = wordsOf(row, needOf(row.need_id, known));
      const guards = { quotable: () => gone, not_own: () => own };
      const to = await nextState('request', REQUEST_STATES, row.state, 'submit', ['requester'], guards);
      const parties = [...new Set(addressees.flatMap((each) => [each.providerId, each.publisherId]))];
      addressed.push({ row, to, address: { ...words, party_org_ids: parties }, addressees });
    }
    return addressed;
  }

  /**
   * Writes drafts with the first entry of each one's trail, in their order. One statement, sent before this returns.
   * @param addressed those of them that {@link submit} sends next
   */
  async save(
    caller: Caller,
    drafts: readonly Draft[],
    addressed: readonly Addressed[] = [],
  ): Promise<SeenRequest[]> {
    const state = REQUEST_STATES.initial;
    const rows = drafts.map(({ need = null, ...draft }) => ({
      ...draft,
      ...{ state, party_org_ids: [], ...wordsOf(draft, need) },
      ...addressed.find(({ row }) => row.id === draft.id)?.address,
    }));
    const trail = drafts.map(({ id }) => {
      return { kind: 'request', subjectId: id, action: 'save', from: null, to: state };
    });
    const saved = await changeWithTrail<SeenRequest>(caller, [[SAVED, rows]], trail);
    return inOrderOf(drafts, saved);
  }

  /** Writes into drafts whom {@link submit} asks next. One statement. */
  async readdress(caller: Caller, addressed: readonly Addressed[]): Promise<void> {
    const rows = addressed.map(({ row, address }) => ({ id: row.id, ...address }));
    await caller.change([[ADDRESSED, rows]]);
  }

  /**
   * Sends drafts, into which has been written who is asked, and tells these. One statement, and those of {@link MatchBook.contacted}
   * where there is a need.
   * @throws DomainError STALE_VERSION
   */
  async submit(
    caller: Caller,
    addressed: readonly Addressed[],
    { requester }: Circumstances,
  ): Promise<SeenRequest[]> {
    const asked: object[] = [];
    const trail: Change[] = [];
    for (const {
      row,
      to,
      address: { party_org_ids: parties },
      addressees,
    } of addressed) {
      const { id, state: from, requester_org_id } = row;
      const visibleTo = [requester_org_id, ...parties];
      trail.push({ kind: 'request', subjectId: id, action: 'submit', from, to, visibleTo });
      for (const { providerId, publisherId, lines } of addressees) {
        const sides = { requester_org_id, provider_org_id: providerId, publisher_org_id: publisherId };
        const recipient = { id: uuidv7(), request_id: id, ...sides, lines, state: 'asked' };
        asked.push(recipient);
        const start = { action: 'ask', from: null, to: recipient.state, visibleTo: partiesOf(sides) };
        trail.push({ kind: 'recipient', subjectId: recipient.id, ...start });
        await this.notices.tell(caller, {
          kind: 'request_received',
          subject: { kind: 'Request', id },
          path: requestPath(id),
          to: providerSide(sides),
          params: { requester, title: titleOf(lines) },
        });
      }
    }
    const submitted = addressed.map(({ row: { id, version }, to }) => ({ id, version, state: to }));
    const sheets = [[SUBMITTED, submitted] as const, [ASKED, asked] as const];
    const sent = await changeWithTrail<SeenRequest>(caller, sheets, trail);
    const rows = addressed.map(({ row }) => row);
    const needId = rows[0]?.need_id;
    if (needId) {
      const items = rows.flatMap((row) => row.items);
      await this.matches.contacted(caller, needId, items);
    }
    return inOrderOf(rows, sent);
  }
}

/** What a request is written for: the need as it is now, else its own words. */
function wordsOf({ message }: Pick<RequestRow, 'message'>, need: AskedNeed | null) {
  return {
    need_version: need?.version ?? null,
    need_text: need?.text ?? message,
    clauses: need?.clauses ?? [],
  };
}

/** The need that a request is for. @throws DomainError NOT_FOUND, NEED_NOT_CONFIRMED */
export function needOf(needId: string | null, { need }: Circumstances): AskedNeed | null {
  if (needId === null) return null;
  if (!need) throw new DomainError('NOT_FOUND', { what: 'need' }, { path: ['input', 'needId'] });
  // What nobody of the SME has confirmed goes to nobody else.
  if (!need.confirmed) throw new DomainError('NEED_NOT_CONFIRMED', {}, { path: ['input', 'needId'] });
  return need;
}

/** Where the page shows a request. */
export function requestPath(id: string): string {
  return `/requests/${encodeURIComponent(toGlobalId('Request', id))}`;
}

/** The organisations that answer: the provider, and the publisher where it is another. */
export function providerSide(row: {
  provider_org_id: string;
  publisher_org_id: string;
}): { organisationId: string }[] {
  return [...new Set([row.provider_org_id, row.publisher_org_id])].map((organisationId) => ({
    organisationId,
  }));
}

/** What a request is called in a sentence: its first service, and how many more there are. */
export function titleOf(lines: readonly StoredLine[]): string {
  const [first] = lines;
  return first ? (lines.length > 1 ? `${first.title} (+${lines.length - 1})` : first.title) : '';
}

/** Groups what is asked by provider and publisher, and says what speaks against asking. */
function address(
  { items, requester_org_id }: { readonly items: readonly StoredItem[]; readonly requester_org_id: string },
  published: readonly PublishedRow[],
  path: readonly string[],
): { addressees: Addressee[]; gone: DomainError | null; own: DomainError | null } {
  const nobody = { addressees: [], gone: null, own: null };
  const groups = new Map<string, Addressee>();
  for (const [at, { serviceId, concepts, booking }] of items.entries()) {
    const service = published.find((each) => each.service_id === serviceId);
    const itemPath = [...path, 'items', String(at), 'serviceId'];
    if (!service) {
      const gone = new DomainError('SERVICE_NOT_QUOTABLE', { title: serviceId }, { path: itemPath });
      return { ...nobody, gone };
    }
    const { provider_id: providerId, publisher_id: publisherId } = service;
    if ([providerId, publisherId].includes(requester_org_id))
      return { ...nobody, own: new DomainError('OWN_SERVICE', {}, { path: itemPath }) };
    const foreign = concepts.find((concept) => !service.concepts.includes(concept));
    if (foreign !== undefined)
      throw invalid('concepts', `"${foreign}" is not offered by this service.`, itemPath);
    const pair = `${providerId} ${publisherId}`;
    const group = groups.get(pair) ?? { providerId, publisherId, lines: [] };
    groups.set(pair, group);
    const known = group.lines.findIndex((line) => line.serviceId === serviceId);
    const line = group.lines[known];
    const title = service.titles['en'] ?? Object.values(service.titles)[0] ?? '';
    if (line) group.lines[known] = { ...line, concepts: [...new Set([...line.concepts, ...concepts])] };
    else {
      const { number: serviceVersion } = service;
      group.lines.push({ serviceId, serviceVersion, title, concepts, booking: booking ?? null });
    }
  }
  return { addressees: [...groups.values()], gone: null, own: null };
}

/** What was written, in the order in which it was asked. @throws DomainError STALE_VERSION where another was quicker */
function inOrderOf(asked: readonly { readonly id: string }[], written: SeenRequest[] | null): SeenRequest[] {
  if (!written) throw stale();
  return asked.map(({ id }) => written.find((row) => row.id === id)!);
}

export function invalid(
  field: string,
  problem: string,
  path: readonly string[] = ['input', field],
): DomainError {
  return new DomainError('INPUT_INVALID', { field, problem }, { path });
}
