import pg from 'pg';

type Parse = (text: string) => unknown;

const MOMENT = pg.types.builtins.TIMESTAMPTZ;
const standard = pg.types.getTypeParser(MOMENT) as Parse;

/**
 * The moment in a text of PostgreSQL, as the driver reads it: a `Date`, to the millisecond. One in UTC of a year of four digits is put
 * together from its digits, in a tenth of the time; a page of fifty offers holds some hundreds.
 */
export function momentOf(text: string): unknown {
  const isPlain = text[10] === ' ' && text[4] === '-' && text.endsWith('+00');
  const year = isPlain ? 100 * two(text, 0) + two(text, 2) : 0;
  // Those of one or two digits are of another century to the constructor.
  if (year < 100) return standard(text);
  return new Date(
    Date.UTC(
      year,
      two(text, 5) - 1,
      two(text, 8),
      two(text, 11),
      two(text, 14),
      two(text, 17),
      fraction(text),
    ),
  );
}

const ZERO = 48;

function two(text: string, at: number): number {
  return 10 * (text.charCodeAt(at) - ZERO) + text.charCodeAt(at + 1) - ZERO;
}

/** Whole milliseconds behind the seconds, of which up to six digits are told. */
function fraction(text: string): number {
  let found = 0;
  const end = text.length - '+00'.length;
  for (let at = 20, weight = 100; at < end && weight >= 1; at += 1, weight /= 10)
    found += weight * (text.charCodeAt(at) - ZERO);
  return found;
}

/** How the driver reads the values of columns. */
export const TYPES = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === MOMENT && format !== 'binary'
      ? momentOf
      : (pg.types.getTypeParser(oid, format as 'text') as Parse)) as typeof pg.types.getTypeParser,
};
