import type { Stance } from '../types.js';
import { PhraseBook, type PhraseHit } from './phrases.js';
import type { Reading, Token } from './reading.js';
import { STANCE_PHRASES, type StanceWord } from './stance-words.js';

/** Says for any token of a text how the firm stands to what is named there. */
export interface StanceMap {
  /** Stance to what the tokens `first` … `last` name. */
  of(first: number, last: number): Stance;
  /** Whether the token follows a word such as "before" at once. */
  isCircumstance(at: number): boolean;
  /** Whether the sentence tells about the firm only: nothing in it is wanted. */
  isAboutFirm(sentence: number): boolean;
  /** Tokens that took part in a stance word. */
  readonly used: ReadonlySet<number>;
}

interface Mark {
  readonly kind: StanceWord;
  readonly first: number;
  readonly last: number;
}

const book = new PhraseBook<StanceWord>(() => STANCE_PHRASES);
/** Words that turn a clause: what was said before them does not hold behind them. */
const TURNS = new Set(
  'but however only bet taču tomer tikai aga kuid ent vaid men dock bara and un ja och samt'.split(' '),
);
const CONTRAST = new Set('but however bet taču taca tomer aga kuid ent men dock utan'.split(' '));
const ARTICLES = new Set('the a an our my musu meie oma var vart vara den det en ett'.split(' '));
/** How far a word such as `without` reaches. */
const REACH = 4;

/** Reads who has and who seeks. Cost linear in the text. */
export function readStance(reading: Reading): StanceMap {
  const hits = book.match(reading);
  const marks = settle(reading, hits);
  const used = new Set(marks.flatMap((mark) => range(mark.first, mark.last)));
  const bySentence = reading.sentences.map((_, sentence) =>
    marks.filter((mark) => (reading.tokens[mark.first] as Token).sentence === sentence),
  );
  const seeks = bySentence.map((own) => own.some((mark) => isWish(mark.kind)));
  const anySeek = marks.some(
    (mark) => isWish(mark.kind) && !POLITE.has((reading.tokens[mark.last] as Token).folded),
  );
  const asks = reading.sentences.some(({ end }, sentence) => sentence > 0 && isQuestion(reading, end));
  const aboutFirm = bySentence.map(
    (own, sentence) =>
      !seeks[sentence] &&
      (own.some((mark) => mark.kind === 'have') ||
        (sentence === 0 && (anySeek || asks) && !isQuestion(reading, reading.sentences[0]?.end ?? 0))),
  );
  return {
    used,
    isCircumstance: (at) =>
      isCircumstance(reading, bySentence[(reading.tokens[at] as Token).sentence] as Mark[], at),
    isAboutFirm: (sentence) => aboutFirm[sentence] ?? false,
    of: (first, last) => {
      const sentence = (reading.tokens[first] as Token).sentence;
      const own = bySentence[sentence] as Mark[];
      return stanceOf(reading, own, first, last, aboutFirm[sentence] ?? false);
    },
  };
}

/** Words of a request that say nothing of what is sought. */
const POLITE = new Set('please palun ludzu ludzam'.split(' '));

/** Whether the sentence before the token `end` asks: a first one that does tells nothing about the firm. */
function isQuestion(reading: Reading, end: number): boolean {
  const next = reading.tokens[end];
  const behind = next?.before ?? reading.text.slice(reading.tokens[end - 1]?.to ?? 0);
  return behind.includes('?');
}

function isWish(kind: StanceWord): boolean {
  return kind === 'seek' || kind === 'ask' || kind === 'lack';
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}

/** The longest of overlapping words counts: `do not need` is no `need`. */
function settle(reading: Reading, hits: readonly PhraseHit<StanceWord>[]): Mark[] {
  const marks = hits
    .filter((hit) => hit.strength01 === 1)
    .map((hit) => ({ kind: hit.payload, first: hit.tokens[0] as number, last: hit.tokens.at(-1) as number }));
  const strength = (mark: Mark) =>
    mark.last - mark.first + (mark.kind === 'refuse' ? 3 : mark.kind === 'without' ? -0.5 : 0);
  marks.sort((one, two) => strength(two) - strength(one) || one.first - two.first);
  const kept: Mark[] = [];
  for (const mark of marks) {
    if (kept.some((other) => mark.first <= other.last && other.first <= mark.last)) continue;
    if (isCorrecting(reading, marks, mark)) continue;
    if (isBrokenUp(reading, mark) || (mark.kind === 'have' && isOnlyPossible(reading, mark))) continue;
    kept.push(mark);
  }
  return kept.sort((one, two) => one.first - two.first);
}

/** "inte ett ERP utan en koppling": behind a negation the Swedish "without" is a "but". */
function isCorrecting(reading: Reading, marks: readonly Mark[], mark: Mark): boolean {
  const token = reading.tokens[mark.first] as Token;
  if (token.folded !== 'utan') return false;
  return marks.some(
    (one) =>
      (one.kind === 'refuse' || one.kind === 'without') &&
      one.last < mark.first &&
      (reading.tokens[one.last] as Token).sentence === token.sentence,
  );
}

const MODALS = new Set(
  'can could may might will would should must to var varam saame voime saaksime kan vill ska skulle'.split(
    ' ',
  ),
);

/** "we can make", "vi vill ha": what the firm might do is not what it does. */
function isOnlyPossible(reading: Reading, mark: Mark): boolean {
  return range(mark.first, mark.last).some((at) => MODALS.has((reading.tokens[at] as Token).folded));
}

function isBrokenUp(reading: Reading, mark: Mark): boolean {
  return range(mark.first + 1, mark.last).some((at) => /[,;:]/.test((reading.tokens[at] as Token).before));
}

function stanceOf(
  reading: Reading,
  marks: readonly Mark[],
  first: number,
  last: number,
  aboutFirm: boolean,
): Stance {
  const refusing = marks.filter((mark) => isRefusing(reading, marks, mark, first, last));
  if (refusing.some((mark) => isLacking(reading, marks, mark))) return 'wanted';
  if (refusing.length > 0) return 'refused';
  if (aboutFirm) return 'possessed';
  if (isCircumstance(reading, marks, first)) return 'possessed';
  const governing = governor(reading, marks, first, last);
  if (governing === 'have') return 'possessed';
  const maybe = marks.some(
    (mark) =>
      mark.kind === 'maybe' &&
      (isSetOff(reading, mark, first) ||
        sameClause(reading, Math.min(mark.first, first), Math.max(mark.first, first), TURNS)),
  );
  return maybe || marks.some((mark) => isRather(reading, mark, first)) ? 'optional' : 'wanted';
}

/** "after the audit": what follows such a word at once is a circumstance. */
function isCircumstance(reading: Reading, marks: readonly Mark[], first: number): boolean {
  const isAfterArticle = ARTICLES.has(reading.tokens[first - 1]?.folded ?? '');
  const far = isAfterArticle ? 2 : 1;
  return marks.some((mark) => mark.kind === 'past' && mark.last < first && first - mark.last <= far);
}

const NO = new Set('no ingen inget inga'.split(' '));

/** "we have an ERP but no WMS": what is not there beside what is there is missing. */
function isLacking(reading: Reading, marks: readonly Mark[], mark: Mark): boolean {
  if (mark.kind !== 'without' || !NO.has((reading.tokens[mark.last] as Token).folded)) return false;
  const sentence = (reading.tokens[mark.first] as Token).sentence;
  const before = marks.filter((one) => one.last < mark.first && (one.kind === 'have' || isWish(one.kind)));
  return (
    before.at(-1)?.kind === 'have' &&
    (reading.tokens[before.at(-1)?.first ?? 0] as Token).sentence === sentence
  );
}

/** "preferably with freezing": the word rules what follows it at once. */
function isRather(reading: Reading, mark: Mark, first: number): boolean {
  const isNear = mark.last < first && first - mark.last <= REACH;
  return mark.kind === 'rather' && isNear && sameClause(reading, mark.last, first, TURNS);
}

/** "…and, if possible, a robot": set off by commas, the word rules what follows it. */
function isSetOff(reading: Reading, mark: Mark, first: number): boolean {
  const next = reading.tokens[mark.last + 1];
  const isNear = next !== undefined && mark.last < first && first - mark.last <= REACH;
  return isNear && next.before === ',' && sameClause(reading, mark.last + 1, first, TURNS);
}

function isRefusing(
  reading: Reading,
  marks: readonly Mark[],
  mark: Mark,
  first: number,
  last: number,
): boolean {
  if (mark.kind === 'without') {
    return mark.last < first && first - mark.last <= REACH && sameClause(reading, mark.last, first, TURNS);
  }
  if (mark.kind !== 'refuse') return false;
  if (mark.first > last) return mark.first - last <= 6 && sameClause(reading, last, mark.first, TURNS);
  const isTakenBack = marks.some(
    (other) => other.first > mark.last && other.last < first && (isWish(other.kind) || other.kind === 'have'),
  );
  return first - mark.last <= 12 && !isTakenBack && sameClause(reading, mark.last, first, CONTRAST);
}

/** Whether no comma, stop or turning word stands between two tokens, `one` the earlier. */
function sameClause(reading: Reading, one: number, two: number, turns: ReadonlySet<string>): boolean {
  for (let at = one + 1; at <= two; at++) {
    const token = reading.tokens[at] as Token;
    if (/[,;:()–—]/.test(token.before) || (at < two && turns.has(token.text))) return false;
  }
  return true;
}

/** The word that rules over a mention: the last before it, else what follows it. */
function governor(
  reading: Reading,
  marks: readonly Mark[],
  first: number,
  last: number,
): 'have' | 'wish' | null {
  let before: Mark | null = null;
  let after: Mark | null = null;
  for (const mark of marks) {
    if (mark.kind !== 'have' && !isWish(mark.kind)) continue;
    if (mark.last < first || (mark.first <= first && mark.last >= first)) before = mark;
    else if (mark.first > last && after === null) after = mark;
  }
  if (before !== null) {
    if (before.kind !== 'have' && after?.kind === 'have' && isPostposed(reading, after, last)) return 'have';
    return before.kind === 'have' ? 'have' : 'wish';
  }
  if (after === null) return null;
  if (after.kind === 'have') return isPostposed(reading, after, last) ? 'have' : null;
  // "Fish smokehouse on Öland: need tests": what stands before the colon says who asks.
  if ((after.kind === 'seek' || isBriefNeed(reading, after)) && isAfterColon(reading, last, after.first))
    return 'have';
  // The subject of "X needs …" is the firm or its customer; in "X is needed" it is the wish itself.
  return isThirdPerson(reading, after) ? 'have' : 'wish';
}

/** "Noliktava Mārupē: vajag …" */
function isBriefNeed(reading: Reading, mark: Mark): boolean {
  return mark.kind === 'lack' && /^(vajag|vaja)$/.test((reading.tokens[mark.first] as Token).folded);
}

function isAfterColon(reading: Reading, last: number, first: number): boolean {
  return range(last + 1, first).some((at) => (reading.tokens[at] as Token).before.includes(':'));
}

const WHEN = new Set(
  'before when while because since as innan nar medan eftersom da enne kui sest kuna pirms kad jo'.split(' '),
);

/** "A WMS we already have": the words of having close the clause of the mention. */
function isPostposed(reading: Reading, mark: Mark, last: number): boolean {
  // "simulate the flow before we build": what is told behind such a word is another thing.
  if (range(last + 1, mark.first).some((at) => WHEN.has((reading.tokens[at] as Token).folded))) return false;
  return mark.first - last <= 3 && sameClause(reading, last, mark.first, CONTRAST);
}

/** Pronouns by which the writer speaks of the own firm, in small letters. */
export const FIRST_PERSON: ReadonlySet<string> = new Set(
  'we i us mēs es mums me meie meil ma vi jag oss'.split(' '),
);

/** English forms that do not tell the person either: "Smokehouse looking for …". */
const SEEKING = new Set('looking seeking searching would'.split(' '));

/** Swedish verbs do not tell the person: the pronoun before, in or behind the words does. */
function isThirdPerson(reading: Reading, mark: Mark): boolean {
  const token = reading.tokens[mark.first] as Token;
  // Behind a comma the verb has no subject: the firm itself speaks.
  if (token.before.includes(',')) return false;
  const isOpen = mark.kind === 'seek' && (token.language === 'sv' || SEEKING.has(token.folded));
  if (mark.kind !== 'ask' && !isOpen) return false;
  return !range(mark.first - 1, mark.last + 1).some((at) => FIRST_PERSON.has(reading.tokens[at]?.text ?? ''));
}
