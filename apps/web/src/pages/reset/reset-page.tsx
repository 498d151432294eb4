import { useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { useSessionChange } from '../../data/viewer.js';
import { useWrite } from '../../data/use-operation.js';
import { ResetPasswordDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextInput } from '../../parts/fields.js';
import { Page } from '../../parts/page.js';

/** Chooses a password anew by the link of a mail; then the person signs in with it. */
export function ResetPage() {
  const t = useText();
  const navigate = useNavigate();
  const [search] = useSearchParams();
  const changeSession = useSessionChange();
  const reset = useWrite(ResetPasswordDocument);
  const [password, setPassword] = useState('');
  const isOver = reset.userErrors.some((error) => error.code === 'LINK_INVALID');

  async function submit() {
    const payload = await reset.run({ input: { token: search.get('token') ?? '', password } });
    if (payload === null) return;
    await changeSession(null);
    await navigate('/sign-in', { replace: true });
  }

  return (
    <Page title={t('reset.title')} lead={t('reset.lead')} width="tight">
      <EntryForm
        fields={['password']}
        userErrors={reset.userErrors}
        failure={reset.failure}
        onSubmit={() => void submit()}
        actions={
          <Button type="submit" look="primary" isPending={reset.pending}>
            {t('reset.submit')}
          </Button>
        }
      >
        <TextInput
          label={t('ownAccount.newPassword')}
          hint={t('signUp.passwordHint')}
          name="password"
          type="password"
          autoComplete="new-password"
          isRequired
          value={password}
          onChange={setPassword}
        />
      </EntryForm>
      {isOver && (
        <p className="page-note">
          <Link to="/forgot">{t('reset.again')}</Link>
        </p>
      )}
    </Page>
  );
}
