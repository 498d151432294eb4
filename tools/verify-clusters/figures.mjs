import path from 'node:path';
import { ROOT } from '../built.mjs';

const OWN = `query ($days: FigureDaysInput) { ownFigures(days: $days) { periods figures { kpi { id counts measure only } total { value counted amount }
  figureGroups { dimension group value counted amount } } } }`;
const OPEN = `query ($id: ID!, $dimension: FigureDimension!, $group: String!, $days: FigureDaysInput, $after: String) {
  openFigure(kpiId: $id, days: $days, dimension: $dimension, group: $group, first: 100, after: $after) {
    pageInfo { hasNextPage endCursor } edges { node { amount countedTransactions { day } } } } }`;
const STAFF_SQL = `
SELECT DISTINCT ON (o.id) o.id, o.slug, p.email FROM organisations o JOIN memberships m ON m.organisation_id = o.id
JOIN persons p ON p.id = m.person_id
WHERE o.kind = 'CLUSTER' AND NOT EXISTS (SELECT FROM memberships b WHERE b.person_id = p.id AND b.organisation_id <> o.id)
ORDER BY o.id, p.email`;
const OPERATOR_SQL = `
SELECT p.email FROM persons p JOIN memberships m ON m.person_id = p.id WHERE m.role = 'OPERATOR' ORDER BY p.email LIMIT 1`;
const ODD_DAYS_SQL = 'SELECT (current_date - 210)::text AS "from", (current_date - 95)::text AS "to"';
/** One firm's deals told beside what was told: the check has to find it. */
const PLANT_SQL = `
INSERT INTO impact_figure_units (figure_id, part, unit, customer_ids, provider_ids)
SELECT figure_id, 9, unit, customer_ids, provider_ids FROM impact_figure_units WHERE unit LIKE 'deal:%' ORDER BY unit LIMIT 1`;

/**
 * Compares every figure over the API with another statement on the tables and with what is opened under it, for the operator and
 * for every cluster, over all of time and over chosen days, and looks for told figures of fewer than five firms.
 *
 * @param query sends SQL as a superuser
 * @param signIn a signed-in person by e-mail
 */
export async function compareFigures(query, signIn) {
  const { countFigures, findSmallFigures } = await import(path.join(ROOT, 'apps/api/dist/audit/figures.js'));
  const { daysOfPeriod } = await import(path.join(ROOT, 'libs/domain/dist/index.js'));
  const [{ email: operator }] = await query(OPERATOR_SQL);
  const viewers = [{ id: null, slug: 'everything', email: operator }, ...(await query(STAFF_SQL))];
  const [odd] = await query(ODD_DAYS_SQL);
  const wrong = [];
  const sums = { periods: 0, compared: 0, opened: 0, units: 0, transactions: 0, values: {} };
  for (const { id, slug, email } of viewers) {
    const person = await signIn(email);
    const { ownFigures: whole } = await person.send(OWN, { days: null });
    // A quarter that has ended, and days that are no calendar period; the operator's groups over all of time alone.
    const quarter = daysOfPeriod(whole.periods.filter((period) => period.includes('Q'))[1] ?? '');
    for (const days of [null, ...(quarter ? [quarter] : []), odd]) {
      const counted = await countFigures(query, id, days);
      const { ownFigures } = days === null ? { ownFigures: whole } : await person.send(OWN, { days });
      if (days !== null) sums.periods += 1;
      const over = days === null ? '' : ` ${days.from} to ${days.to}`;
      for (const { kpi, total, figureGroups } of ownFigures.figures) {
        const formula = [kpi.counts, kpi.measure, ...kpi.only].join(' ').toLowerCase();
        const expected = counted.get(formula);
        if (expected !== undefined) {
          sums.compared += 1;
          if (!isSame(total.value, expected))
            wrong.push(`${slug} ${formula}${over}: ${total.value}, in the tables ${expected}`);
        }
        if (id === null && days === null)
          sums.values[formula] = total.value === null ? null : Math.round(total.value * 100) / 100;
        const groups = id === null && days === null ? figureGroups : figureGroups.slice(0, 2);
        const isOpened = id === null || days === null;
        for (const one of isOpened ? [{ dimension: 'ALL', group: '', ...total }, ...groups] : []) {
          const units = await open(person, kpi.id, one, days);
          const amount = units.reduce((sum, unit) => sum + unit.amount, 0);
          sums.opened += 1;
          sums.units += units.length;
          sums.transactions += units.reduce((sum, unit) => sum + unit.countedTransactions.length, 0);
          if (units.length !== one.counted || amount !== one.amount)
            wrong.push(
              `${slug} ${formula}${over} ${one.group}: ${one.amount} of ${one.counted}, opened ${amount} of ${units.length}`,
            );
        }
      }
    }
  }
  const { looked, small } = await findSmallFigures(query);
  await query(PLANT_SQL);
  const planted = (await findSmallFigures(query)).small.length;
  await query('DELETE FROM impact_figure_units WHERE part = 9');
  return {
    holds: wrong.length === 0 && small.length === 0 && planted > 0 && sums.compared > 0,
    viewers: viewers.length,
    ...sums,
    toldPairs: looked,
    ofFewerThanFive: small,
    plantedFound: planted,
    wrong: wrong.slice(0, 10),
  };
}

async function open(person, id, { dimension, group }, days) {
  const units = [];
  for (let after = null; ;) {
    const { openFigure } = await person.send(OPEN, { id, dimension, group, days, after });
    units.push(...openFigure.edges.map(({ node }) => node));
    if (!openFigure.pageInfo.hasNextPage) return units;
    after = openFigure.pageInfo.endCursor;
  }
}

function isSame(value, expected) {
  if (value === null || expected === null) return value === expected;
  return Math.abs(value - expected) <= 1e-6 * Math.max(1, Math.abs(expected));
}
