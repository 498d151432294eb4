import { DomainError, isLanguage, type Language } from '@fivefold/domain';
import { type Asker, type ConceptEvidence, type Understanding, understandSteps } from '@fivefold/matching';
import { findRegion } from '@fivefold/vocabulary';
import { type Organisation, organisationsById } from '../directory/index.js';
import { type Caller, inTurns } from '../platform/index.js';
import { MAX_NEED_LENGTH } from './decomposition.graphql.js';

/**
 * What is known of whoever asks: of a signed-in person the organisation, read with one statement; of a guest only what the
 * input tells. A region of the input goes before the seat of the organisation.
 *
 * @throws DomainError REGION_UNKNOWN
 */
export async function askerOf(
  caller: Caller,
  given: { readonly region?: string | null; readonly sector?: string | null } = {},
): Promise<Asker> {
  const region = given.region || null;
  if (region && !findRegion(region))
    throw new DomainError('REGION_UNKNOWN', { region }, { path: ['region'] });
  const asked = { homeRegion: region, country: region && region.slice(0, 2), sector: given.sector || null };
  if (!caller.organisationId) return asked;
  const own = await ownOrganisation(caller, caller.organisationId);
  return {
    homeRegion: region ?? own?.region?.code ?? null,
    country: asked.country ?? own?.country ?? null,
    sector: own?.sectors[0] ?? asked.sector,
    ownOrganisationIds: [caller.organisationId],
  };
}

const OWN = new WeakMap<Caller, Promise<Organisation | null>>();

/** Read once per operation, however many needs of it ask. */
function ownOrganisation(caller: Caller, id: string): Promise<Organisation | null> {
  const known = OWN.get(caller) ?? organisationsById(caller, [id]).then(([own]) => own ?? null);
  OWN.set(caller, known);
  return known;
}

/** `language` where it is one of the four, else the caller's, else English. */
export function readerLanguage(caller: Caller, language?: string | null): Language {
  const wanted = language && isLanguage(language) ? language : caller.language;
  return isLanguage(wanted) ? wanted : 'en';
}

const DAYS = new WeakMap<Caller, Promise<string>>();
const TODAY_SQL = 'SELECT app_today()::text AS today';

/**
 * The present day of the business, `YYYY-MM-DD`, by the clock of the database: by it labels count in what is compared and proposed
 * within a deal. Read once per operation, with one statement.
 */
export function dayOf(caller: Caller): Promise<string> {
  const known = DAYS.get(caller) ?? readDay(caller);
  DAYS.set(caller, known);
  return known;
}

async function readDay(caller: Caller): Promise<string> {
  const db = await caller.db();
  const [row] = await db.query<{ today: string }[]>(TODAY_SQL);
  return row!.today;
}

/** The present day by the server's clock, UTC, `YYYY-MM-DD`: for the search, which asks nothing of the database. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/**
 * Takes a need's text apart, with reasons in `language`. What services say (`evidence`) is known to the rooms that hold the
 * catalogue; without it nothing is guessed. Others are answered while a long text is read.
 * @throws DomainError NEED_EMPTY, NEED_TOO_LONG (more than 10,000 UTF-16 code units)
 */
export async function understandNeed(
  text: string,
  asker: Asker,
  language: Language,
  evidence?: ConceptEvidence,
): Promise<Understanding> {
  if (text.trim() === '') throw new DomainError('NEED_EMPTY', {}, { path: ['text'] });
  if (text.length > MAX_NEED_LENGTH) {
    throw new DomainError(
      'NEED_TOO_LONG',
      { length: text.length, limit: MAX_NEED_LENGTH },
      { path: ['text'] },
    );
  }
  return inTurns(understandSteps(text, asker, { language, today: today(), ...(evidence && { evidence }) }));
}
