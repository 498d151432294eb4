import type { Text } from './use-text.js';

/** The length of a slot in words, in the largest unit that it fills. */
export function slotText(minutes: number, t: Text): string {
  if (minutes % 1440 === 0) return t('slot.days', { count: minutes / 1440 });
  if (minutes % 60 === 0) return t('slot.hours', { count: minutes / 60 });
  return t('slot.minutes', { count: minutes });
}
