import { useState } from 'react';
import { useWrite } from '../../data/use-operation.js';
import { ErasePersonDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextInput } from '../../parts/fields.js';
import { ConfirmDialog } from '../../parts/modal-dialog.js';
import { Notice } from '../../parts/notices.js';

/** For the operator, whom somebody asked by letter or telephone. */
export function ErasePerson() {
  const t = useText();
  const erase = useWrite(ErasePersonDocument);
  const [email, setEmail] = useState('');
  const [asking, setAsking] = useState(false);
  const [erased, setErased] = useState<string | null>(null);

  async function confirm() {
    const payload = await erase.run({ input: { email } });
    setAsking(false);
    if (payload === null) return;
    setErased(email);
    setEmail('');
  }

  return (
    <section className="card stack" aria-labelledby="erase-person-title">
      <h2 id="erase-person-title">{t('privacy.eraseOther')}</h2>
      <p>{t('privacy.eraseOtherLead')}</p>
      <EntryForm
        fields={['email']}
        userErrors={erase.userErrors}
        failure={erase.failure}
        onSubmit={() => setAsking(true)}
        actions={
          <Button type="submit" look="danger" isPending={erase.pending}>
            {t('privacy.eraseOtherStart')}
          </Button>
        }
      >
        <TextInput
          label={t('privacy.email')}
          name="email"
          type="email"
          autoComplete="off"
          isRequired
          value={email}
          onChange={setEmail}
        />
        {erased !== null && <Notice tone="good">{t('privacy.erased', { email: erased })}</Notice>}
      </EntryForm>
      <ConfirmDialog
        title={t('privacy.eraseOtherSure', { email })}
        isOpen={asking}
        onClose={() => setAsking(false)}
        onConfirm={() => void confirm()}
        confirmLabel={t('privacy.eraseForGood')}
        danger
        pending={erase.pending}
      >
        <p>{t('privacy.eraseOtherWarning')}</p>
      </ConfirmDialog>
    </section>
  );
}
