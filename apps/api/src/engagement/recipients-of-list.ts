import { organisationsAlongside } from '../directory/index.js';
import {
  type Asked,
  handedOn,
  handingOn,
  leanStatement,
  loaderOf,
  type OperationContext,
  type ReadAlongside,
} from '../platform/index.js';
import type { Recipient } from './recipient.graphql.js';
import { toRecipient } from './recipient.resolver.js';
import { ME, type SeenRecipient } from './request.reads.js';

const SPEAKS = `(c.provider_org_id = ${ME} OR (c.publisher_org_id = ${ME} AND has_mandate(c.provider_org_id, c.publisher_org_id)))`;
const ORDER = 'ORDER BY id';
/** What of a recipient is made of its id, its provider, its state, its words and its moments alone. */
const SIMPLE = [
  ...['__typename', 'id', 'state', 'provider', 'quotes'],
  ...['lines', 'declineReason', 'askedAt', 'answeredAt'],
];

/**
 * The recipients of requests that were read before, in the order in which they were asked.
 * @param ids of the requests
 * @param sealed ids of those whose offers are sealed now, as the caller sees them
 */
const recipientsSql = (ids: string, sealed: string) => {
  const sealedNow = `c.request_id = ANY (${sealed})`;
  return leanStatement(
    `c.id, c.request_id, c.provider_org_id, CASE WHEN c.state = 'quoted' AND ${sealedNow} THEN 'asked' ELSE c.state END AS shown_state`,
    [
      {
        columns: `c.publisher_org_id, c.requester_org_id = ${ME} AS own, CASE WHEN ${sealedNow} THEN 1 ELSE c.version END AS shown_version`,
        ...{ type: 'Recipient', but: SIMPLE },
      },
      { columns: 'c.lines', of: ['Recipient.lines'] },
      {
        columns: `CASE WHEN c.requester_org_id = ${ME} OR ${SPEAKS} THEN c.decline_reason END AS decline_reason, c.asked_at,
  CASE WHEN c.state IN ('asked', 'quoted') AND ${sealedNow} THEN NULL ELSE c.answered_at END AS shown_answered_at`,
        of: ['Recipient.declineReason', 'Recipient.askedAt', 'Recipient.answeredAt'],
      },
      { columns: `${SPEAKS} AS may_quote`, of: ['Recipient.actions', 'Recipient.mayWrite'] },
    ],
    (columns) => `SELECT ${columns} FROM recipients c WHERE c.request_id = ANY (${ids}) ${ORDER}`,
  );
};
const OF_REQUESTS_SQL = recipientsSql('$1', '$2');
const OF_LIST_SQL = recipientsSql(handedOn('requests'), handedOn('sealed'));
const PROVIDERS = 'array_agg(provider_org_id)';
const handing = (organisations: string) => {
  const known = new Map<string, string>();
  return (asked: Asked): string => {
    const sql = OF_LIST_SQL(asked);
    const found = known.get(sql) ?? handingOn(sql, ORDER, { organisations });
    known.set(sql, found);
    return found;
  };
};
const WITH_PROVIDERS_SQL = handing(PROVIDERS);
const WITH_BOTH_SQL = handing(`${PROVIDERS} || array_agg(publisher_org_id)`);

/** Stands before the id of a request whose offers are sealed as the reader sees it now. */
const SEALED = 'sealed:';

/** What {@link recipientLoader} is asked for. */
export function recipientsKey({ key, sealedNow }: { readonly key: string; readonly sealedNow: boolean }) {
  return sealedNow ? SEALED + key : key;
}

/** The recipients of requests that one operation shows, read together. */
export function recipientLoader(context: OperationContext) {
  return loaderOf<string, Recipient[]>(context, 'recipients of requests', async (keys) => {
    const ids = keys.map((key) => (key.startsWith(SEALED) ? key.slice(SEALED.length) : key));
    const sealed = ids.filter((id, at) => id !== keys[at]);
    const db = await context.caller.db();
    const rows = await db.query<SeenRecipient[]>(OF_REQUESTS_SQL(context), [ids, sealed]);
    const found = Map.groupBy(rows, (row) => row.request_id);
    return ids.map((id) => (found.get(id) ?? []).map(toRecipient));
  });
}

/** The recipients of a list of requests, with the organisations that are asked. At most two statements. */
export const readRecipientsAlongside: ReadAlongside = async (db, context, asks) => {
  const hasPublisher = asks('recipients', 'publisher');
  const hasOrganisations = hasPublisher || asks('recipients', 'provider');
  const sqlOf = hasPublisher ? WITH_BOTH_SQL : hasOrganisations ? WITH_PROVIDERS_SQL : OF_LIST_SQL;
  const [rows, tellOrganisations] = await Promise.all([
    db.query<SeenRecipient[]>(sqlOf(context)),
    hasOrganisations ? organisationsAlongside(db, context) : null,
  ]);
  const found = Map.groupBy(rows, (row) => row.request_id);
  return (ids) => {
    const loader = recipientLoader(context);
    for (const id of ids) {
      const own = (found.get(id) ?? []).map(toRecipient);
      // Which of the two keys it will be asked by hangs on the request.
      for (const key of [id, SEALED + id]) loader.tell(key, own);
    }
    tellOrganisations?.(
      rows.flatMap((row) =>
        hasPublisher ? [row.provider_org_id, row.publisher_org_id] : [row.provider_org_id],
      ),
    );
  };
};
