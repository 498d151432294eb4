import { TextRanker } from '../rank/index.js';
import type { Translations } from '../translate/index.js';
import type { ClassifiedText, CodeLabel } from './labelled-text.js';

/** Labels that vote, best first. */
const VOTERS = 150;

/** Codes by their labels alone: each label that a text finds, also across languages, votes for its code. */
export class LabelVotes {
  private readonly ranker: TextRanker;

  /** @param classOf number of each code, in [0, classes) */
  constructor(
    private readonly labels: readonly CodeLabel[],
    private readonly classOf: ReadonlyMap<string, number>,
    translations: Translations | null,
  ) {
    this.ranker = new TextRanker(
      labels.map(({ lang, label }, at) => ({ id: String(at), lang, text: label })),
      { translations, method: 'plain' },
    );
  }

  /** Adds the votes of a text: squares of the labels' scores, so that many faint ones do not outvote a clear one. */
  add(text: ClassifiedText, votes: Float64Array): void {
    for (const { id, score01 } of this.ranker.rank(text, VOTERS)) {
      votes[this.classOf.get(this.labels[Number(id)]!.code)!]! += score01 * score01;
    }
  }
}
