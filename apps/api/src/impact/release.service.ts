import { type CountedUnit, DomainError, mayTell, periodOf, toldBy } from '@fivefold/domain';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type Caller } from '../platform/index.js';
import { Figures, formulaOf, type LiveFigure, type LiveGroup } from './figures.service.js';
import { everTold } from './impact.reads.js';

const RELEASE_SQL = `
INSERT INTO impact_releases (id, as_of, released_by, released_by_name) VALUES ($1, app_today(), $2, $3)`;
const LOCK_SQL = "SELECT pg_advisory_xact_lock(hashtext('fivefold.impact'))";
const FIGURES_SQL = `
INSERT INTO impact_figures (id, release_id, definition_id, audience, dimension, group_key, value, withheld)
SELECT id, $2, definition_id, audience, dimension, group_key, value, withheld
FROM jsonb_to_recordset($1) AS row (id uuid, definition_id uuid, audience text, dimension text, group_key text,
  value double precision, withheld text)`;
const UNITS_SQL = `
INSERT INTO impact_figure_units (figure_id, part, unit, customer_ids, provider_ids)
SELECT * FROM jsonb_to_recordset($1) AS row (figure_id uuid, part integer, unit text, customer_ids uuid[], provider_ids uuid[])`;

/** Sums told of one kind of unit; those of other kinds cannot be taken from them. */
interface Ledger {
  readonly sums: ReadonlySet<string>[];
  readonly units: Map<string, CountedUnit>;
}

/**
 * Tells figures to everybody and to policy makers, as of a day: what is told stands until the next release, so that nobody sees
 * what a single transaction or consent changes. A figure is withheld where it could be taken apart, with whatever was ever told.
 */
@Injectable()
export class Releases {
  constructor(private readonly figures: Figures) {}

  /**
   * Computes and tells every figure that is not for staff alone: wholes first, then the groups by which each is told, then years and
   * quarters, in the order of the definitions, since what is told first limits what may follow. Of periods only whole calendar
   * years and quarters that have ended: they do not overlap but where one holds the other, and a running one would be told again
   * with a few firms more.
   *
   * @throws DomainError NOTHING_TO_RELEASE where no definition is for anybody else
   * Cost: O(figures² · units) per kind of unit; a second for some hundred figures
   */
  async release(caller: Caller): Promise<void> {
    const { personId, personName } = caller.signedIn();
    const db = await caller.db();
    await db.query(LOCK_SQL);
    const { asOf, figures } = await this.figures.live(caller, null);
    const told = figures.filter(({ kpi }) => kpi.audience !== 'staff');
    if (told.length === 0) throw new DomainError('NOTHING_TO_RELEASE', {});
    const releaseId = uuidv7();
    await db.query(RELEASE_SQL, [releaseId, personId, personName]);
    const ledgers = await readLedgers(caller);
    const rows = inOrder(told, asOf).map(({ kpi, one }) => {
      const parts = toldBy(formulaOf(kpi), one.figure);
      const isTold = one.figure.value !== null && enter(ledgers, one, parts);
      return { kpi, one, parts: isTold ? parts : [], id: uuidv7(), isTold };
    });
    await db.query(FIGURES_SQL, [
      JSON.stringify(
        rows.map(({ id, kpi, one, isTold }) => ({
          ...{
            id,
            definition_id: kpi.id,
            audience: kpi.audience,
            dimension: one.dimension,
            group_key: one.group,
          },
          ...(isTold ? { value: one.figure.value, withheld: null } : { value: null, withheld: 'few' }),
        })),
      ),
      releaseId,
    ]);
    const units = rows.flatMap(({ id, one, parts }) =>
      parts.flatMap((part, at) =>
        one.figure.units
          .filter(({ key }) => part.has(key))
          .map(({ key, sides: [customers = [], providers = []] }) => ({
            ...{ figure_id: id, part: at, unit: key, customer_ids: customers, provider_ids: providers },
          })),
      ),
    );
    await db.query(UNITS_SQL, [JSON.stringify(units)]);
  }
}

/** Within a kind the largest first: those of few firms are the ones to give way. */
function inOrder(figures: readonly LiveFigure[], asOf: string): { kpi: LiveFigure['kpi']; one: LiveGroup }[] {
  const hasEnded = ({ dimension, group }: LiveGroup) =>
    (dimension !== 'quarter' && dimension !== 'year') || group < periodOf(asOf, dimension);
  const of = (wanted: (each: LiveFigure) => string | null) =>
    figures.flatMap((each) =>
      each.groups
        .filter((one) => one.dimension === wanted(each) && hasEnded(one))
        .sort((one, other) => other.figure.units.length - one.figure.units.length)
        .map((one) => ({ kpi: each.kpi, one })),
    );
  const others = (period: string) => of(({ kpi }) => (kpi.told_by === period ? null : period));
  return [...of(() => 'all'), ...of(({ kpi }) => kpi.told_by), ...others('year'), ...others('quarter')];
}

async function readLedgers(caller: Caller): Promise<Map<string, Ledger>> {
  const ledgers = new Map<string, Ledger>();
  for (const rows of Map.groupBy(await everTold(caller), (row) => row.sum).values()) {
    const { sums, units } = ledgerOf(ledgers, rows[0]!.unit);
    note(sums, new Set(rows.map(({ unit }) => unit)));
    for (const { unit, customer_ids, provider_ids } of rows)
      keep(units, { key: unit, sides: [customer_ids, provider_ids].filter((side) => side.length > 0) });
  }
  return ledgers;
}

/** Adds the sums of a figure to what is told, all of them or none. @returns whether it may be told */
function enter(ledgers: Map<string, Ledger>, one: LiveGroup, parts: readonly ReadonlySet<string>[]): boolean {
  const [first] = one.figure.units;
  if (!first) return false;
  const { sums, units } = ledgerOf(ledgers, first.key);
  const known = new Map(units);
  for (const unit of one.figure.units) keep(known, unit);
  const added: ReadonlySet<string>[] = [];
  for (const part of parts) {
    if (!mayTell([...sums, ...added], part, known)) return false;
    added.push(part);
  }
  for (const part of added) note(sums, part);
  for (const unit of one.figure.units) keep(units, unit);
  return true;
}

/** The same sum told again, or under another name, says nothing new. */
function note(sums: ReadonlySet<string>[], sum: ReadonlySet<string>): void {
  if (!sums.some((known) => known.size === sum.size && known.isSubsetOf(sum))) sums.push(sum);
}

/** A country has other firms in every figure: the fewest that it ever had are those that count. */
function keep(units: Map<string, CountedUnit>, unit: CountedUnit): void {
  const firms = (each: CountedUnit) => Math.min(...each.sides.map((side) => side.length));
  const known = units.get(unit.key);
  if (!known || firms(unit) < firms(known)) units.set(unit.key, unit);
}

function ledgerOf(ledgers: Map<string, Ledger>, unit: string): Ledger {
  const kind = unit.slice(0, unit.indexOf(':'));
  const ledger = ledgers.get(kind) ?? { sums: [], units: new Map<string, CountedUnit>() };
  ledgers.set(kind, ledger);
  return ledger;
}
