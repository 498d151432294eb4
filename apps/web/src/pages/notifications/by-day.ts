/**
 * Entries put under their days, in the given order, by the reader's own calendar.
 * @returns days as `2027-03-01`
 */
export function byDay<Entry extends { readonly at: string }>(
  entries: readonly Entry[],
  timeZone?: string,
): { day: string; entries: Entry[] }[] {
  // The Swedish notation of a day is the one of ISO 8601.
  const calendar = new Intl.DateTimeFormat('sv', { dateStyle: 'short', ...(timeZone && { timeZone }) });
  const days: { day: string; entries: Entry[] }[] = [];
  for (const entry of entries) {
    const day = calendar.format(new Date(entry.at));
    const last = days.at(-1);
    if (last?.day === day) last.entries.push(entry);
    else days.push({ day, entries: [entry] });
  }
  return days;
}
