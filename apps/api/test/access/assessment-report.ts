import pg from 'pg';
import { readGlobalId, toGlobalId } from '../../src/platform/index.js';
import { type AccessRow, ownOnly } from '../access-row.js';
import { CANARY, organisationId, PEOPLE, type Stage } from '../access-stage.js';

const ID = '01900000-0000-7000-8000-00000000e402';
const READY_SQL = `
INSERT INTO assessments (id, cluster_org_id, set_id, state, created_by, summary)
SELECT $1, $2, s.id, 'report_ready', p.id, $4 FROM indicator_sets s, persons p WHERE s.key = 'gold' AND p.email = $3
ON CONFLICT DO NOTHING`;
const FOUND_SQL = `
INSERT INTO assessment_findings (assessment_id, indicator_id, cluster_org_id, score, words, assessor_id, released)
SELECT a.id, i.id, a.cluster_org_id, 3, $3, p.id, true
FROM assessments a JOIN indicators i ON i.set_id = a.set_id, persons p WHERE a.id = $1 AND p.email = $2 ON CONFLICT DO NOTHING`;

/** An assessment whose report is ready, of a cluster that begins no other by this set here. */
async function ready({ server }: Stage): Promise<{ id: string }> {
  const admin = new pg.Client({ connectionString: server.database.adminUrl });
  await admin.connect();
  try {
    const cluster = readGlobalId(organisationId('ee-itl'))!.key;
    await admin.query(READY_SQL, [ID, cluster, PEOPLE.otherPublisher, CANARY]);
    await admin.query(FOUND_SQL, [ID, PEOPLE.operator, CANARY]);
    return { id: toGlobalId('Assessment', ID) };
  } finally {
    await admin.end();
  }
}

/** A report is read by the cluster, its assessors and the operator. */
export const ASSESSMENT_REPORT: readonly AccessRow[] = [
  {
    field: 'assessmentReport',
    document: `query ($id: ID!) { assessmentReport(id: $id) { id summary totalShare cluster { name } pdfPath
      sections { key share indicators { name score words medians { peers median } } } improvements { name }
      parts { name share } peers { group clusters median } progress { improved changes { name before now } } } }`,
    variables: ready,
    owner: PEOPLE.otherPublisher,
    stranger: PEOPLE.publisher,
    expected: ownOnly,
  },
];
