const COLUMNS = ['', 'now', 'before', ''];

/**
 * Measures as a table for a person: one block a group, figures aligned, what was skipped at the end.
 *
 * @param measures rows `{ group, name, value, unit?, baseline?, of?, note? }` in order
 * @param skipped `{ area, reason }` of what could not be measured
 */
export function measuresTable(measures, skipped) {
  const groups = [...new Set(measures.map(({ group }) => group))];
  const rows = groups.flatMap((group) => [
    [],
    [group],
    ...measures.filter((one) => one.group === group).map(cellsOf),
  ]);
  const all = [COLUMNS, ...rows];
  const widths = [0, 1, 2].map((at) => Math.max(...all.map((row) => (row.length > 1 ? row[at].length : 0))));
  const lines = all.map(([name = '', ...rest]) => {
    if (rest.length === 0) return name;
    const [now, before, note] = rest;
    return `${name.padEnd(widths[0])}  ${now.padStart(widths[1])}  ${before.padStart(widths[2])}  ${note}`.trimEnd();
  });
  return [...lines, ...skipped.map(({ area, reason }) => `\nskipped ${area}: ${reason}`)].join('\n');
}

function cellsOf({ name, value, unit = '', baseline, of, note = '' }) {
  // A count stands beside what it is counted of; a share says over how many cases it was taken.
  const isShare = !Number.isInteger(value) || !Number.isInteger(baseline ?? value);
  const total = of === undefined || isShare ? '' : `/${number(of)}`;
  const cases = of !== undefined && isShare ? [`over ${number(of)}`] : [];
  const figure = (one) => `${number(one)}${total}${unit && ` ${unit}`}`;
  const before = baseline === undefined ? '' : figure(baseline);
  return [`  ${name}`, figure(value), before, [...cases, ...(note ? [note] : [])].join('; ')];
}

/** Whole numbers whole, shares with three digits, everything else with two. */
function number(value) {
  if (Number.isInteger(value)) return value.toLocaleString('en');
  return Math.abs(value) <= 1 ? value.toFixed(3) : value.toFixed(2);
}
