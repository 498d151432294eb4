import { DomainError, toOutsideId } from '@fivefold/domain';
import { findRegion, LANGUAGE_NAMES, regionCovers, resolveRegion } from '@fivefold/vocabulary';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { sectorKeys, slugOf } from '../directory/index.js';
import { type Caller, fromGlobalId, isStorable, Outbox } from '../platform/index.js';
import { OrganisationChanges } from './change.service.js';
import type {
  AddClusterInput,
  AddFactInput,
  SaveProfileInput,
  SetTierInput,
  WithdrawFactInput,
} from './profile.graphql.js';

const CHANGE_SQL = `
UPDATE organisations SET name = $3, country = $4, region = $5, sectors = $6, website = $7, languages = $8, profile = $9,
  version = version + 1 WHERE id = $1 AND version = $2`;
const TIER_SQL = `
UPDATE organisations SET tier = $3, version = version + 1 WHERE id = $1 AND version = $2 AND kind = 'CLUSTER'`;
const KNOWN_SQL = 'SELECT kind FROM organisations WHERE id = $1';
const TODAY_SQL = 'SELECT app_today()::text AS today';
const DROP_ALIASES_SQL = 'DELETE FROM organisation_aliases WHERE organisation_id = $1';
const ALIASES_SQL = `
INSERT INTO organisation_aliases (organisation_id, name) SELECT $1, name FROM unnest($2::text[]) AS name ON CONFLICT DO NOTHING`;
const DROP_IDS_SQL = 'DELETE FROM organisation_outside_ids WHERE organisation_id = $1';
const ID_SQL = `
INSERT INTO organisation_outside_ids (organisation_id, scheme, value) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING scheme`;
const DROP_REGIONS_SQL = 'DELETE FROM organisation_regions WHERE organisation_id = $1 AND code <> ALL ($2)';
const REGIONS_SQL = `
INSERT INTO organisation_regions (organisation_id, code, stated_code)
SELECT $1, code, stated FROM unnest($2::text[], $3::text[]) AS row (code, stated) ON CONFLICT DO NOTHING`;
const ADD_CLUSTER_SQL = `
INSERT INTO organisations (id, kind, slug, name, country, region, sectors, tier)
VALUES ($1, 'CLUSTER', $2, $3, $4, $5, $6, 'partner') ON CONFLICT (slug) DO NOTHING RETURNING id`;
const ADD_FACT_SQL = `
INSERT INTO organisation_facts (id, organisation_id, topic, value, source, source_url, as_of)
VALUES ($1, $2, $3, $4, $5, $6, $7)`;
const WITHDRAW_SQL = `
UPDATE organisation_facts SET withdrawn_at = app_now(), withdrawn_why = $2
WHERE id = $1 AND withdrawn_at IS NULL AND (organisation_id = $3 OR $4) RETURNING organisation_id, topic, value, source, as_of::text AS as_of`;

/** Where a cluster or firm is, and what it works in. */
export interface Seat {
  readonly name: string;
  readonly country: string;
  readonly regionCode?: string | null;
  readonly sectors: readonly string[];
}

/** Profiles, as the people of an organisation and the operator keep them. */
@Injectable()
export class ProfileService {
  constructor(
    private readonly outbox: Outbox,
    private readonly changes: OrganisationChanges,
  ) {}

  /**
   * Writes a profile as a whole. Region codes of before 2024 are mapped to those of today and kept beside them.
   * @returns the row id of the organisation
   * @throws DomainError NOT_FOUND, STALE_VERSION, REGION_UNKNOWN, INPUT_INVALID, OUTSIDE_ID_TAKEN
   */
  async save(caller: Caller, input: SaveProfileInput): Promise<string> {
    const id = ownOrOperated(caller, input.organisationId);
    await this.changes.around(caller, id, () => this.write(caller, id, input));
    await this.outbox.tell(caller, 'organisation', id);
    return id;
  }

  private async write(caller: Caller, id: string, input: SaveProfileInput): Promise<void> {
    const { name, region, sectors } = await readSeat(caller, input);
    const texts = readTexts(input.profile);
    const db = await caller.db();
    const [, changed] = await db.query<[unknown[], number]>(CHANGE_SQL, [
      id,
      input.version,
      name,
      input.country,
      region,
      sectors,
      input.website || null,
      [...new Set(input.languages)],
      JSON.stringify(texts),
    ]);
    if (changed !== 1) await this.refuseStale(caller, id, null);
    const aliases = input.aliases.map((alias) => alias.trim()).filter((alias) => alias !== '');
    await db.query(DROP_ALIASES_SQL, [id]);
    await db.query(ALIASES_SQL, [id, aliases]);
    await this.saveOutsideIds(caller, id, input);
    await this.saveCoverage(caller, id, input.coverage);
  }

  /** Adds a partner cluster for the operator. @returns its row id @throws DomainError REGION_UNKNOWN, INPUT_INVALID */
  async addCluster(caller: Caller, input: AddClusterInput): Promise<string> {
    return this.insertCluster(caller, uuidv7(), input);
  }

  /**
   * Writes the row of a partner cluster, under an id that the caller may write: the operator any, a joining cluster its own.
   * @throws DomainError REGION_UNKNOWN, INPUT_INVALID
   */
  async insertCluster(caller: Caller, id: string, seat: Seat): Promise<string> {
    const { name, region, sectors } = await readSeat(caller, seat);
    const db = await caller.db();
    const slug = slugOf(name);
    for (const free of [slug, `${slug}-${id.slice(-12)}`]) {
      const added = await db.query<unknown[]>(ADD_CLUSTER_SQL, [
        id,
        free,
        name,
        seat.country,
        region,
        sectors,
      ]);
      if (added.length > 0) break;
    }
    return id;
  }

  /** Moves a cluster to another tier. @returns its row id @throws DomainError NOT_FOUND, STALE_VERSION */
  async setTier(caller: Caller, input: SetTierInput): Promise<string> {
    const id = fromGlobalId('Organisation', input.organisationId, ['input', 'organisationId']);
    await this.changes.around(caller, id, async () => {
      const db = await caller.db();
      const [, changed] = await db.query<[unknown[], number]>(TIER_SQL, [id, input.version, input.tier]);
      if (changed !== 1) await this.refuseStale(caller, id, 'CLUSTER');
    });
    await this.outbox.tell(caller, 'organisation', id);
    return id;
  }

  /** Notes what a source says; what others said before stays. @returns the row id of the organisation @throws DomainError NOT_FOUND */
  async addFact(caller: Caller, input: AddFactInput): Promise<string> {
    const id = ownOrOperated(caller, input.organisationId);
    const db = await caller.db();
    const known = await db.query<unknown[]>(KNOWN_SQL, [id]);
    if (known.length === 0) throw notFound();
    const { topic, value, source, sourceUrl, asOf } = input;
    const said = { topic, value: value.trim(), source: source.trim(), as_of: asOf };
    await db.query(ADD_FACT_SQL, [uuidv7(), id, topic, said.value, said.source, sourceUrl || null, asOf]);
    await this.changes.note(caller, id, [{ field: 'fact', before: null, after: said }]);
    return id;
  }

  /** Withdraws a statement; it stays visible with the reason. @returns the row id of the organisation @throws DomainError NOT_FOUND */
  async withdrawFact(caller: Caller, input: WithdrawFactInput): Promise<string> {
    const { organisationId, role } = caller.signedIn();
    const id = fromGlobalId('OrganisationFact', input.id, ['input', 'id']);
    const db = await caller.db();
    const values = [id, input.why.trim(), organisationId, role === 'OPERATOR'];
    type Said = { organisation_id: string; topic: string; value: string; source: string; as_of: string };
    const [[row]] = await db.query<[Said[], number]>(WITHDRAW_SQL, values);
    if (!row) throw new DomainError('NOT_FOUND', { what: 'OrganisationFact' }, { path: ['input', 'id'] });
    const { organisation_id: subject, ...said } = row;
    await this.changes.note(caller, subject, [
      { field: 'fact', before: said, after: { ...said, withdrawn: input.why.trim() } },
    ]);
    return subject;
  }

  private async saveOutsideIds(
    caller: Caller,
    id: string,
    { outsideIds, country }: SaveProfileInput,
  ): Promise<void> {
    const db = await caller.db();
    await db.query(DROP_IDS_SQL, [id]);
    for (const [at, { scheme, value: text }] of outsideIds.entries()) {
      const path = ['input', 'outsideIds', String(at), 'value'];
      const value = toOutsideId(scheme, text, country);
      if (value === null)
        throw new DomainError('INPUT_INVALID', { field: scheme, problem: 'It has another shape.' }, { path });
      const added = await db.query<unknown[]>(ID_SQL, [id, scheme, value]);
      if (added.length === 0) throw new DomainError('OUTSIDE_ID_TAKEN', { scheme }, { path });
    }
  }

  private async saveCoverage(caller: Caller, id: string, stated: readonly string[]): Promise<void> {
    const db = await caller.db();
    const [row] = await db.query<{ today: string }[]>(TODAY_SQL);
    const codes = stated.map((code, at) => mapped(code, row!.today, ['input', 'coverage', String(at)]));
    await db.query(DROP_REGIONS_SQL, [id, codes]);
    await db.query(REGIONS_SQL, [id, codes, stated]);
  }

  private async refuseStale(caller: Caller, id: string, kind: string | null): Promise<never> {
    const db = await caller.db();
    const [row] = await db.query<{ kind: string }[]>(KNOWN_SQL, [id]);
    if (!row || (kind !== null && row.kind !== kind)) throw notFound();
    throw new DomainError('STALE_VERSION', {}, { path: ['input', 'version'] });
  }
}

function notFound(): DomainError {
  return new DomainError('NOT_FOUND', { what: 'Organisation' }, { path: ['input', 'organisationId'] });
}

/** The own organisation; another one for the operator alone. */
function ownOrOperated(caller: Caller, globalId: string | null | undefined): string {
  const { organisationId, role } = caller.signedIn();
  const id = globalId ? fromGlobalId('Organisation', globalId, ['input', 'organisationId']) : organisationId;
  if (id !== organisationId && role !== 'OPERATOR') throw notFound();
  return id;
}

/** Checks where an organisation is and what it works in. @throws DomainError REGION_UNKNOWN, INPUT_INVALID */
export async function readSeat(
  caller: Caller,
  { name, country, regionCode = null, sectors }: Seat,
): Promise<{ name: string; region: string | null; sectors: string[] }> {
  if (findRegion(country)?.level !== 0)
    throw new DomainError('REGION_UNKNOWN', { region: country }, { path: ['input', 'country'] });
  const region = regionCode || null;
  if (region !== null && !(findRegion(region) && regionCovers(country, region)))
    throw new DomainError('REGION_UNKNOWN', { region }, { path: ['input', 'regionCode'] });
  const known = await sectorKeys(caller);
  const unknown = sectors.find((sector) => !known.includes(sector));
  if (unknown !== undefined || sectors.length === 0) {
    const problem = `At least one of ${known.join(', ')} is wanted.`;
    throw new DomainError('INPUT_INVALID', { field: 'sectors', problem }, { path: ['input', 'sectors'] });
  }
  return { name: name.replace(/\s+/g, ' ').trim(), region, sectors: [...new Set(sectors)] };
}

function readTexts(profile: SaveProfileInput['profile']): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [at, { language, text }] of profile.entries()) {
    const path = ['input', 'profile', String(at), 'language'];
    if (!Object.hasOwn(LANGUAGE_NAMES, language) || Object.hasOwn(texts, language)) {
      const problem = 'A language that is known is wanted, each once.';
      throw new DomainError('INPUT_INVALID', { field: 'profile', problem }, { path });
    }
    if (text.trim() !== '') texts[language] = text.trim();
  }
  return texts;
}

function mapped(code: string, today: string, path: readonly string[]): string {
  try {
    return resolveRegion(code, today).code;
  } catch {
    const region = isStorable(code) ? code : '';
    throw new DomainError('REGION_UNKNOWN', { region }, { path });
  }
}
