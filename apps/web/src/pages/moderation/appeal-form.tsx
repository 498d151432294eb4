import { useState } from 'react';
import type { ApiError, UserError } from '../../data/api-error.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextAreaInput } from '../../parts/fields.js';

/** Why a decision is wrong, in the words of whom it concerns. */
export function AppealForm({
  sent: { userErrors, failure, pending },
  onSend,
  onNewer,
}: {
  sent: { userErrors: readonly UserError[]; failure: ApiError | null; pending: boolean };
  onSend: (words: string) => void;
  onNewer?: () => void;
}) {
  const t = useText();
  const [words, setWords] = useState('');
  return (
    <EntryForm
      fields={['words']}
      userErrors={userErrors}
      failure={failure}
      onSubmit={() => onSend(words)}
      {...(onNewer && { onNewer })}
      actions={
        <Button type="submit" look="primary" isPending={pending}>
          {t('moderation.doAppeal')}
        </Button>
      }
    >
      <TextAreaInput
        label={t('moderation.appealWords')}
        name="words"
        isRequired
        maxLength={3000}
        value={words}
        onChange={setWords}
      />
    </EntryForm>
  );
}
