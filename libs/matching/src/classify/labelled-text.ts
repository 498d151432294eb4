/** A code and one of the names that it has in one language. */
export interface CodeLabel {
  readonly code: string;
  /** Language tag of the label. */
  readonly lang: string;
  readonly label: string;
}

/** A text to be classified. */
export interface ClassifiedText {
  /** Language tag; detected where it is not stated. */
  readonly lang?: string;
  readonly text: string;
}

/** A text whose code is known. */
export interface LabelledText extends ClassifiedText {
  readonly code: string;
}

/** The first part of a language tag in lower case, `''` where nothing is stated. */
export function primaryTag(lang: string | undefined): string {
  const primary = (lang ?? '').trim().toLowerCase().split(/[-_]/)[0] as string;
  return primary === 'und' || primary === 'mul' ? '' : primary;
}
