import { useState, type FormEvent, type ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { sortUserErrors, type ApiError, type UserError } from '../data/api-error.js';
import { useText } from '../messages/use-text.js';
import { FormProblems } from './form-problems.js';
import { useFocusOnError } from './use-focus-on-error.js';

/**
 * A form whose refusals stand at their fields: `fields` are the names that its inputs carry, all other refusals stand
 * above the buttons. A refusal goes when its field is written in, not when it is left: the buttons would move away from
 * under the pointer. A required field that is empty is asked for before anything is sent.
 */
export function EntryForm({
  fields,
  missing: asks = {},
  userErrors,
  failure,
  onSubmit,
  onNewer,
  children,
  actions,
}: {
  fields: readonly string[];
  /** What is said at an empty required field, by its name, where the general words are not enough. */
  missing?: Readonly<Record<string, string>>;
  /** The same list for as long as they are the same refusals: a new one is shown and takes the focus. */
  userErrors: readonly UserError[];
  failure: ApiError | null;
  onSubmit: () => void;
  /** Of a form that shows a copy of what is changed: drops the copy once a newer version has been read. */
  onNewer?: () => void;
  children: ReactNode;
  actions: ReactNode;
}) {
  const t = useText();
  const [missing, setMissing] = useState<readonly string[]>([]);
  const [mended, setMended] = useState<{ of: readonly UserError[]; names: readonly string[] }>({
    of: [],
    names: [],
  });
  // Counts the attempts that something empty stopped: writing in a field at fault leaves the focus there.
  const [attempt, setAttempt] = useState(0);
  const form = useFocusOnError(userErrors.length > 0 ? userErrors : null, attempt);

  const { byField, general } = sortUserErrors(userErrors, fields);
  if (mended.of === userErrors) for (const name of mended.names) delete byField[name];
  for (const name of missing) byField[name] = [asks[name] ?? t('part.required')];

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const inputs = event.currentTarget.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      'input[aria-required="true"][name], textarea[aria-required="true"][name]',
    );
    const empty = [...inputs].filter((input) => input.value.trim() === '').map((input) => input.name);
    setMissing(empty);
    if (empty.length === 0) onSubmit();
    else setAttempt(attempt + 1);
  }

  function mend(event: FormEvent<HTMLDivElement>) {
    const { name } = event.target as HTMLInputElement;
    if (!name) return;
    setMissing(missing.filter((one) => one !== name));
    const before = mended.of === userErrors ? mended.names : [];
    setMended({ of: userErrors, names: [...before, name] });
  }

  return (
    <Form ref={form} className="stack" validationBehavior="aria" validationErrors={byField} onSubmit={submit}>
      <div className="stack" onInput={mend}>
        {children}
      </div>
      <FormProblems errors={general} failure={failure} onNewer={onNewer} />
      <div className="row">{actions}</div>
    </Form>
  );
}
