import { LANGUAGES, type Texts } from '@fivefold/domain';
import type { Caller } from '../platform/index.js';
import type { TermsVersion } from './terms.graphql.js';

const COLUMNS = `v.number, v.in_force_from::text AS in_force_from, v.id = terms_in_force() AS is_in_force, v.published_at, v.texts,
  (SELECT a.accepted_at FROM terms_acceptances a WHERE a.terms_id = v.id AND a.person_id = app_person()) AS accepted_at,
  CASE WHEN app_operator() THEN (SELECT count(*)::int FROM terms_acceptances a WHERE a.terms_id = v.id) END AS acceptances`;
const LIST_SQL = `SELECT ${COLUMNS} FROM terms_versions v ORDER BY v.number DESC`;
const DUE_SQL = `SELECT ${COLUMNS} FROM terms_versions v WHERE v.id = terms_in_force() AND terms_due()`;

interface TermsRow {
  readonly number: number;
  readonly in_force_from: string;
  readonly is_in_force: boolean | null;
  readonly published_at: Date;
  readonly texts: Texts;
  readonly accepted_at: Date | null;
  readonly acceptances: number | null;
}

/** All versions, the newest first. One statement. */
export async function listTerms(caller: Caller): Promise<TermsVersion[]> {
  const db = await caller.db();
  return (await db.query<TermsRow[]>(LIST_SQL)).map(toTerms);
}

/** The version in force where the caller has still to accept it; null otherwise. One statement. */
export async function dueTerms(caller: Caller): Promise<TermsVersion | null> {
  const db = await caller.db();
  const [row] = await db.query<TermsRow[]>(DUE_SQL);
  return row ? toTerms(row) : null;
}

function toTerms(row: TermsRow): TermsVersion {
  return {
    number: row.number,
    inForceFrom: row.in_force_from,
    isInForce: row.is_in_force === true,
    publishedAt: row.published_at,
    texts: LANGUAGES.flatMap((language) => {
      const text = row.texts[language];
      return text ? [{ language, text }] : [];
    }),
    acceptedAt: row.accepted_at,
    acceptances: row.acceptances,
  };
}
