import {
  fractionDigits,
  isLanguage,
  type Language,
  LOCALE_TAGS,
  NOTICES,
  type NoticeGroup,
  type NoticeKind,
  textIn,
  type Texts,
} from '@fivefold/domain';
import { toGlobalId } from '../platform/index.js';
import { NOTICE_TEXTS } from './texts/index.js';

/** A parameter as it is kept: a moment is told apart from texts by its key. */
export type KeptParam =
  | string
  | number
  | Texts
  | { readonly moment: string }
  | { readonly amountMinor: number; readonly currency: string };
export type KeptParams = Readonly<Record<string, KeptParam>>;

/** A notice in the words of one language. */
export interface ToldNotice {
  readonly subject: string;
  readonly sentence: string;
  readonly action: string;
}

/** Whether `kind` is one that this release knows; a newer one may have written others. */
export function isNoticeKind(kind: string): kind is NoticeKind {
  return Object.hasOwn(NOTICES, kind);
}

export function groupOf(kind: NoticeKind): NoticeGroup {
  return NOTICES[kind].group;
}

/**
 * A notice in words.
 * @param language one of the four, else English
 * @param zone IANA time zone in which moments are told
 */
export function tellIn(kind: NoticeKind, params: KeptParams, language: string, zone: string): ToldNotice {
  const known = isLanguage(language) ? language : 'en';
  const text = NOTICE_TEXTS[known][kind];
  const fill = (template: string) =>
    template.replace(/\{(\w+)\}/g, (_, name: string) => written(params[name], known, zone));
  return { subject: fill(text.subject), sentence: fill(text.sentence), action: fill(text.action) };
}

/**
 * `path` as it stands in a mail: it names the organisation that is meant, because the reader may act for another one when the
 * mail is opened. The page then asks whom to act for; it changes nothing by itself.
 *
 * @param organisationId row id; null where a person is meant
 */
export function pathFor(organisationId: string | null, path: string): string {
  if (organisationId === null) return path;
  const [place, hash] = path.split('#');
  const named = `for=${toGlobalId('Organisation', organisationId)}`;
  return `${place}${place!.includes('?') ? '&' : '?'}${named}${hash === undefined ? '' : `#${hash}`}`;
}

function written(value: KeptParam | undefined, language: Language, zone: string): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return new Intl.NumberFormat(LOCALE_TAGS[language]).format(value);
  if (isMoment(value)) {
    const style = { dateStyle: 'long', timeStyle: 'short', timeZone: zone } as const;
    return new Intl.DateTimeFormat(LOCALE_TAGS[language], style).format(new Date(value.moment));
  }
  if (isMoney(value)) {
    const { amountMinor, currency } = value;
    const amount = amountMinor / 10 ** fractionDigits(currency);
    return new Intl.NumberFormat(LOCALE_TAGS[language], { style: 'currency', currency }).format(amount);
  }
  return textIn(value as Texts, language);
}

function isMoment(value: object): value is { moment: string } {
  return 'moment' in value;
}

function isMoney(value: object): value is { amountMinor: number; currency: string } {
  return 'amountMinor' in value;
}
