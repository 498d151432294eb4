import { LANGUAGES, type Texts } from '@fivefold/domain';
import { numberText, readNumber } from '../../parts/number-text.js';
import type { EditableSetQuery, EditIndicatorSetInput } from '../../graphql/operations.js';

export type EditableSet = NonNullable<EditableSetQuery['indicatorSet']>;
type LocalTexts = EditableSet['names'];

/** An indicator while it is edited. `key` is that within the set, e.g. `12`; only a new one may still get another. */
export interface IndicatorDraft {
  /** Stays the same while the page is open, whatever is written. */
  readonly row: string;
  readonly isNew: boolean;
  readonly key: string;
  readonly topic: string;
  readonly names: Texts;
  readonly guide: Texts;
  readonly threshold: number | null;
}

/** A part with its indicators, both in order. */
export interface PartDraft {
  readonly key: string;
  readonly names: Texts;
  readonly indicators: readonly IndicatorDraft[];
}

/** All that can be edited of a set, in the order in which the page shows it. */
export interface SetDraft {
  readonly names: Texts;
  readonly note: Texts;
  /** As it is typed, 0 to 100; empty where no total is wanted. */
  readonly passingPercent: string;
  readonly parts: readonly PartDraft[];
}

/** What is stored, as a draft. */
export function toSetDraft(set: EditableSet): SetDraft {
  return {
    names: toTexts(set.names),
    note: toTexts(set.note),
    passingPercent: numberText(set.passingShare === null ? null : Math.round(set.passingShare * 1000) / 10),
    parts: set.parts.map(({ key, names }) => ({
      key,
      names: toTexts(names),
      indicators: set.indicators
        .filter(({ part }) => part === key)
        .map((each) => ({
          row: each.key,
          isNew: false,
          key: each.key.slice(each.key.indexOf('.') + 1),
          topic: each.topic,
          names: toTexts(each.names),
          guide: toTexts(each.guide),
          threshold: each.threshold,
        })),
    })),
  };
}

/** A draft as the server takes it: indicators part by part, empty texts left out. */
export function toSetInput({
  names,
  note,
  passingPercent,
  parts,
}: SetDraft): Omit<EditIndicatorSetInput, 'id' | 'version'> {
  const passing = readNumber(passingPercent);
  return {
    names: toLocalTexts(names),
    note: toLocalTexts(note),
    passingShare: passing.kind === 'number' ? Math.round(passing.value * 10) / 1000 : null,
    parts: parts.map((part) => ({ key: part.key, names: toLocalTexts(part.names) })),
    indicators: indicatorsOf(parts).map(({ part, indicator }) => ({
      key: indicator.key,
      part,
      topic: indicator.topic,
      names: toLocalTexts(indicator.names),
      guide: toLocalTexts(indicator.guide),
      threshold: indicator.threshold,
    })),
  };
}

/** Every indicator with the key of its part, in the order in which the server gets them. */
export function indicatorsOf(
  parts: readonly PartDraft[],
): readonly { part: string; indicator: IndicatorDraft }[] {
  return parts.flatMap(({ key, indicators }) => indicators.map((indicator) => ({ part: key, indicator })));
}

/** A key that no other one bears: one more than the highest number, behind the letters of `like`. */
export function freeKey(taken: readonly string[], like: string): string {
  const letters = /^\D*/.exec(like)?.[0] ?? '';
  const numbers = taken
    .filter((key) => key.startsWith(letters))
    .map((key) => Number(key.slice(letters.length)));
  return `${letters}${Math.max(0, ...numbers.filter(Number.isInteger)) + 1}`;
}

/** How many of the texts that are named in any language stand in `language`: those of the set, its parts and indicators. */
export function writtenIn(draft: SetDraft, language: string): number {
  return namesOf(draft).filter((names) => names[language]?.trim()).length;
}

/** How many names a set has to be translated: its own, those of its parts and of its indicators. */
export function namesOf({ names, parts }: SetDraft): readonly Texts[] {
  return [
    names,
    ...parts.flatMap((part) => [part.names, ...part.indicators.map((indicator) => indicator.names)]),
  ];
}

/** Fields that the server would refuse, under its names for them, each with the message that says why. */
export function draftProblems(
  draft: SetDraft,
): Readonly<Record<string, 'part.required' | 'setEditor.badKey' | 'setEditor.badPercent'>> {
  const indicators = indicatorsOf(draft.parts);
  const isTwin = (key: string, at: number) =>
    indicators.some((one, other) => other !== at && one.indicator.key === key);
  const passing = readNumber(draft.passingPercent);
  const isPercent = passing.kind === 'number' && passing.value >= 0 && passing.value <= 100;
  const isNameless = (names: Texts) => toLocalTexts(names).length === 0;
  return {
    ...(isNameless(draft.names) && { names: 'part.required' as const }),
    ...(passing.kind !== 'empty' && !isPercent && { passingShare: 'setEditor.badPercent' as const }),
    ...Object.fromEntries(
      draft.parts.flatMap(({ names }, at) =>
        isNameless(names) ? [[`parts.${at}.names`, 'part.required' as const]] : [],
      ),
    ),
    ...Object.fromEntries(
      indicators.flatMap(({ indicator: { key, names } }, at) => [
        ...(isNameless(names) ? [[`indicators.${at}.names`, 'part.required' as const]] : []),
        ...(!/^[a-z0-9]{1,10}$/.test(key) || isTwin(key, at)
          ? [[`indicators.${at}.key`, 'setEditor.badKey' as const]]
          : []),
      ]),
    ),
  };
}

/** In what two drafts differ: keys of indicators, and whether anything else does. */
export function differences(mine: SetDraft, theirs: SetDraft): { keys: readonly string[]; rest: boolean } {
  const one = toSetInput(mine);
  const other = toSetInput(theirs);
  const [ours, yours] = [one, other].map(
    ({ indicators }) => new Map(indicators.map((each) => [each.key, JSON.stringify(each)])),
  ) as [Map<string, string>, Map<string, string>];
  const keys = [...new Set([...ours.keys(), ...yours.keys()])].filter(
    (key) => ours.get(key) !== yours.get(key),
  );
  const bare = [one, other].map((each) =>
    JSON.stringify({
      ...each,
      indicators: each.indicators.map(({ key }) => key).filter((key) => !keys.includes(key)),
    }),
  );
  return { keys, rest: bare[0] !== bare[1] };
}

function toTexts(given: LocalTexts): Texts {
  return Object.fromEntries(given.map(({ language, text }) => [language, text]));
}

function toLocalTexts(texts: Texts): { language: string; text: string }[] {
  return LANGUAGES.flatMap((language) => {
    const text = texts[language]?.trim();
    return text ? [{ language, text }] : [];
  });
}
