const MINUTE_MS = 60_000;

/** A day or days and times in the time zone of an event, in the notation of `locale`. */
export function spanText(startsAt: string, endsAt: string, timeZone: string, locale: string): string {
  const shape = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone });
  return shape.formatRange(new Date(startsAt), new Date(endsAt));
}

/** One part of a moment in a time zone, e.g. the month by `{ month: 'long', year: 'numeric' }`. */
export function partText(
  moment: string,
  timeZone: string,
  locale: string,
  parts: Intl.DateTimeFormatOptions,
): string {
  return new Intl.DateTimeFormat(locale, { ...parts, timeZone }).format(new Date(moment));
}

/** A moment as a field of date and time wants it, `2027-03-01T09:30`, on the clocks of a time zone. */
export function toLocal(moment: string, timeZone: string): string {
  const shape = { dateStyle: 'short', timeStyle: 'short', timeZone } as const;
  return new Intl.DateTimeFormat('sv-SE', shape).format(new Date(moment)).replace(' ', 'T');
}

/**
 * The moment at which the clocks of a time zone show `local`, as ISO text; null for what is no time. Of an hour that the change
 * to summer time skips, the moment after it.
 */
export function fromLocal(local: string, timeZone: string): string | null {
  const wanted = Date.parse(`${local}Z`);
  if (Number.isNaN(wanted)) return null;
  let moment = wanted;
  for (let round = 0; round < 2; round++) {
    const shown = Date.parse(`${toLocal(new Date(moment).toISOString(), timeZone)}Z`);
    moment += Math.floor((wanted - shown) / MINUTE_MS) * MINUTE_MS;
  }
  return new Date(moment).toISOString();
}
