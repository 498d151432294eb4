import type { Verdict } from './judge.js';
import { numbered, type NeedRow, type NumberedClause, type OfferingRow } from './rows.js';

/** A clause that wants a beginning, with the last day for it. */
interface Deadline {
  readonly clause: NumberedClause;
  readonly day: string;
}

function deadlinesOf(need: NeedRow, today: string): Deadline[] {
  return numbered(need).flatMap((clause) => {
    if (clause.key === 'start') return [{ clause, day: String(clause.row['by']) }];
    if (clause.key === 'lead_time') return [{ clause, day: dayAfter(today, Number(clause.row['max_days'])) }];
    return [];
  });
}

export function dayAfter(today: string, days: number): string {
  return new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

function sequencesOf(
  need: NeedRow,
): { readonly steps: readonly string[]; readonly clause: NumberedClause }[] {
  return numbered(need)
    .filter(({ key }) => key === 'order')
    .map((clause) => ({ steps: clause.row['sequence'] as readonly string[], clause }));
}

function bindsStep({ row }: NumberedClause, concept: string): boolean {
  return row.applies_to.includes('*') || row.applies_to.includes(concept);
}

/** Whether one step comes before another, directly or over others, by orders of which `counts` holds. */
function isBefore(
  need: NeedRow,
  one: string,
  other: string,
  counts: (clause: NumberedClause) => boolean,
  visited: readonly string[] = [],
): boolean {
  return sequencesOf(need)
    .filter(({ clause, steps }) => counts(clause) && steps.includes(one))
    .flatMap(({ steps }) => steps.slice(steps.indexOf(one) + 1))
    .filter((step) => !visited.includes(step))
    .some((step) => step === other || isBefore(need, step, other, counts, [...visited, one, step]));
}

/** Deadlines that bind a capability although they name later steps only; none that a stricter one implies. */
export function movedDeadlines(need: NeedRow, concept: string, today: string): NumberedClause[] {
  const steps = [...new Set(sequencesOf(need).flatMap((one) => one.steps))].filter((one) => one !== concept);
  const all = deadlinesOf(need, today).flatMap(({ clause, day }) => {
    if (bindsStep(clause, concept)) return [{ clause, day, moved: false }];
    const later = (counts: (order: NumberedClause) => boolean) =>
      steps.some((step) => bindsStep(clause, step) && isBefore(need, concept, step, counts));
    if (!later(() => true)) return [];
    const hard = clause.row.hard && later((order) => order.row.hard);
    return [{ clause: { ...clause, row: { ...clause.row, hard } }, day, moved: true }];
  });
  return all
    .filter(({ moved }) => moved)
    .filter(
      (one) =>
        !all.some((other) => {
          if (other === one || other.day > one.day) return false;
          const [strong, weak] = [other.clause.row.hard, one.clause.row.hard];
          if (weak && !strong) return false;
          if (other.day < one.day || (strong && !weak) || !other.moved) return true;
          return all.indexOf(other) < all.indexOf(one);
        }),
    )
    .map(({ clause }) => clause);
}

/** The answer of a choice of services to every order, in the order of the file. */
export function orderVerdicts(
  need: NeedRow,
  chosen: ReadonlyMap<string, OfferingRow | null>,
  today: string,
): Verdict[] {
  return sequencesOf(need).map(({ steps }) => {
    const services = steps.map((step) => chosen.get(step) ?? null);
    if (services.includes(null)) return 'unknown';
    const days = services.map((service) => service!.lead_time_days ?? null);
    const isLate = steps.some((_, at) =>
      deadlinesOf(need, today)
        .filter(({ clause }) => steps.slice(at + 1).some((later) => bindsStep(clause, later)))
        .some(({ day }) => days[at] !== null && dayAfter(today, days[at]!) > day),
    );
    if (isLate) return 'violated';
    return days.includes(null) ? 'unknown' : 'met';
  });
}
