import type { Language } from '@fivefold/domain';
import { GOODS } from './english-words.js';
import { LOCAL_WORDS } from './local-words.js';
import type { Random } from './random.js';
import { conceptName, nameOf, type Scene } from './scene.js';
import { compile, render, type Slot } from './template.js';

function slotsOf(language: Language): Readonly<Record<string, Slot<Scene>>> {
  return {
    concept: (scene, random) => conceptName(scene.concept, language, random),
    goods: (scene, random) =>
      random.pick(language === 'en' ? GOODS[scene.concept.sector] : LOCAL_WORDS[language].goods),
    place: (scene) => scene.place,
    product: (scene) => scene.product,
    firm: (scene) => scene.firm,
    village: (scene, random) => nameOf('place', scene.publisher, random),
  };
}

const PATTERNS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    '{concept} for {goods} in {place}',
    '{product}: {concept} near {village}',
    '{concept} by {firm}, {place}',
    '{concept} for {goods} and {goods}, {village}',
    '{product} – {concept} for {goods}',
    '{concept} between {place} and {village}',
  ],
  lv: [
    '{concept} – {product}, {place}',
    '{product}: {concept} ({village})',
    '{concept}: {goods}, {place}',
    '{concept}, {firm}, {village}',
  ],
  et: [
    '{concept} – {product}, {place}',
    '{product}: {concept} ({village})',
    '{concept}: {goods}, {place}',
    '{concept}, {firm}, {village}',
  ],
  sv: [
    '{concept} för {goods} i {place}',
    '{product}: {concept} nära {village}',
    '{concept} från {firm}, {place}',
    '{concept} mellan {place} och {village}',
  ],
};

const titlesOf = (language: Language) => compile(PATTERNS[language], slotsOf(language));

const TITLES = { en: titlesOf('en'), lv: titlesOf('lv'), et: titlesOf('et'), sv: titlesOf('sv') };

/** A title of 3 to 12 words in `language`. */
export function titleIn(language: Language, scene: Scene, random: Random): string {
  return render(random.pick(TITLES[language]), scene, random);
}
