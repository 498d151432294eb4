import { useMemo, type ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { sortUserErrors, type ApiError, type UserError } from '../data/api-error.js';
import { FormProblems } from './notices.js';

/**
 * A form whose refusals stand at their fields: `fields` are the names that its inputs carry, all other refusals stand
 * above the buttons.
 */
export function EntryForm({
  fields,
  userErrors,
  failure,
  onSubmit,
  children,
  actions,
}: {
  fields: readonly string[];
  userErrors: readonly UserError[];
  failure: ApiError | null;
  onSubmit: () => void;
  children: ReactNode;
  actions: ReactNode;
}) {
  const names = fields.join('\n');
  // The identity of `byField` tells the form that an answer came: made anew in each drawing, it would bring a refusal back
  // after the field was mended, and the form could not be sent again.
  const { byField, general } = useMemo(
    () => sortUserErrors(userErrors, names.split('\n')),
    [userErrors, names],
  );
  return (
    <Form
      className="stack"
      validationErrors={byField}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      <FormProblems general={general} failure={failure} />
      <div className="row">{actions}</div>
    </Form>
  );
}
