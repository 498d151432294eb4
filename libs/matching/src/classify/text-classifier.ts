import { shownLanguage } from '../rank/settle-languages.js';
import { LanguageModel, type Training } from './language-model.js';
import { primaryTag, type ClassifiedText, type CodeLabel, type LabelledText } from './labelled-text.js';
import type { Translations } from '../translate/index.js';

/** A code that a text may have. */
export interface RankedCode {
  readonly code: string;
  /** In (0, 1], 1 for the best; comparable within one text. */
  readonly score01: number;
}

/**
 * Finds the codes of texts in any code list, by what the codes are called and by texts whose codes are known, either of
 * them alone too. Three kinds of evidence: regression over both, the nearest examples, the nearest labels; how much each
 * counts is found on the examples themselves. Labels and examples may be in other languages than the text.
 *
 * Deterministic, but the order of examples may decide between equal ones. A model is learned for each language of texts
 * when its first text comes: some seconds for 10,000 labels and 45 codes, then milliseconds a text.
 * Sources and figures: DESIGN.md, section "Classifying any texts"
 */
export class TextClassifier {
  private readonly codes: readonly string[];
  private readonly training: Training;
  private readonly models = new Map<string, LanguageModel>();
  private readonly usualTag: string;

  /** @param translations null: labels and examples help only where languages share words */
  constructor(
    labels: readonly CodeLabel[],
    examples: readonly LabelledText[],
    translations: Translations | null = null,
  ) {
    const codes = [...new Set([...labels, ...examples].map(({ code }) => code))].sort();
    this.codes = codes;
    const classOf = new Map(codes.map((code, at) => [code, at]));
    this.training = { labels, examples, classOf, translations };
    this.usualTag = mostCommon([...examples, ...labels].map(({ lang }) => primaryTag(lang)));
  }

  /**
   * @param limit at most so many codes, >= 0
   * @returns different codes, best first, equal ones by code; all of them may come up, those without any evidence last
   */
  classify(text: ClassifiedText, limit: number): RankedCode[] {
    const tag = primaryTag(text.lang) || (shownLanguage(text.text) ?? this.usualTag);
    let model = this.models.get(tag);
    if (model === undefined) this.models.set(tag, (model = new LanguageModel(this.training, tag)));
    const scores = model.score({ lang: tag, text: text.text });
    const order = [...scores.keys()].sort((one, other) => scores[other]! - scores[one]! || one - other);
    const most = scores[order[0]!]!;
    return order.slice(0, limit).map((code) => ({
      code: this.codes[code]!,
      score01: most > 0 ? Math.max(Number.MIN_VALUE, scores[code]! / most) : 1,
    }));
  }
}

/** The value that stands most often, of equally common ones the first in alphabetical order; `''` of none. */
function mostCommon(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))[0]?.[0] ?? '';
}
