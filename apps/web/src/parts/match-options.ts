import type { Option } from '../messages/words.js';

/** Lower case without diacritics: 'Rīga' and 'riga' are the same word. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * Options that contain every typed word in name, note, code or other names; those whose name starts with the text first,
 * else in the given order. At most `limit`.
 */
export function matchOptions(options: readonly Option[], typed: string, limit: number): Option[] {
  const wanted = fold(typed).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return options.slice(0, limit);
  const start = wanted.join(' ');
  const hits = options.filter((option) => {
    const hay = fold(`${option.name} ${option.note ?? ''} ${option.also ?? ''} ${option.id}`);
    return wanted.every((word) => hay.includes(word));
  });
  const first = hits.filter((option) => fold(option.name).startsWith(start));
  return [...first, ...hits.filter((option) => !first.includes(option))].slice(0, limit);
}
