import { useEffect, useRef, type RefObject } from 'react';

/** What takes the focus of a field at fault: its input, or the button of a list without one. */
const AT_FAULT = '[aria-invalid="true"], [data-invalid] button';

/** Moves the focus to the first field at fault of a form. */
export function focusFirstError(form: HTMLElement | null): void {
  const field = form?.querySelector<HTMLElement>(AT_FAULT);
  // What is folded away takes no focus.
  field?.closest('details')?.setAttribute('open', '');
  field?.focus();
}

/** A ref for a form whose first field at fault takes the focus whenever `answer` or `attempt` changes and there is one. */
export function useFocusOnError(answer: unknown, attempt?: unknown): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => focusFirstError(form.current), [answer, attempt]);
  return form;
}
