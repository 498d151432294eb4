import type { ServiceFacts } from '@fivefold/domain';
import { CatalogueIndex, match, understand, type MatchResult } from '../src/index.js';

/** From a text in the firm's own words to explained matches and a bundle. */
export async function answerNeed(text: string, published: readonly ServiceFacts[]): Promise<MatchResult> {
  const index = CatalogueIndex.build(published);
  const asker = { homeRegion: 'LV00C', country: 'LV' };
  const understanding = understand(text, asker, { today: '2026-11-22' });
  return match({ understanding, asker, today: '2026-11-22', language: 'en', limit: 10 }, index);
}
