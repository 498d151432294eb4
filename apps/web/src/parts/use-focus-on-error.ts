import { useEffect, useRef, type RefObject } from 'react';

/** A ref for a form whose first field at fault takes the focus whenever `answer` changes and there is one. */
export function useFocusOnError(answer: unknown): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [answer]);
  return form;
}
