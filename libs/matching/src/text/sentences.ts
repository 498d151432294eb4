import type { Span } from '@fivefold/domain';

/** Short forms after which a full stop does not end the sentence, folded. */
const SHORT_FORMS = new Set(
  'apm ca c temp t max min approx incl e g i st nr no tel utt u c piem resp jne nt sh vms bl m fl a osv tex kl mm etc'.split(
    ' ',
  ),
);
const BREAK = /[.!?…]+["'”’»)\]]*(?=\s|$)|\r?\n[\s]*|[\u2028\u2029]/gu;
const OPENS_LOWER = /^\s*[\p{Ll}]/u;

/**
 * Spans of the sentences of a text, in order, white space around them left out; together they hold every visible
 * character. A full stop ends one only before white space, and not after a short form or before a lower-case letter.
 */
export function sentences(text: string): Span[] {
  const spans: Span[] = [];
  let from = 0;
  for (const match of text.matchAll(BREAK)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && staysOpen(text, match.index, end)) continue;
    if (match[0].startsWith('…') && OPENS_LOWER.test(text.slice(end, end + 8))) continue;
    push(spans, text, from, end);
    from = end;
  }
  push(spans, text, from, text.length);
  return spans;
}

function staysOpen(text: string, stop: number, end: number): boolean {
  let from = stop;
  while (from > 0 && /\p{L}/u.test(text[from - 1] as string)) from--;
  const word = text.slice(from, stop).toLowerCase();
  if (OPENS_LOWER.test(text.slice(end, end + 8))) return true;
  return word !== '' && SHORT_FORMS.has(word) && /^\s*[\d~+-]/.test(text.slice(end, end + 4));
}

function push(spans: Span[], text: string, from: number, to: number): void {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] as string)) start++;
  while (end > start && /\s/.test(text[end - 1] as string)) end--;
  if (end > start) spans.push([start, end]);
}
