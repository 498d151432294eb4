import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useWrite } from '../../data/use-operation.js';
import { AcceptTermsDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { CheckInput } from '../../parts/fields.js';

/** Accepts the version in force. */
export function AcceptTerms({ number }: { number: number }) {
  const t = useText();
  const cache = useQueryClient();
  const accept = useWrite(AcceptTermsDocument);
  const [read, setRead] = useState(false);

  async function submit() {
    if ((await accept.run({ input: { number } })) !== null) await cache.invalidateQueries();
  }

  return (
    <EntryForm
      fields={[]}
      userErrors={accept.userErrors}
      failure={accept.failure}
      onSubmit={() => void submit()}
      actions={
        <Button type="submit" look="primary" isPending={accept.pending} isDisabled={!read}>
          {t('terms.accept')}
        </Button>
      }
    >
      <CheckInput isSelected={read} onChange={setRead}>
        {t('terms.check', { number })}
      </CheckInput>
    </EntryForm>
  );
}
