import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useRead, useWrite } from '../../data/use-operation.js';
import { useSessionChange } from '../../data/viewer.js';
import { AccountErasureDocument, EraseAccountDocument } from '../../graphql/operations.js';
import { useText } from '../../messages/use-text.js';
import { Button } from '../../parts/button.js';
import { EntryForm } from '../../parts/entry-form.js';
import { TextInput } from '../../parts/fields.js';
import { Notice } from '../../parts/notices.js';

/** The end of the own account: the address is typed once more, because nothing brings the account back. */
export function EraseAccount({ email: ownEmail }: { email: string }) {
  const t = useText();
  const navigate = useNavigate();
  const changeSession = useSessionChange();
  const outlook = useRead(AccountErasureDocument, {}).data?.accountErasure;
  const erase = useWrite(EraseAccountDocument);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');

  async function submit() {
    const input = { email, password: outlook?.needsPassword ? password : null };
    if ((await erase.run({ input })) === null) return;
    await changeSession(null);
    await navigate('/');
  }

  return (
    <section className="card stack" aria-labelledby="erase-account-title">
      <h2 id="erase-account-title">{t('privacy.erase')}</h2>
      <p>{t('privacy.eraseLead')}</p>
      {outlook?.leftAlone.map((organisation) => (
        <Notice key={organisation} tone="plain">
          {t('privacy.leftAlone', { organisation })}
        </Notice>
      ))}
      {outlook?.leftAlone.length === 0 && (
        <EntryForm
          fields={['email', 'password']}
          userErrors={erase.userErrors}
          failure={erase.failure}
          onSubmit={() => void submit()}
          actions={
            <Button type="submit" look="danger" isPending={erase.pending}>
              {t('privacy.eraseForGood')}
            </Button>
          }
        >
          <TextInput
            label={t('privacy.typeEmail', { email: ownEmail })}
            name="email"
            type="email"
            autoComplete="off"
            isRequired
            value={email}
            onChange={setEmail}
          />
          {outlook.needsPassword && (
            <TextInput
              label={t('privacy.password')}
              name="password"
              type="password"
              autoComplete="current-password"
              isRequired
              value={password}
              onChange={setPassword}
            />
          )}
        </EntryForm>
      )}
    </section>
  );
}
