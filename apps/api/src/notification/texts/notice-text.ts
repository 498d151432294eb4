import type { NoticeKind, NoticeParam } from '@fivefold/domain';

/** The names between braces in a text. */
type NamesIn<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | NamesIn<Rest>
  : never;

/** How one kind is told: plain text, `{name}` is filled from the parameters of the kind. */
export interface NoticeText {
  /** Subject of the mail and headline in the page; at most about 70 characters before it is filled. */
  readonly subject: string;
  /** What happened, one or two sentences. */
  readonly sentence: string;
  /** What the person can do now; the words of the link, without a full stop. */
  readonly action: string;
}

/** The texts of every kind in one language. */
export type NoticeTexts = Readonly<Record<NoticeKind, NoticeText>>;

type Checked<Texts extends NoticeTexts> = {
  [Kind in NoticeKind]: NamesIn<Texts[Kind][keyof NoticeText]> extends NoticeParam<Kind> ? NoticeText : never;
};

/** Texts of one language: a missing kind and an unknown `{name}` do not compile. */
export function noticeTexts<const Texts extends NoticeTexts>(texts: Texts & Checked<Texts>): NoticeTexts {
  return texts;
}
