/**
 * Rows for a person: what was wanted, matched and composed of each need, and, where the file says what is right, how well.
 *
 * @param rows `{ need, answer, verdict }` of each need, in the order of the file; `verdict` on its bundle, null where the
 *   file names no ideal one
 */
export function needsTable(matching, rows, { given }) {
  const lines = rows.flatMap((row) => linesOf(matching, row, given));
  const judged = rows.filter(({ need }) => need.required_capabilities.length > 0);
  const spent = rows.map(({ answer }) => answer.ms);
  const closing = [
    `${rows.length} needs; ${mean(spent).toFixed(1)} ms each, slowest ${Math.max(...spent, 0).toFixed(0)} ms`,
  ];
  if (judged.length > 0) closing.push(judgement(matching, judged, given));
  return [HEADING, ...lines, '', ...closing].join('\n');
}

const HEADING =
  'need      clauses  status      bundle                    then: missed (-) or wrong (+) capabilities, gaps';

function linesOf(matching, { need, answer, verdict }, given) {
  const { missed, wrong } = matching.compareCapabilities(wantedOf(answer), need);
  const judged = need.required_capabilities.length > 0 && !given;
  const notes = [
    ...(judged ? missed.map((concept) => `-${concept}`) : []),
    ...(judged ? wrong.map((concept) => `+${concept}`) : []),
    ...answer.gaps.map((concept) => `gap ${concept}`),
    ...(verdict === null ? [] : [verdict]),
  ];
  const offerings = answer.bundle.offerings.join(' ') || 'none';
  return [
    `${answer.id.padEnd(8)}  ${String(answer.clauses.length).padStart(7)}  ${answer.bundle.status.padEnd(10)}  ` +
      `${offerings.padEnd(24)}  ${notes.join(' ')}`,
  ];
}

function judgement(matching, rows, given) {
  const count = (outcome) => rows.filter(({ verdict }) => verdict === outcome).length;
  const composed = `bundles ${count('equal')} equal, ${count('better')} better, ${count('worse')} worse`;
  if (given) return composed;
  const figures = rows.map(({ need, answer }) => matching.compareCapabilities(wantedOf(answer), need));
  const share = (pick) => mean(figures.map(pick)).toFixed(2);
  return `capabilities P ${share((one) => one.precision01)} R ${share((one) => one.recall01)} F1 ${share((one) => one.f1)}; ${composed}`;
}

/** Concepts that an answer takes to be wanted, each once. */
export function wantedOf({ capabilities }) {
  const wanted = capabilities.filter(({ stance }) => stance === 'wanted');
  return [...new Set(wanted.map(({ concept }) => concept))];
}

function mean(values) {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
