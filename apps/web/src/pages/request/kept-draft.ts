import { useState } from 'react';

/**
 * A text that is kept for this tab until it is sent: leaving the page and coming back, or loading it again, loses nothing.
 * @param key names what is written, the own organisation in it
 */
export function useKeptDraft(key: string): [text: string, write: (text: string) => void] {
  const place = `fivefold.draft.${key}`;
  const [text, setText] = useState(() => read(place));
  function write(next: string) {
    setText(next);
    try {
      if (next === '') sessionStorage.removeItem(place);
      else sessionStorage.setItem(place, next);
    } catch {
      // Storage is blocked: the draft lasts as long as the form.
    }
  }
  return [text, write];
}

function read(place: string): string {
  try {
    return sessionStorage.getItem(place) ?? '';
  } catch {
    return '';
  }
}
