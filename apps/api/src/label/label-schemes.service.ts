import { DomainError } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Caller } from '../platform/index.js';
import type { AddLabelStatisticInput, LabelScheme, SaveLabelSchemeInput } from './label.graphql.js';
import { listLevels, listStatistics } from './label.reads.js';

const LOCK_SQL = 'SELECT pg_advisory_xact_lock(hashtextextended($1, 8))';
const LATEST_SQL = 'SELECT COALESCE(max(version), 0)::int AS version FROM label_schemes WHERE key = $1';
const ADD_SQL = `
INSERT INTO label_schemes (id, key, version, name, issuer, source) VALUES ($1, $2, $3, $4, $5, $6)`;
const LEVELS_SQL = `
INSERT INTO label_levels (id, scheme_id, mark, title, rank, first_months, renewal_months, renewable_months)
SELECT id, $1, mark, title, rank, "firstMonths", "renewalMonths", "renewableMonths" FROM jsonb_to_recordset($2)
  AS row (id uuid, mark text, title text, rank int, "firstMonths" int, "renewalMonths" int, "renewableMonths" int)`;
const STATISTIC_SQL = `
INSERT INTO label_statistics (id, scheme_key, mark, clusters, countries, as_of, source) VALUES ($1, $2, $3, $4, $5, $6, $7)
ON CONFLICT ON CONSTRAINT label_statistics_as_of_key DO NOTHING RETURNING id`;

/** Schemes of labels as data: the operator adds one, or the next version of one, without code. */
@Injectable()
export class LabelSchemes {
  /** The latest version of every scheme with what was told of it, in the order in which they came. Two statements. */
  async list(caller: Caller): Promise<LabelScheme[]> {
    const levels = Map.groupBy(await listLevels(caller), ({ key }) => key);
    const statistics = Map.groupBy(await listStatistics(caller), ({ schemeKey }) => schemeKey);
    return [...levels].map(([key, rows]) => {
      const { version, name, issuer, source } = rows[0]!;
      return { key, version, name, issuer, source, levels: rows, statistics: statistics.get(key) ?? [] };
    });
  }

  /**
   * Adds a scheme or its next version. Labels given keep the terms of the version by which they were given.
   *
   * @throws DomainError STALE_VERSION, INPUT_INVALID (a level named twice)
   */
  async save(caller: Caller, input: SaveLabelSchemeInput): Promise<LabelScheme> {
    const marks = input.levels.map(({ mark }) => mark.trim());
    if (new Set(marks).size < marks.length || marks.includes(''))
      throw new DomainError(
        'INPUT_INVALID',
        { field: 'levels', problem: 'Each level wants a name of its own.' },
        { path: ['input', 'levels'] },
      );
    const db = await caller.db();
    await db.query(LOCK_SQL, [input.key]);
    const [latest] = await db.query<{ version: number }[]>(LATEST_SQL, [input.key]);
    if (latest!.version !== input.version) throw new DomainError('STALE_VERSION', {});
    const id = uuidv7();
    const { key, name, issuer, source } = input;
    await db.query(ADD_SQL, [id, key, input.version + 1, name.trim(), issuer.trim(), source.trim()]);
    const levels = input.levels.map((level, at) => ({
      ...level,
      mark: marks[at],
      id: uuidv7(),
      rank: at + 1,
    }));
    await db.query(LEVELS_SQL, [id, JSON.stringify(levels)]);
    return this.get(caller, key);
  }

  /** Adds what somebody tells of a scheme. @throws DomainError NOT_FOUND (scheme or level), STATISTIC_KNOWN */
  async addStatistic(caller: Caller, input: AddLabelStatisticInput): Promise<LabelScheme> {
    const { schemeKey, mark, clusters, countries, asOf, source } = input;
    const levels = await listLevels(caller);
    if (!levels.some((level) => level.key === schemeKey && level.mark === mark))
      throw new DomainError('NOT_FOUND', { what: 'level' }, { path: ['input', 'mark'] });
    const db = await caller.db();
    const values = [uuidv7(), schemeKey, mark, clusters, countries, asOf, source.trim()];
    const added = await db.query<unknown[]>(STATISTIC_SQL, values);
    if (added.length === 0) throw new DomainError('STATISTIC_KNOWN', {}, { path: ['input', 'asOf'] });
    return this.get(caller, schemeKey);
  }

  private async get(caller: Caller, key: string): Promise<LabelScheme> {
    return (await this.list(caller)).find((scheme) => scheme.key === key)!;
  }
}
