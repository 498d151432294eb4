import { useState } from 'react';
import { useWrite } from '../../data/use-operation.js';
import { ChangePasswordDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextInput } from '../../parts/fields.js';
import { Notice } from '../../parts/notices.js';

/** Changes the password; every other browser is signed out by it. */
export function PasswordForm() {
  const t = useText();
  const change = useWrite(ChangePasswordDocument);
  const [password, setPassword] = useState('');
  const [newPassword, setNewPassword] = useState('');
  const [ended, setEnded] = useState<number | null>(null);

  async function submit() {
    const payload = await change.run({ input: { password, newPassword } });
    if (!payload) return;
    setEnded(payload.ended ?? 0);
    setPassword('');
    setNewPassword('');
  }

  return (
    <EntryForm
      fields={['password', 'newPassword']}
      userErrors={change.userErrors}
      failure={change.failure}
      onSubmit={() => void submit()}
      actions={
        <Button type="submit" look="primary" isPending={change.pending}>
          {t('ownAccount.changePassword')}
        </Button>
      }
    >
      <TextInput
        label={t('ownAccount.presentPassword')}
        name="password"
        type="password"
        autoComplete="current-password"
        isRequired
        value={password}
        onChange={setPassword}
      />
      <TextInput
        label={t('ownAccount.newPassword')}
        hint={t('signUp.passwordHint')}
        name="newPassword"
        type="password"
        autoComplete="new-password"
        isRequired
        value={newPassword}
        onChange={setNewPassword}
      />
      {ended !== null && <Notice tone="good">{t('ownAccount.passwordChanged', { count: ended })}</Notice>}
    </EntryForm>
  );
}
