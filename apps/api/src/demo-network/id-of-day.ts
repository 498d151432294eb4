import { v7 as uuidv7 } from 'uuid';

/** A new id as of so many days ago (fractions are parts of a day). Lists go by id, so what is past sorts where it belongs. */
export function idOfDay(daysAgo: number): string {
  return uuidv7({ msecs: Date.now() - daysAgo * 86_400_000 });
}
