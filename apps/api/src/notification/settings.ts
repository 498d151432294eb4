import {
  DEFAULT_MAIL,
  DomainError,
  isLanguage,
  type MailChoice,
  NOTICE_GROUPS,
  type NoticeGroup,
  timeZoneOf,
} from '@fivefold/domain';
import type { Caller } from '../platform/index.js';

/** What a person chose; what was not chosen is absent. */
export type Choices = Readonly<Partial<Record<NoticeGroup, MailChoice>>>;

/** The choices before an unsubscription, and by which link. */
export interface BeforeUnsubscribe {
  readonly scope: string;
  readonly choices: Choices;
}

export interface KeptSettings {
  readonly choices: Choices;
  readonly time_zone: string | null;
  readonly before_unsubscribe: BeforeUnsubscribe | null;
}

const READ_SQL = `
SELECT choices, time_zone, before_unsubscribe FROM notification_settings WHERE person_id = $1`;
const COUNTRY_SQL = 'SELECT country FROM organisations WHERE id = $1';
const KEEP_SQL = `
INSERT INTO notification_settings (person_id, choices, time_zone, before_unsubscribe) VALUES ($1, $2, $3, $4)
ON CONFLICT ON CONSTRAINT notification_settings_pkey DO UPDATE SET choices = EXCLUDED.choices,
  time_zone = EXCLUDED.time_zone, before_unsubscribe = EXCLUDED.before_unsubscribe, updated_at = app_now()`;
const TRY_ZONE_SQL = 'SELECT app_now() AT TIME ZONE $1';
const PERSON_SQL = 'SELECT email, language FROM persons WHERE id = $1';
const LANGUAGE_SQL = 'UPDATE persons SET language = $2 WHERE id = $1';

const NONE_KEPT: KeptSettings = { choices: {}, time_zone: null, before_unsubscribe: null };

/** The settings of the person that the caller is. */
export async function readSettings(caller: Caller): Promise<KeptSettings> {
  const db = await caller.db();
  return (await db.query<KeptSettings[]>(READ_SQL, [caller.personId]))[0] ?? NONE_KEPT;
}

/** Keeps the settings of the person that the caller is. */
export async function keepSettings(caller: Caller, settings: KeptSettings): Promise<void> {
  const { choices, time_zone, before_unsubscribe } = settings;
  const db = await caller.db();
  await db.query(KEEP_SQL, [
    caller.personId,
    JSON.stringify(choices),
    time_zone,
    before_unsubscribe && JSON.stringify(before_unsubscribe),
  ]);
}

/** Address and language of the person that the caller is. */
export async function readOwnAddress(caller: Caller): Promise<{ email: string; language: string }> {
  const db = await caller.db();
  return (await db.query<{ email: string; language: string }[]>(PERSON_SQL, [caller.personId]))[0]!;
}

/** @throws DomainError INPUT_INVALID for a language that nothing is written in */
export async function changeLanguage(caller: Caller, language: string): Promise<void> {
  if (!isLanguage(language)) {
    const problem = 'One of en, lv, et, sv is wanted.';
    throw new DomainError('INPUT_INVALID', { field: 'language', problem }, { path: ['language'] });
  }
  const db = await caller.db();
  await db.query(LANGUAGE_SQL, [caller.personId, language]);
}

/** The time zone of the caller: chosen, else the one of the organisation's country. Two statements. */
export async function zoneOf(caller: Caller): Promise<string> {
  const { time_zone: chosen } = await readSettings(caller);
  return chosen ?? zoneOfOrganisation(caller);
}

/** The time zone of the country of the organisation that the caller acts for. */
export async function zoneOfOrganisation(caller: Caller): Promise<string> {
  const db = await caller.db();
  const [row] = await db.query<{ country: string }[]>(COUNTRY_SQL, [caller.organisationId]);
  return timeZoneOf(row?.country ?? null);
}

/** Refuses a time zone that the database does not know, since it works out when it is seven there. */
export async function refuseUnknownZone(caller: Caller, zone: string): Promise<void> {
  const db = await caller.db();
  await db.query('SAVEPOINT zone');
  try {
    // Offsets and abbreviations would be taken as well, and know no summer.
    if (!zone.includes('/')) throw new Error('no name of a place');
    await db.query(TRY_ZONE_SQL, [zone]);
  } catch {
    await db.query('ROLLBACK TO SAVEPOINT zone');
    const problem = 'An IANA time zone such as Europe/Riga is wanted.';
    throw new DomainError('INPUT_INVALID', { field: 'timeZone', problem }, { path: ['timeZone'] });
  }
}

/** Every group with what holds for it. */
export function choicesOf(choices: Choices): { group: NoticeGroup; mail: MailChoice }[] {
  return NOTICE_GROUPS.map((group) => ({ group, mail: choices[group] ?? DEFAULT_MAIL[group] }));
}
