import type { Random } from './random.js';

/** Fills one slot; may draw from `random`. */
export type Slot<Scene> = (scene: Scene, random: Random) => string;

/** A sentence with holes: literal text and slots in turn. */
export type Template<Scene> = readonly (string | Slot<Scene>)[];

/**
 * Compiles sentences such as `Runs from {place} since {year}.`
 * @throws RangeError when a sentence names a slot that is not there
 */
export function compile<Scene>(
  sentences: readonly string[],
  slots: Readonly<Record<string, Slot<Scene>>>,
): Template<Scene>[] {
  return sentences.map((sentence) =>
    sentence
      .split(/\{(\w+)\}/)
      .map((part, index) => {
        if (index % 2 === 0) return part;
        const slot = slots[part];
        if (!slot) throw new RangeError(`No slot "${part}" for: ${sentence}`);
        return slot;
      })
      .filter((part) => part !== ''),
  );
}

/** The sentence with its slots filled from left to right, its first letter in upper case. */
export function render<Scene>(template: Template<Scene>, scene: Scene, random: Random): string {
  let text = '';
  for (const part of template) text += typeof part === 'string' ? part : part(scene, random);
  return text[0]!.toUpperCase() + text.slice(1);
}
