import pg from 'pg';
import { readGlobalId, toGlobalId } from '../../src/platform/index.js';
import { type AccessRow, byRole, mutation, none, ownToChange } from '../access-row.js';
import { type Held, organisationId, PEOPLE, type Stage } from '../access-stage.js';

const EVIDENCE = 'topic from asOf figures { key unit value behind origins { label value } }';

const ID = '01900000-0000-7000-8000-00000000e401';
const DRAFT_SQL = `
INSERT INTO assessments (id, cluster_org_id, set_id, state, created_by)
SELECT $1, $2, s.id, 'draft', p.id FROM indicator_sets s, persons p WHERE s.key = 'bronze' AND p.email = $3
ON CONFLICT (id) DO UPDATE SET version = assessments.version RETURNING version`;

/** A self assessment that is open, of a cluster that begins no other here. */
async function draftOf({ server }: Stage): Promise<Held> {
  const admin = new pg.Client({ connectionString: server.database.adminUrl });
  await admin.connect();
  try {
    const cluster = readGlobalId(organisationId('ee-itl'))!.key;
    const { rows } = await admin.query<{ version: number }>(DRAFT_SQL, [ID, cluster, PEOPLE.otherPublisher]);
    return { id: toGlobalId('Assessment', ID), version: rows[0]!.version };
  } finally {
    await admin.end();
  }
}

/** What the marketplace yields about a cluster is told to its staff, and goes into its own assessments alone. */
export const MARKET_EVIDENCE: readonly AccessRow[] = [
  {
    field: 'marketEvidence',
    document: `{ marketEvidence { ${EVIDENCE} } }`,
    variables: none,
    owner: PEOPLE.editor,
    stranger: PEOPLE.buyer,
    expected: byRole,
  },
  {
    field: 'marketSources',
    document: `{ marketSources(figure: "services", from: "2020-01-01", asOf: "2999-01-01T00:00:00Z", first: 3) {
      totalCount edges { node { id kind title detail country at path } } } }`,
    variables: none,
    owner: PEOPLE.editor,
    stranger: PEOPLE.buyer,
    expected: byRole,
  },
  {
    ...mutation('fillMarketEvidence', 'FillMarketEvidenceInput', `version evidence { ${EVIDENCE} }`),
    variables: async (stage) => ({ input: await draftOf(stage) }),
    owner: PEOPLE.otherPublisher,
    stranger: PEOPLE.publisher,
    expected: ownToChange,
  },
];
